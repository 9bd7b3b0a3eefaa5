import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import type { TellingContext } from "@/lib/review/finding-text";
import { wordsIn } from "@/server/platform/words";

/** What the findings of a campaign are told with, in a language. */
export function telling(locale: Locale, instrumentVersion: string): TellingContext {
  return { locale, instrument: instrumentOf(instrumentVersion), survey: nationalSurvey, words: wordsIn(locale) };
}
