import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/instrument/locales";
import type { FileWords } from "@/lib/review/files/file-context";
import en from "@/messages/en.json";
import kk from "@/messages/kk.json";
import ru from "@/messages/ru.json";

const TEXTS: Readonly<Record<Locale, typeof en>> = { kk, ru, en };

/** A missing text or value is an error, never its key in a file. */
function throwIt(error: Error): never {
  throw error;
}

/** The texts of files. The cast: their keys are put together from ids, which the type of the messages cannot follow. */
export function fileWords(locale: Locale): FileWords {
  return createTranslator({ locale, messages: TEXTS[locale], onError: throwIt }) as unknown as FileWords;
}
