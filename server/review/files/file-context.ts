import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { FileContext } from "@/lib/review/files/file-context";
import { wordsIn } from "@/server/platform/words";

/** What a file about a campaign is written with, in this language. */
export function fileContext(instrumentVersion: string, locale: Locale, isSimulated: boolean): FileContext {
  return {
    instrument: instrumentOf(instrumentVersion),
    survey: nationalSurvey,
    locale,
    words: wordsIn(locale),
    isSimulated,
  };
}
