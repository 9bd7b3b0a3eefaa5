import { benchmarkLine, nationalCount, type BenchmarkLine } from "./benchmark-line";
import { cohenH } from "./cohen-h";
import { holmAdjusted } from "./holm";
import { newcombeInterval } from "./newcombe";
import { obstacleLoad, type ObstacleLoad, type ObstacleSums } from "./obstacle-load";
import { proportion, type Proportion, shareOf } from "./proportion";
import type { NationalSurvey } from "./survey-schema";
import { chooseMethod, compareShares, type TestMethod } from "./two-proportions";
import { verdictOf, type ComparisonRules, type VerdictId } from "./verdict";
import type { Interval } from "./wilson";

/** `answered` people answered the question ("other" included); `named` counts them by option id, absent = nobody. */
export interface QuestionCounts {
  answered: number;
  named: Readonly<Record<string, number>>;
}

/** A unit's answers to the two survey questions; null where a question has no figure. */
export interface SurveyCounts {
  NS1: QuestionCounts | null;
  NS2: QuestionCounts | null;
  obstacles: ObstacleSums | null;
}

/** One line: unit (1) against nation (2). p1, p2 are shares 0–1; diffPp = unit − nation, in percentage points. */
export interface ScorecardRow {
  id: string;
  method: TestMethod;
  x1: number;
  x2: number;
  p1: number;
  p2: number;
  diffPp: number;
  /** 95 % interval of diffPp, for this line alone. */
  ciPp: Interval;
  /** Benchmark gap: positive = better here; its sign is turned for "no problems" (measurement.md §4.7). */
  gapPp: number;
  h: number;
  z: number | null;
  p: number;
  pHolm: number;
  /** The same with half the national sample (design effect 2). */
  pSens: number;
  pHolmSens: number;
  verdict: VerdictId;
}

/** The benchmark scorecard of a unit: 7 + 7 lines and the obstacle load (measurement.md §4.9). */
export interface Scorecard {
  NS1: readonly ScorecardRow[] | null;
  NS2: readonly ScorecardRow[] | null;
  obstacleLoad: ObstacleLoad | null;
}

/** A line with the people of a unit who named it, of those who answered its question. */
export interface CountedLine {
  line: BenchmarkLine;
  unit: Proportion;
}

function countedLine(line: BenchmarkLine, { answered, named }: QuestionCounts): CountedLine {
  const count = line.itemOptionIds.reduce((total, id) => total + (named[id] ?? 0), 0);
  return { line, unit: proportion(count, answered) };
}

function testLine({ line, unit }: CountedLine, rules: ComparisonRules) {
  const nation = proportion(nationalCount(line.sharePct, rules.n), rules.n);
  const halfNation = proportion(nationalCount(line.sharePct, rules.nSensitivity), rules.nSensitivity);
  // Chosen once: two methods in the two runs would make "borderline" depend on the method.
  const method = chooseMethod(unit, nation, rules.minExpectedForZ);
  const pSens = compareShares(method, unit, halfNation).p;
  return { line, unit, nation, method, ...compareShares(method, unit, nation), pSens };
}

/** Compares the lines of one question with the nation, as one family of tests (measurement.md §4.9, §4.11). */
export function compareLines(counted: readonly CountedLine[], rules: ComparisonRules): ScorecardRow[] {
  const tests = counted.map((each) => testLine(each, rules));
  const adjusted = holmAdjusted(tests.map((test) => test.p));
  const adjustedSens = holmAdjusted(tests.map((test) => test.pSens));
  return tests.map(({ line, unit, nation, method, z, p, pSens }, place) => {
    const [p1, p2] = [shareOf(unit), shareOf(nation)];
    const [low, high] = newcombeInterval(unit, nation);
    const diffPp = 100 * (p1 - p2);
    const tested = { h: cohenH(p1, p2), p, pSens, pHolm: adjusted[place] ?? 1, pHolmSens: adjustedSens[place] ?? 1 };
    return {
      id: line.id,
      method,
      x1: unit.x,
      x2: nation.x,
      p1,
      p2,
      diffPp,
      ciPp: [100 * low, 100 * high],
      gapPp: line.higherIs === "better" ? diffPp : -diffPp,
      z,
      ...tested,
      verdict: verdictOf({ ...tested, n: unit.n }, rules),
    };
  });
}

function compareQuestion(
  lines: readonly BenchmarkLine[],
  counts: QuestionCounts | null,
  rules: ComparisonRules,
): ScorecardRow[] | null {
  if (!counts || counts.answered === 0) return null;
  return compareLines(
    lines.map((line) => countedLine(line, counts)),
    rules,
  );
}

/** The lines of a question, in the order of its family of tests. */
export function linesOf(survey: NationalSurvey, question: "NS1" | "NS2"): BenchmarkLine[] {
  return survey.testFamilies[question].map((id) => benchmarkLine(survey, id));
}

/**
 * Compares a unit's answers to the survey questions with the nation, each question a family of seven tests
 * (measurement.md §4.9, §4.11). A question without figures or answers gives null. What may be shown is the
 * release's business, not decided here.
 * @throws RangeError if an option, or the sum of the two channel options, was named by more people than answered.
 */
export function benchmarkScorecard(survey: NationalSurvey, rules: ComparisonRules, counts: SurveyCounts): Scorecard {
  return {
    NS1: compareQuestion(linesOf(survey, "NS1"), counts.NS1, rules),
    NS2: compareQuestion(linesOf(survey, "NS2"), counts.NS2, rules),
    obstacleLoad: counts.obstacles && obstacleLoad(survey, counts.obstacles),
  };
}
