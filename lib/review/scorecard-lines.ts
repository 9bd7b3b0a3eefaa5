import type { BenchmarkLine } from "../benchmark/benchmark-line";
import { nationalShare } from "../benchmark/national-share";
import { proportion, type Proportion } from "../benchmark/proportion";
import { compareLines, linesOf, type ScorecardRow } from "../benchmark/scorecard";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { ruledOutPoints } from "../benchmark/verdict";
import { ASSUMED_ICC, COMPARISON, LEAST_EFFECTIVE_N, LEAST_FROM_END } from "../policy/statistics";
import type { Clusters, CountSums, Summed } from "../release/figures";
import { designEffectOfShares } from "./design-effect";
import { shownBasis } from "./shown-basis";
import { differenceTo, shownShare } from "./shown-share";
import type { LineReport } from "./unit-report";

type Question = "NS1" | "NS2";

const namedOn = (line: BenchmarkLine, { counts }: CountSums) =>
  line.itemOptionIds.reduce((sum, id) => sum + (counts[id] ?? 0), 0);

const independent = (n: number, deff: number) => Math.max(1, Math.round(n / deff));

/** How many independent answers those to a question are worth, in whole people (measurement.md §4.10). */
export function effectiveAnswers(figure: CountSums & Clusters): number {
  return independent(figure.n, designEffectOfShares(figure, ASSUMED_ICC));
}

/** `x` of `n` people as independent ones would give it: both divided by the design effect, in whole people. */
function scaled(x: number, n: number, deff: number): Proportion {
  const effectiveN = independent(n, deff);
  return proportion(Math.min(effectiveN, Math.round(x / deff)), effectiveN);
}

/** A count as it is tested: away from nobody and from everybody (measurement.md §4.9, "As shown"). */
const testedCount = (x: number, n: number) => Math.min(Math.max(x, LEAST_FROM_END), n - LEAST_FROM_END);

/** The tests of a question's lines; null: too few independent answers for one, which leaves all lines open. */
function testsOf(lines: readonly BenchmarkLine[], figure: CountSums, deff: number): ScorecardRow[] | null {
  if (independent(figure.n, deff) < LEAST_EFFECTIVE_N) return null;
  const tested = (line: BenchmarkLine): Proportion =>
    scaled(testedCount(namedOn(line, figure), figure.n), figure.n, deff);
  return compareLines(
    lines.map((line) => ({ line, unit: tested(line) })),
    COMPARISON,
  );
}

/** A line as it is shown; the test behind its verdict and the answers it counts are not to be shown. */
export type TestedLine = { line: LineReport; test: ScorecardRow | null; n: number };

/** The lines of a question with their tests: see `scorecardLines`. */
export function testedLines(survey: NationalSurvey, question: Question, figure: CountSums & Summed): TestedLine[] {
  if (figure.n === 0) return [];
  const lines = linesOf(survey, question);
  const deff = designEffectOfShares(figure, ASSUMED_ICC);
  const basis = shownBasis(figure.clampedN, deff);
  const tests = testsOf(lines, figure, deff);
  return lines.map((line, place) => {
    const share = shownShare({ x: namedOn(line, figure), n: figure.n }, basis);
    const national = nationalShare(survey, line.id);
    const test = tests?.[place] ?? null;
    const verdict = test?.verdict ?? "open";
    const shown: LineReport = {
      id: line.id,
      share,
      national,
      difference: differenceTo(national.value, share),
      verdict,
      ruledOutPoints: verdict === "not-large" ? ruledOutPoints(line.sharePct, COMPARISON) : null,
    };
    return { line: shown, test, n: independent(figure.n, deff) };
  });
}

/**
 * The lines of a question on the scorecard: the unit's share with its interval beside the nation's, and the verdict
 * (measurement.md §4.9–§4.11). Shares are of all answers; intervals and tests of the independent ones they are worth.
 * Only the verdict knows the sums as they are: all numbers come from the shown share and the shown number of answers.
 */
export function scorecardLines(survey: NationalSurvey, question: Question, figure: CountSums & Summed): LineReport[] {
  return testedLines(survey, question, figure).map(({ line }) => line);
}
