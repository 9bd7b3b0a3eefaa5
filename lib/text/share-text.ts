import type { Locale } from "../instrument/locales";
import { numberText } from "./number-text";

const FIXED_SPACE = "\u00a0";

/** A share in percent, without the sign: one decimal at most, as the survey published them. */
export function shareText(sharePct: number, locale: Locale): string {
  return numberText(sharePct, locale);
}

/** A share: "54 %", "6.8 %". */
export function pctText(sharePct: number, locale: Locale): string {
  return `${shareText(sharePct, locale)}${FIXED_SPACE}%`;
}

/** A 95 % interval of a share, both ends with one decimal: "20.6–23.0 %". */
export function intervalText(lowPct: number, highPct: number, locale: Locale): string {
  const end = (sharePct: number) => numberText(sharePct, locale, { least: 1 });
  return `${end(lowPct)}–${end(highPct)} %`;
}
