import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalCdf } from "../benchmark/distributions";
import { instrument } from "../instrument/testing-instrument";
import { PLANNING_VALUES } from "../policy/statistics";
import { scaleOf, variedRows } from "../review/testing-rows";
import worked from "../scoring/worked-examples.json";
import { endsOf, placeAmong, shownPlace } from "./place-among";

const ids = instrument.behaviourItems.filter((item) => item.principleId === "P1").map(({ id }) => id);
const scale = scaleOf(ids, variedRows(400));
const planning = PLANNING_VALUES;
const exact = { sd: 20, reliability: 1, zBand: 1.645 };

/** 200 people: 50 with 4 points (index 25), 100 with 8 (50), 50 with 12 (75). */
const totals = Array.from({ length: 17 }, (_, points) => ({ 4: 50, 8: 100, 12: 50 })[points] ?? 0);
const three = { ...scale, complete: { ...scale.complete, n: 200 }, totals, largestGroup: 40 };

describe("the ends of a place", () => {
  it("agree with E23, in a normal distribution", () => {
    const { input, ends, ranksPct, shownPct } = worked.E23_place;
    const found = endsOf(input.z, 0, { sd: 1, reliability: input.reliability, zBand: 1.645 });
    const ranks = [100 * normalCdf(found[0]), 100 * normalCdf(found[1])] as const;
    found.forEach((end, i) => expect(end).toBeCloseTo(ends[i]!, 4));
    ranks.forEach((rank, i) => expect(rank).toBeCloseTo(ranksPct[i]!, 4));
    expect(shownPlace(ranks)).toEqual({ lowPct: shownPct[0], highPct: shownPct[1] });
  });

  it.each([
    [[47.4, 95.9], { lowPct: 40, highPct: 95 }],
    [[40, 60], { lowPct: 40, highPct: 60 }],
    [[9.9, 60.1], { lowPct: 5, highPct: 70 }],
    [[0, 0.5], { lowPct: 5, highPct: 10 }],
    [[99, 100], { lowPct: 90, highPct: 95 }],
  ] as const)("are shown outward to tens, between 5 and 95: %j", (ranks, shown) => {
    expect(shownPlace(ranks)).toEqual(shown);
  });
});

describe("placeAmong", () => {
  it("goes by the mid-percentile ranks of the group, at M + sqrt(r) (x − M) ± 1.645 SEM", () => {
    // Mean 50: the ends of 50 are 32.0 and 68.0, of 75 they are 52.9 and 88.9, of 100 they are 73.8 and 109.9.
    expect(placeAmong(three, 50, planning)).toEqual({ lowPct: 20, highPct: 80 });
    expect(placeAmong(three, 75, planning)).toEqual({ lowPct: 70, highPct: 95 });
    expect(placeAmong(three, 100, planning)).toEqual({ lowPct: 70, highPct: 95 });
    expect(placeAmong(three, 0, planning)).toEqual({ lowPct: 5, highPct: 30 });
  });

  it("counts who has the same index half", () => {
    // 12.5, 50 and 87.5 %, each end alike.
    expect(placeAmong(three, 25, exact)).toEqual({ lowPct: 10, highPct: 20 });
    expect(placeAmong(three, 50, exact)).toEqual({ lowPct: 50, highPct: 50 });
    expect(placeAmong(three, 75, exact)).toEqual({ lowPct: 80, highPct: 90 });
  });

  it.each([
    ["withheld", null],
    ["fewer than 200 people", { ...three, complete: { ...three.complete, n: 199 }, largestGroup: 40 }],
    ["fewer than 5 groups", { ...three, groups: 4 }],
    ["a group of more than 40 %", { ...three, largestGroup: 81 }],
  ])("gives nothing: %s", (_name, given) => {
    expect(placeAmong(given, 50, planning)).toBeNull();
  });

  it("takes a group of exactly 40 %", () => {
    expect(placeAmong({ ...three, largestGroup: 80 }, 50, planning)).not.toBeNull();
  });

  it("is never lower for a higher index, is wider the less reliable it is, and shows tens, 5 or 95 only", () => {
    const anyIndex = fc.integer({ min: 0, max: 48 }).map((steps) => (100 * steps) / 48);
    fc.assert(
      fc.property(anyIndex, anyIndex, (a, b) => {
        const low = placeAmong(scale, Math.min(a, b), planning)!;
        const high = placeAmong(scale, Math.max(a, b), planning)!;
        expect(low.lowPct <= high.lowPct && low.highPct <= high.highPct).toBe(true);
        for (const { lowPct, highPct } of [low, high]) {
          expect([5, 10, 20, 30, 40, 50, 60, 70, 80, 90]).toContain(lowPct);
          expect([10, 20, 30, 40, 50, 60, 70, 80, 90, 95]).toContain(highPct);
          expect(lowPct).toBeLessThan(highPct);
        }
      }),
    );
  });
});
