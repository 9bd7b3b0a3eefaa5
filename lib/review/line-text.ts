import { benchmarkLine } from "../benchmark/benchmark-line";
import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import { NOTICEABLE } from "../policy/statistics";
import type { LineReport, PrincipleCard, SizeNote } from "./unit-report";
import { countText } from "../text/number-text";
import { shareText } from "../text/share-text";
import type { Words } from "../text/words";

/** The line of "no problems": naming it more often is the good side, so its verdicts have words of their own. */
const NO_PROBLEMS = "fig2.n";
const OWN_WORDS: ReadonlySet<string> = new Set(["clear-more", "clear-less", "small-more", "small-less"]);

/**
 * What a line of the scorecard is about: the option as it was put here, or the name of a sum of options.
 * @throws Error if there is no such line.
 */
export function lineLabel(instrument: Instrument, survey: NationalSurvey, lineId: string, locale: Locale): string {
  const [optionId, ...others] = benchmarkLine(survey, lineId).itemOptionIds;
  const options = instrument.nationalItems.flatMap((question) => question.options);
  const option = others.length === 0 ? options.find(({ id }) => id === optionId) : undefined;
  const sum = survey.derived.find(({ id }) => id === lineId);
  return option?.text[locale] ?? sum?.label[locale] ?? lineId;
}

/** The verdict on a line in words (measurement.md §4.11). */
export function verdictText(words: Words, { id, verdict, ruledOutPoints }: LineReport): string {
  const kind = id === NO_PROBLEMS && OWN_WORDS.has(verdict) ? "noProblems" : "line";
  return words(`verdicts.${kind}.${verdict}`, ruledOutPoints === null ? {} : { points: ruledOutPoints });
}

/** What a unit of this size cannot show of a question, and which unit can (measurement.md §4.11). */
export function sizeText(words: Words, { answers, unit }: SizeNote, locale: Locale): string {
  const values = { answers: countText(answers, locale), points: NOTICEABLE.points };
  if (unit === null) return words("review.scorecard.size.none", values);
  return words("review.scorecard.size.above", { ...values, unit: unit.name[locale] });
}

/** What the national survey can say about a principle (measurement.md §4.7); the verdict of its line is said beside it. */
export function cardText(words: Words, { strength, nationalPct }: PrincipleCard, locale: Locale): string {
  return words(`benchmark.principle.${strength}`, { share: shareText(nationalPct ?? 0, locale) });
}
