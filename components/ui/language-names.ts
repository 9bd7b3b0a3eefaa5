import type { Locale } from "@/lib/instrument/locales";

/** Every language in its own words, so that everybody finds theirs. */
export const LANGUAGE_NAMES: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };
