import { answersNeeded } from "../benchmark/answers-needed";
import { benchmarkLine } from "../benchmark/benchmark-line";
import { nationalShare } from "../benchmark/national-share";
import { benchmarkScorecard, type QuestionCounts } from "../benchmark/scorecard";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { cannotTellYet } from "../benchmark/verdict";
import { shownPeopleAtLeast } from "../policy/shown-people";
import { ASSUMED_ICC, COMPARISON } from "../policy/statistics";
import type { Clusters, CountSums, Summed } from "../release/figures";
import { designEffectOfShares } from "./design-effect";
import { shownBasis } from "./shown-basis";
import { differenceTo, shownShare } from "./shown-share";
import type { LineReport } from "./unit-report";

/** The test needs so many independent answers (measurement.md §4.10). */
const LEAST_EFFECTIVE_N = 20;
/** The power with which a difference that matters shall be told (measurement.md §4.11). */
const POWER = 0.8;

type Question = "NS1" | "NS2";

/** Counts as so many independent answers would give them, rounded to whole people (measurement.md §4.10). */
function effectiveCounts(figure: CountSums & Clusters, deff: number, isSingle: boolean): QuestionCounts {
  const answered = Math.max(1, Math.round(figure.n / deff));
  let left = answered;
  const named: Record<string, number> = {};
  for (const [option, count] of Object.entries(figure.counts)) {
    // Rounding each option up must not make more people of them than there are.
    const people = Math.min(Math.round(count / deff), left);
    named[option] = people;
    if (isSingle) left -= people;
  }
  return { answered, named };
}

/** How many answers would show a difference that matters, the resemblance within groups allowed for. */
function needed(lines: number, deff: number): number | null {
  const { alpha, n, cohenHThreshold } = COMPARISON;
  const independent = answersNeeded({ h: cohenHThreshold, alpha: alpha / lines, power: POWER, nationalN: n });
  return independent === null ? null : shownPeopleAtLeast(independent * deff);
}

/**
 * The lines of a question on the scorecard: the unit's share with its interval beside the nation's, and the verdict
 * (measurement.md §4.9–§4.11). Shares are of all answers; intervals and tests of the independent ones they are worth.
 * Only the verdict knows the sums as they are: all numbers come from the shown share and the shown number of answers.
 */
export function scorecardLines(survey: NationalSurvey, question: Question, figure: CountSums & Summed): LineReport[] {
  const deff = designEffectOfShares(figure, ASSUMED_ICC);
  const basis = shownBasis(figure.clampedN, deff);
  const counts = effectiveCounts(figure, deff, question === "NS1");
  const rows = benchmarkScorecard(survey, COMPARISON, {
    NS1: question === "NS1" ? counts : null,
    NS2: question === "NS2" ? counts : null,
    obstacles: null,
  })[question];
  const isTested = counts.answered >= LEAST_EFFECTIVE_N;
  return (rows ?? []).map((row) => {
    const named = benchmarkLine(survey, row.id).itemOptionIds.reduce((sum, id) => sum + (figure.counts[id] ?? 0), 0);
    const share = shownShare({ x: named, n: figure.n }, basis);
    const national = nationalShare(survey, row.id);
    const enough = needed(rows?.length ?? 1, deff);
    const isOpen = isTested && cannotTellYet(row.verdict, figure.n, enough);
    return {
      id: row.id,
      share,
      national,
      difference: differenceTo(national.value, share),
      verdict: isTested ? row.verdict : null,
      cannotTellYet: isOpen,
      answersNeeded: isOpen || !isTested ? enough : null,
    };
  });
}
