import type { Locale } from "@/lib/instrument/locales";

/** Every language in its own words, so that everybody finds theirs. */
export const LANGUAGE_NAMES: Record<Locale, string> = { kk: "Қазақша", ru: "Русский", en: "English" };

/** The same where there is little room: the beginning of the name. */
export const SHORT_LANGUAGE_NAMES: Record<Locale, string> = { kk: "Қаз", ru: "Рус", en: "Eng" };
