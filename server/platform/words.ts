import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/instrument/locales";
import type { Words } from "@/lib/text/words";
import en from "@/messages/en.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

/** All texts of the product, by language. */
export const TEXTS: Readonly<Record<Locale, typeof en>> = { kk, ru, en };

/** A missing text or value is an error, never its key on a page or in a file. */
function throwIt(error: Error): never {
  throw error;
}

/** The cast: the keys are put together from ids, which the type of the messages cannot follow. */
const translate = (locale: Locale) =>
  createTranslator({ locale, messages: TEXTS[locale], onError: throwIt }) as unknown as Words;

// Made once: a translator keeps the messages that it has parsed.
const WORDS: Readonly<Record<Locale, Words>> = { kk: translate("kk"), ru: translate("ru"), en: translate("en") };

/** The product's texts in a language. */
export function wordsIn(locale: Locale): Words {
  return WORDS[locale];
}
