import type { Locale } from "../instrument/locales";

/** The name of one of the product's languages, in another: "Kazakh". */
export function languageText(language: Locale, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(language) ?? language;
}
