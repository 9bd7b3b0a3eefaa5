import { HOME_ZONE } from "../campaign/clock";
import type { Locale } from "../instrument/locales";

/** A day and an hour in Kazakhstan, in words. */
export function homeTimeText(time: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: HOME_ZONE }).format(time);
}
