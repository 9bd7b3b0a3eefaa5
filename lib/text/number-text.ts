import type { Locale } from "../instrument/locales";

type Digits = { least?: number; most?: number; isSigned?: boolean };

const formats = new Map<string, Intl.NumberFormat>();

/** Made once each: making one takes fifty times as long as using it, and a page of a result uses a hundred. */
function formatOf(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** A number as a page or a report says it: at most `most` decimals (1), with a minus that is not a hyphen. */
export function numberText(
  value: number,
  locale: Locale,
  { least = 0, most = 1, isSigned = false }: Digits = {},
): string {
  const format = formatOf(locale, {
    ...{ minimumFractionDigits: least, maximumFractionDigits: most, useGrouping: false },
    signDisplay: isSigned ? "exceptZero" : "auto",
  });
  return format.format(value).replace("-", "−");
}

/** A coefficient from −1 to 1, with two decimals. */
export function coefficientText(value: number, locale: Locale): string {
  return numberText(value, locale, { least: 2, most: 2 });
}

/** A number of people or answers: "4,606". */
export function countText(count: number, locale: Locale): string {
  return formatOf(locale, {}).format(count);
}

/** A number in a cell of a file: as the language writes decimals, and otherwise so that programs read it. */
export function cellText(value: number, locale: Locale, most = 2): string {
  return formatOf(locale, { maximumFractionDigits: most, useGrouping: false }).format(value);
}

/** The ends of an interval that are not below zero: "30–55". */
export function rangeText({ low, high }: { low: number; high: number }, locale: Locale): string {
  return `${numberText(low, locale)}–${numberText(high, locale)}`;
}
