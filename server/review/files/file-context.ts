import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrument } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { FileContext } from "@/lib/review/files/file-context";
import { fileWords } from "./file-words";

/** What a file in this language is written with. */
export function fileContext(locale: Locale, isSimulated: boolean): FileContext {
  return { instrument, survey: nationalSurvey, locale, words: fileWords(locale), isSimulated };
}
