import type { Locale } from "../instrument/locales";

/** Percentages as the survey published them: one decimal at most, in the reader's notation. */
export function shareText(sharePct: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(sharePct);
}

/** A 95 % interval of a share, both ends with one decimal: "20.6–23.0 %". */
export function intervalText(lowPct: number, highPct: number, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${format.format(lowPct)}–${format.format(highPct)} %`;
}
