import { nationalSurvey } from "@/lib/benchmark/national-survey";
import type { Locale } from "@/lib/instrument/locales";
import { RETENTION_MONTHS, SMALLEST_GROUPS } from "@/lib/policy/privacy";
import { countText } from "@/lib/text/number-text";
import { wordsIn } from "../platform/words";

/** The consent (measurement.md §6), sentence by sentence; the last one is what a person says yes to. */
export function consentSentences(locale: Locale): string[] {
  const { index, survey } = SMALLEST_GROUPS;
  const n = countText(nationalSurvey.survey.n, locale);
  return wordsIn(locale)("consent.text", { index, survey, months: RETENTION_MONTHS, n }).split(/(?<=\.)\s+/);
}
