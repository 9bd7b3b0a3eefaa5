import type { Locale } from "../instrument/locales";

/** A figure of a file as text: at most `decimals`, nothing grouped, in the reader's notation. */
export function numberText(value: number, locale: Locale, decimals = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: false }).format(value);
}

/** The ends of an interval that are not below zero, as text: "30–55". */
export function rangeText(low: number, high: number, locale: Locale): string {
  return `${numberText(low, locale)}–${numberText(high, locale)}`;
}
