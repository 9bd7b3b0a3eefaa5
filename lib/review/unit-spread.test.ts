import { describe, expect, it } from "vitest";
import type { GroupColumns, NumberSums } from "../release/figures";
import worked from "../scoring/worked-examples.json";
import { isOverallMuted, mutedPrinciples, spreadTest, unitSpread } from "./unit-spread";

const { E20_do_units_differ: E20 } = worked;

/** Sums of `n` people whose mean and standard deviation in points are these. */
function sumsOf(n: number, mean: number, sd: number): NumberSums {
  const sum = n * mean * 12;
  return { n, sum, squares: sum ** 2 / n + (n - 1) * (12 * sd) ** 2 };
}

/** Groups of 30 with these means of each principle. */
const groupsOf = (means: Readonly<Record<string, readonly number[]>>, sd = 20): GroupColumns[] =>
  (means["P1"] ?? []).map((_, group) => ({
    numbers: Object.fromEntries(Object.entries(means).map(([id, all]) => [id, sumsOf(30, all[group] ?? 0, sd)])),
    counts: {},
  }));

describe("the analysis of variance (E20)", () => {
  it("gives F, its p and the reliability of the units' means", () => {
    const found = spreadTest(E20.input.groups);
    for (const key of ["p", "reliability"] as const) expect(found?.[key], key).toBeCloseTo(E20[key], 4);
    expect(found?.f).toBeCloseTo(E20.F, 4);
    expect(found?.df).toEqual(E20.df);
  });

  it("takes no standard deviation below 10, and says nothing where nobody differs within a group", () => {
    const groups = (sd: number) => [40, 50, 60].map((mean) => ({ n: 30, mean, sd }));
    expect(spreadTest(groups(2))).toEqual(spreadTest(groups(10)));
    expect(spreadTest(groups(11))?.f).toBeLessThan(spreadTest(groups(10))?.f ?? 0);
    expect(spreadTest(groups(0))).toBeNull();
  });

  it("finds nothing in equal means", () => {
    expect(spreadTest([50, 50, 50].map((mean) => ({ n: 30, mean, sd: 20 })))).toMatchObject({ p: 1, reliability: 0 });
  });
});

describe("whether units differ", () => {
  it("is said of each principle, and the reliability to one decimal only where a difference is seen", () => {
    const alike = [50, 51, 52];
    const spread = unitSpread(groupsOf({ P1: [40, 55, 70], P2: alike, P3: [35, 55, 75], P4: alike }));
    expect(spread).toEqual([
      { principleId: "P1", verdict: "differ", reliability: 0.9 },
      { principleId: "P2", verdict: "not-seen", reliability: null },
      { principleId: "P3", verdict: "differ", reliability: 1 },
      { principleId: "P4", verdict: "not-seen", reliability: null },
    ]);
  });

  it("is corrected for the number of principles", () => {
    // p = .017 by itself.
    const borderline = [46, 54, 60];
    const verdicts = (means: Record<string, readonly number[]>) =>
      unitSpread(groupsOf(means)).map(({ verdict }) => verdict);
    expect(verdicts({ P1: borderline })).toEqual(["differ"]);
    expect(verdicts({ P1: borderline, P2: [50, 50, 50], P3: [50, 50, 50], P4: [50, 50, 50] })[0]).toBe("not-seen");
  });

  it("is mostly chance where many groups differ a little", () => {
    const many = Array.from({ length: 400 }, (_, i) => 50 + ((i % 2) * 2 - 1) * 4.4);
    expect(unitSpread(groupsOf({ P1: many }))).toEqual([
      { principleId: "P1", verdict: "mostly-chance", reliability: 0.3 },
    ]);
  });

  it("is left open below three groups, and not seen where all of a group answered alike", () => {
    expect(unitSpread(groupsOf({ P1: [20, 90] }))).toEqual([]);
    expect(unitSpread(groupsOf({ P1: [20, 50, 90] }, 0))).toMatchObject([{ verdict: "not-seen" }]);
    expect(unitSpread([])).toEqual([]);
  });

  it("counts no group's mean below 15 or above 90", () => {
    expect(unitSpread(groupsOf({ P1: [4, 12, 15] }))).toMatchObject([{ verdict: "not-seen" }]);
    expect(unitSpread(groupsOf({ P1: [99, 90, 95] }))).toMatchObject([{ verdict: "not-seen" }]);
  });
});

describe("the columns drawn without shading", () => {
  it("are those in which units cannot be told apart, and the overall one where all of them are", () => {
    const [seen, chance, none] = (["differ", "mostly-chance", "not-seen"] as const).map((verdict, i) => ({
      ...{ principleId: (["P1", "P2", "P3"] as const)[i] ?? "P1", verdict, reliability: null },
    }));
    const all = [seen, chance, none].flatMap((each) => each ?? []);
    expect([...mutedPrinciples(all)]).toEqual(["P2", "P3"]);
    expect(isOverallMuted(all)).toBe(false);
    expect(isOverallMuted(all.slice(1))).toBe(true);
    expect(isOverallMuted([])).toBe(false);
  });
});
