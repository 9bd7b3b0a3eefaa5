import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import type { Words } from "../text/words";
import { placeTexts } from "./place-texts";
import type { ResultView } from "./respondent-result";
import { resultTexts } from "./result-texts";

/**
 * Where the ranges and the names come from, and what the result does not say. `hasPlaces`: whether it says where an
 * index stands in the organisation.
 */
export function limitSentences(
  { words, locale, instrument }: { words: Words; locale: Locale; instrument: Instrument },
  { overall, plan, principles, bandSource, disclaimer }: ResultView,
  hasPlaces: boolean,
): string[] {
  const texts = resultTexts(words, locale);
  return [
    ...(overall === null ? [] : [words("result.overall.basis", { principles: overall.principles })]),
    words("result.principles.lead"),
    texts.bandSource(bandSource),
    texts.levels(instrument),
    ...(principles.some(({ warning }) => warning !== null) ? [words("result.reading.why")] : []),
    ...(hasPlaces ? [placeTexts(words).lead] : []),
    ...(plan.length === 0 ? [] : [words("result.plan.lead")]),
    words("result.survey.certainty"),
    disclaimer,
  ];
}
