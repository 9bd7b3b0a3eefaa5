import { dayOf } from "@/lib/clock";
import { dayText } from "@/lib/text/time-text";
import type { Locale } from "@/lib/instrument/locales";
import { shareText } from "@/lib/text/share-text";

const FIXED_SPACE = "\u00a0";

/** A share: "54 %", "6.8 %". */
export function pctText(sharePct: number, locale: Locale): string {
  return `${shareText(sharePct, locale)}${FIXED_SPACE}%`;
}

/** Both ends of an interval of whole numbers: "41–66". */
export function rangeText({ low, high }: { low: number; high: number }): string {
  return `${String(low)}–${String(high)}`;
}

/** A number with one decimal and, for a difference, its sign. */
export function decimalText(value: number, locale: Locale, signDisplay: "auto" | "exceptZero" = "auto"): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, { ...digits, signDisplay }).format(value).replace("-", "−");
}

/** The day of a time in Almaty, in words. */
export function dateText(time: Date, locale: Locale): string {
  return dayText(dayOf(time), locale);
}
