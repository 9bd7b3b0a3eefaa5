import type { Locale } from "../instrument/locales";
import { dayOf, HOME_ZONE } from "../clock";

/** A time in words, in the zone of Almaty, which it names: "1 December 2026 at 09:00 GMT+5". */
export function timeText(time: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    ...{ day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
    timeZone: HOME_ZONE,
    timeZoneName: "short",
  }).format(time);
}

/** A day in words ("24 November 2026"), of a day as it is stored ("2026-11-24"). */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The day of a time in Kazakhstan, in words. */
export function dateText(time: Date, locale: Locale): string {
  return dayText(dayOf(time), locale);
}
