import type { Locale } from "../instrument/locales";

/** Percentages as the survey published them: one decimal at most, in the reader's notation. */
export function shareText(sharePct: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(sharePct);
}
