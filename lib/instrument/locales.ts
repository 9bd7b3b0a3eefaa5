/** The product's languages, in the order in which they are offered. */
export const LOCALES = ["kk", "ru", "en"] as const;
export type Locale = (typeof LOCALES)[number];
/** Where nobody has said which; an installation may choose another for those who open it (DEFAULT_LANGUAGE). */
export const DEFAULT_LOCALE: Locale = "kk";

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** The language, or the default one where the caller names none of ours. */
export function toLocale(value: string): Locale {
  return isLocale(value) ? value : DEFAULT_LOCALE;
}
