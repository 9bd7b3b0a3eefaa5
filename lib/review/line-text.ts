import { benchmarkLine } from "../benchmark/benchmark-line";
import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Locale } from "../instrument/locales";
import type { Instrument, VerdictId } from "../instrument/schema";
import type { LineReport, PrincipleCard } from "./unit-report";
import { fill } from "../text/fill";
import { shareText } from "../text/share-text";

/** The line of "no problems": naming it more often is the good side, so its verdicts have words of their own. */
const NO_PROBLEMS = "fig2.n";

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

function wordsOf(instrument: Instrument, lineId: string, verdict: VerdictId, locale: Locale): string {
  const own: Readonly<Partial<Record<VerdictId, Readonly<Record<Locale, string>>>>> =
    lineId === NO_PROBLEMS ? instrument.verdictsNoProblems : {};
  const text = own[verdict] ?? instrument.verdicts.find(({ id }) => id === verdict)?.text;
  return text?.[locale] ?? "";
}

/**
 * The verdict on a line in words (measurement.md §4.11). Where it cannot be told yet it begins so, with the number of
 * answers it would take; where there are too few independent answers for a test that is all it says.
 */
export function verdictText(
  instrument: Instrument,
  { id, verdict, cannotTellYet, answersNeeded }: LineReport,
  locale: Locale,
): string {
  const words = verdict === null ? "" : wordsOf(instrument, id, verdict, locale);
  if (verdict !== null && !cannotTellYet) return words;
  const number = answersNeeded === null ? null : new Intl.NumberFormat(locale).format(answersNeeded);
  const needed = number === null ? "" : `: ${fill(instrument.answersNeeded[locale], { n: number })}`;
  return `${instrument.cannotTellYet[locale]}${needed}. ${words}`.trim();
}

const CARD_TEXTS = {
  direct: "principleDirect",
  partial: "principlePartial",
  contextual: "principleContextual",
  none: "principleNone",
} as const;

/** What the national survey can say about a principle (measurement.md §4.7); the verdict of its line is said beside it. */
export function cardText(instrument: Instrument, { strength, nationalPct }: PrincipleCard, locale: Locale): string {
  return fill(instrument.benchmarkTexts[CARD_TEXTS[strength]][locale], { share: shareText(nationalPct ?? 0, locale) });
}
