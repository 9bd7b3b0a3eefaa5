import type { NationalSurvey } from "../../benchmark/survey-schema";
import type { Locale } from "../../instrument/locales";
import type { Instrument } from "../../instrument/schema";
import type { Words } from "../../text/words";

/** What the files of a respondent are written with. */
export type FileContext = { instrument: Instrument; survey: NationalSurvey; locale: Locale; words: Words };

/** The article that the assessment and the survey come from. */
export function sourceText({ survey: { source }, locale, words }: FileContext): string {
  const article = `${source.authors.join(", ")} (${String(source.year)}). ${source.title[locale]}.`;
  return `${words("result.survey.source")}: ${article} ${source.journalName[locale]}, ${source.issue}. DOI ${source.doi}.`;
}
