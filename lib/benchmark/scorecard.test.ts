import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fourDecimalJson } from "../json-file/four-decimals";
import { COMPARISON } from "../policy/statistics";
import worked from "../scoring/worked-examples.json";
import { nationalSurvey } from "./national-survey";
import { benchmarkScorecard, type QuestionCounts, type ScorecardRow } from "./scorecard";

const rules = COMPARISON;
const empty = { NS1: null, NS2: null, obstacles: null };

function namedIn(question: "NS1" | "NS2", counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([letter, count]) => [`${question}-${letter}`, count]));
}

function rowsOf(question: "NS1" | "NS2", counts: QuestionCounts): readonly ScorecardRow[] {
  return benchmarkScorecard(nationalSurvey, rules, { ...empty, [question]: counts })[question] ?? [];
}

function rowOf(rows: readonly ScorecardRow[], id: string): ScorecardRow {
  const row = rows.find((entry) => entry.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

const rounded = (row: ScorecardRow): unknown => JSON.parse(fourDecimalJson(row));

describe("the family of NS1 (E6)", () => {
  const { input, rows: expected } = worked.E6_NS1_family;
  const rows = rowsOf("NS1", {
    answered: input.n,
    named: namedIn("NS1", { ...input.counts, z: input.residual }),
  });

  it("has its rows in the order of the family", () => {
    expect(rows.map((row) => row.id)).toEqual(Object.keys(expected));
    expect(rows).toHaveLength(input.familySize);
  });

  it.each(Object.entries(expected))("%s", (id, row) => {
    expect(rounded(rowOf(rows, id))).toMatchObject(row);
  });

  it("has a positive gap where the problem is named less often here", () => {
    for (const row of rows) expect(row.gapPp).toBe(-row.diffPp);
  });
});

describe("the family of NS2", () => {
  it("has the line of E9 for 'no problems', with the sign of its gap turned round", () => {
    const { x, n, p1, p2, ci, h, p, method } = worked.E9_obstacle_load.noProblemsShare;
    const rows = rowsOf("NS2", { answered: n, named: namedIn("NS2", { n: x }) });
    const row = rowOf(rows, "fig2.n");
    expect(rounded(row)).toMatchObject({ x1: x, x2: 1778, p1, p2, h, p, method });
    expect(row.ciPp[0] / 100).toBeCloseTo(ci[0] ?? Number.NaN, 4);
    expect(row.ciPp[1] / 100).toBeCloseTo(ci[1] ?? Number.NaN, 4);
    expect(row.gapPp).toBe(row.diffPp);
    expect(rowOf(rows, "fig2.a").gapPp).toBe(-rowOf(rows, "fig2.a").diffPp);
  });

  it("has the seven lines of the second figure", () => {
    const rows = rowsOf("NS2", { answered: 30, named: {} });
    expect(rows.map((row) => row.id)).toEqual(["a", "b", "c", "d", "e", "f", "n"].map((letter) => `fig2.${letter}`));
  });
});

describe("verdicts of clear cases", () => {
  it.each([
    ["a large unit like the nation", 470, 1000, "similar"],
    ["a small unit like the nation", 28, 60, "not-large"],
    ["a very small unit like the nation", 9, 20, "open"],
    ["a large unit far above", 800, 1000, "clear-more"],
    ["a large unit far below", 200, 1000, "clear-less"],
    ["a large unit a little above", 540, 1000, "small-more"],
    ["a large unit a little below", 400, 1000, "small-less"],
    ["a small unit below", 18, 60, "possible"],
  ])("%s: %d of %d is %s", (_name, bureaucracy, answered, verdict) => {
    // The rest answers as the nation does, so that the family holds one difference only.
    const shares = { b: 21.8, c: 8.9, d: 6.8, e: 6.4, f: 4.7 };
    const likeNation = (share: number) => Math.round((share * answered) / 100);
    const others = Object.entries(shares).map(([letter, share]) => [letter, likeNation(share)] as const);
    const named = namedIn("NS1", { ...Object.fromEntries(others), a: bureaucracy });
    expect(rowOf(rowsOf("NS1", { answered, named }), "fig1.a").verdict).toBe(verdict);
  });

  it("is borderline where only the full national sample shows the difference", () => {
    const verdicts = Array.from({ length: 60 }, (_, more) => {
      const named = namedIn("NS2", { a: 317 + more });
      return rowOf(rowsOf("NS2", { answered: 1000, named }), "fig2.a");
    });
    const borderline = verdicts.filter((row) => row.verdict === "borderline");
    expect(borderline.length).toBeGreaterThan(0);
    for (const row of borderline) expect(row.pHolm < 0.05 && row.pHolmSens >= 0.05).toBe(true);
  });
});

describe("benchmarkScorecard", () => {
  it("has null for what has no figures", () => {
    const none = { NS1: null, NS2: null, obstacleLoad: null };
    expect(benchmarkScorecard(nationalSurvey, rules, empty)).toEqual(none);
    const unanswered = { answered: 0, named: {} };
    expect(benchmarkScorecard(nationalSurvey, rules, { ...empty, NS1: unanswered, NS2: unanswered })).toEqual(none);
  });

  it("carries the obstacle load", () => {
    const obstacles = { n: 22, sum: 36, sumOfSquares: 108 };
    const { mean, diff } = worked.E9_obstacle_load;
    const load = benchmarkScorecard(nationalSurvey, rules, { ...empty, obstacles }).obstacleLoad;
    expect(load?.mean).toBeCloseTo(mean, 4);
    expect(load?.diff).toBeCloseTo(diff, 4);
  });

  it("refuses more people than answered", () => {
    expect(() => rowsOf("NS1", { answered: 20, named: { "NS1-c": 15, "NS1-f": 6 } })).toThrow("21 of 20");
  });

  it("keeps p-values, intervals and signs in order for any counts", () => {
    const counts = fc.integer({ min: 20, max: 400 }).chain((answered) =>
      fc.record({
        answered: fc.constant(answered),
        named: fc.record(namedInArbitrary(answered)),
      }),
    );
    fc.assert(
      fc.property(counts, (given) => {
        for (const row of rowsOf("NS2", given)) {
          expect(row.p).toBeLessThanOrEqual(row.pHolm);
          expect(row.pSens).toBeLessThanOrEqual(row.pHolmSens);
          expect(row.ciPp[0]).toBeLessThanOrEqual(row.diffPp);
          expect(row.ciPp[1]).toBeGreaterThanOrEqual(row.diffPp);
          expect(Math.sign(row.h)).toBe(Math.sign(row.diffPp));
          expect(row.z === null).toBe(row.method === "fisher");
        }
      }),
      { numRuns: 50 },
    );
  });
});

function namedInArbitrary(answered: number): Record<string, fc.Arbitrary<number>> {
  const letters = ["a", "b", "c", "d", "e", "f", "n"];
  return Object.fromEntries(letters.map((letter) => [`NS2-${letter}`, fc.integer({ min: 0, max: answered })]));
}
