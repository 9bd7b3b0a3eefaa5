import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Locale } from "../instrument/locales";
import type { Words } from "../text/words";

/** The article that the assessment and the national survey come from. */
export function sourceText({ source }: NationalSurvey, words: Words, locale: Locale): string {
  const article = `${source.authors.join(", ")} (${String(source.year)}). ${source.title[locale]}.`;
  return `${words("result.survey.source")}: ${article} ${source.journalName[locale]}, ${source.issue}. DOI ${source.doi}.`;
}
