import { benchmarkLine } from "../benchmark/benchmark-line";
import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Locale } from "../instrument/locales";
import type { Instrument } from "../instrument/schema";
import type { LineReport, PrincipleCard } from "./unit-report";
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

/**
 * The verdict on a line in words (measurement.md §4.11). Where it cannot be told yet it begins so, with the number of
 * answers it would take; where there are too few independent answers for a test that is all it says.
 */
export function verdictText(
  words: Words,
  { id, verdict, cannotTellYet, answersNeeded }: LineReport,
  locale: Locale,
): string {
  const isOwn = id === NO_PROBLEMS && verdict !== null && OWN_WORDS.has(verdict);
  const text = verdict === null ? "" : words(`verdicts.${isOwn ? "noProblems" : "line"}.${verdict}`);
  if (verdict !== null && !cannotTellYet) return text;
  const number = answersNeeded === null ? null : countText(answersNeeded, locale);
  const needed = number === null ? "" : `: ${words("verdicts.answersNeeded", { n: number })}`;
  return `${words("verdicts.cannotTellYet")}${needed}. ${text}`.trim();
}

/** What the national survey can say about a principle (measurement.md §4.7); the verdict of its line is said beside it. */
export function cardText(words: Words, { strength, nationalPct }: PrincipleCard, locale: Locale): string {
  return words(`benchmark.principle.${strength}`, { share: shareText(nationalPct ?? 0, locale) });
}
