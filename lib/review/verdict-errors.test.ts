import { beforeAll, describe, expect, it } from "vitest";
import type { BenchmarkLine } from "../benchmark/benchmark-line";
import { linesOf } from "../benchmark/scorecard";
import { nationalSurvey } from "../benchmark/national-survey";
import { ruledOutPoints, type VerdictId } from "../benchmark/verdict";
import { COMPARISON } from "../policy/statistics";
import { columnsOfOne } from "../release/testing-group";
import { randomFrom } from "../release/testing-campaign";
import { scorecardLines } from "./scorecard-lines";
import { drawCounts, sharesOf } from "./testing-nation";
import type { LineReport } from "./unit-report";

/** How often the verdicts of whole units are wrong (measurement.md §4.11), in the lines that a report shows. */

/** Seconds of arithmetic, and longer while both cores are busy. */
const BUSY_MS = 60_000;

const SIZES = [20, 30, 60, 100, 200];
const QUESTIONS = ["NS1", "NS2"] as const;
type Question = (typeof QUESTIONS)[number];
type Counts = Record<string, number>;

function linesWith(question: Question, n: number, counts: Counts): LineReport[] {
  const figure = columnsOfOne(n, { numbers: {}, counts: { [question]: { n, counts } } }).counts[question];
  if (!figure) throw new Error("no figure");
  return scorecardLines(nationalSurvey, question, figure);
}

/** The verdicts on a question in a unit of so many people, who are drawn from the nation itself. */
function drawVerdicts(question: Question, n: number, random: () => number): VerdictId[] {
  return linesWith(question, n, drawCounts(question, n, random)).map(({ verdict }) => verdict);
}

describe("in units that are like the nation", () => {
  const UNITS_OF_A_SIZE = 500;
  const FALSE = new Set<VerdictId>(["clear-more", "clear-less", "small-more", "small-less", "borderline"]);
  const units: Readonly<Record<Question, VerdictId[]>>[] = [];

  beforeAll(() => {
    const random = randomFrom(2023);
    for (const n of SIZES)
      for (let unit = 0; unit < UNITS_OF_A_SIZE; unit++)
        units.push({ NS1: drawVerdicts("NS1", n, random), NS2: drawVerdicts("NS2", n, random) });
  }, BUSY_MS);

  const shareOfUnits = (holds: (unit: (typeof units)[number]) => boolean) => units.filter(holds).length / units.length;

  it.each(QUESTIONS)("a clear, small or borderline verdict on %s comes in one of twenty at most", (question) => {
    const share = shareOfUnits((unit) => unit[question].some((verdict) => FALSE.has(verdict)));
    expect(share).toBeLessThanOrEqual(0.05);
    // Otherwise nothing was compared.
    expect(share).toBeGreaterThan(0.005);
  });

  it("a possible difference comes in 15 of a hundred at most", () => {
    const share = shareOfUnits((unit) => [...unit.NS1, ...unit.NS2].includes("possible"));
    expect(share).toBeLessThanOrEqual(0.15);
    expect(share).toBeGreaterThan(0.001);
  });
});

/** A unit in which so many name a line, and the others answer as the nation does. */
function countsWith(question: Question, line: BenchmarkLine, x: number, n: number): Counts {
  const isOther = ([id]: readonly [string, number]) => !line.itemOptionIds.includes(id);
  const [first = "", second] = line.itemOptionIds;
  const inFirst = second === undefined ? x : Math.round(x / 2);
  // One answer only to the first question: what is left for the other options is less.
  const scale = question === "NS1" ? (n - x) / (1 - line.sharePct / 100) : n;
  const others = sharesOf(question)
    .filter(isOther)
    .map(([id, share]) => [id, Math.floor(share * scale)]);
  const own = [[first, inFirst], ...(second === undefined ? [] : [[second, x - inFirst]])];
  return Object.fromEntries([...own, ...others]) as Counts;
}

/** The probability that exactly 0, 1, … n of `n` people name what a share of `p` names. */
function binomial(n: number, p: number): number[] {
  const probabilities = [(1 - p) ** n];
  for (let x = 1; x <= n; x++) probabilities.push(((probabilities[x - 1] ?? 0) * ((n - x + 1) * p)) / (x * (1 - p)));
  return probabilities;
}

/** The share that differs from another by h. Null: there is none. */
function shareAt(share: number, h: number): number | null {
  const angle = 2 * Math.asin(Math.sqrt(share)) + h;
  return angle < 0 ? null : Math.sin(angle / 2) ** 2;
}

/** What is untrue of a line whose true share is at this limit (0.5 or 0.2). */
const UNTRUE: Readonly<Record<number, ReadonlySet<VerdictId>>> = {
  0.5: new Set<VerdictId>(["not-large", "similar"]),
  0.2: new Set<VerdictId>(["similar"]),
};

/**
 * The share at a limit, where a sentence can be untrue of it. Null: there is no such share, or it is nearer to the
 * nation's than the points that the sentence names, which are the larger distance.
 */
function limitShare({ sharePct }: BenchmarkLine, h: number): number | null {
  const share = shareAt(sharePct / 100, h);
  if (share === null || Math.abs(h) !== COMPARISON.cohenHLarge) return share;
  return Math.round(Math.abs(100 * share - sharePct)) >= ruledOutPoints(sharePct, COMPARISON) ? share : null;
}

describe("where the true difference is at the limit of what a sentence says", () => {
  type Wrong = { n: number; h: number; probability: number };
  const wrong: Wrong[] = [];

  beforeAll(() => {
    for (const question of QUESTIONS)
      for (const line of linesOf(nationalSurvey, question))
        for (const n of SIZES) {
          const verdicts = Array.from({ length: n + 1 }, (_, x) => {
            const lines = linesWith(question, n, countsWith(question, line, x, n));
            return lines.find(({ id }) => id === line.id)?.verdict;
          });
          for (const h of [0.5, -0.5, 0.2, -0.2]) {
            const share = limitShare(line, h);
            if (share === null) continue;
            const isUntrue = (x: number) => UNTRUE[Math.abs(h)]?.has(verdicts[x] ?? "open") === true;
            const probability = binomial(n, share).reduce((sum, each, x) => sum + (isUntrue(x) ? each : 0), 0);
            wrong.push({ n, h, probability });
          }
        }
  }, BUSY_MS);

  const meanOf = (some: readonly Wrong[]) => some.reduce((sum, { probability }) => sum + probability, 0) / some.length;
  const cases = SIZES.flatMap((n) => [0.5, -0.5, 0.2, -0.2].map((h) => ({ n, h })));

  // Every count that a line can have, by its probability: exact, where a simulation would only come near it.
  it.each(cases)("with $n answers and h $h it is untrue of 7 lines in a hundred at most", ({ n, h }) => {
    expect(meanOf(wrong.filter((each) => each.n === n && each.h === h))).toBeLessThanOrEqual(0.07);
  });

  it("is untrue of some line, with enough answers for such a sentence at all", () => {
    expect(meanOf(wrong.filter(({ n, h }) => n === 60 && h === 0.5))).toBeGreaterThan(0.02);
    expect(meanOf(wrong.filter(({ n, h }) => n === 200 && h === 0.2))).toBeGreaterThan(0.02);
  });
});
