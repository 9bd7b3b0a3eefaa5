import { LOCALES, type Locale } from "@/lib/instrument/locales";

/** A text in the three languages. */
export type Texts = Readonly<Record<Locale, string>>;

/** The three languages of a text, and nothing about its translation. */
export function plainTexts({ kk, ru, en }: Texts): Texts {
  return { kk, ru, en };
}

/** Something said in each language. */
export function inEachLanguage<Said>(say: (locale: Locale) => Said): Record<Locale, Said> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Record<Locale, Said>;
}
