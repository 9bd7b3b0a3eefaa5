import type { Locale } from "../instrument/locales";
import { dayOf, HOME_ZONE } from "../clock";

/**
 * How a time is written, by language: a format, as those of Intl are, which would name the zone "GMT+5", and leaves the
 * month out in Kazakh where a browser does not know it. All of Kazakhstan has the time of Astana.
 */
const FORMATS: Record<Locale, (parts: Record<string, string>) => string> = {
  kk: ({ day, month, year, clock }) => `${year} жылғы ${day} ${month}, сағат ${clock} (Астана уақыты)`,
  ru: ({ day, month, year, clock }) => `${day} ${month} ${year} г., ${clock} (время Астаны)`,
  en: ({ day, month, year, clock }) => `${day} ${month} ${year}, ${clock} (Astana time)`,
};

const bcp47 = (locale: Locale) => (locale === "en" ? "en-GB" : locale);

/**
 * A time in words, that of Kazakhstan, which it names: "1 December 2026, 09:00 (Astana time)"; to the second,
 * "09:00:05", if asked for.
 */
export function timeText(time: Date, locale: Locale, precision: "minute" | "second" = "minute"): string {
  const format = new Intl.DateTimeFormat(bcp47(locale), {
    ...{ day: "numeric", month: "long", year: "numeric", hourCycle: "h23" },
    ...{ hour: "2-digit", minute: "2-digit", second: "2-digit" },
    timeZone: HOME_ZONE,
  });
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
  const clock = ["hour", "minute", ...(precision === "second" ? ["second"] : [])].map((part) => parts[part] ?? "");
  return FORMATS[locale]({ ...parts, clock: clock.join(":") });
}

/** A day in words ("24 November 2026"), of a day as it is stored ("2026-11-24"). */
export function dayText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(bcp47(locale), { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** The day of a time in Kazakhstan, in words. */
export function dateText(time: Date, locale: Locale): string {
  return dayText(dayOf(time), locale);
}
