import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { placeAmong } from "./place-among";
import { scaleOf, variedRows } from "../review/testing-rows";

const ids = instrument.behaviourItems.filter((item) => item.principleId === "P1").map(({ id }) => id);
const scale = scaleOf(ids, variedRows(400));

/** 200 people: 50 with 4 points (index 25), 100 with 8 (50), 50 with 12 (75). */
const totals = Array.from({ length: 17 }, (_, points) => ({ 4: 50, 8: 100, 12: 50 })[points] ?? 0);
const three = { ...scale, complete: { ...scale.complete, n: 200 }, totals, largestGroup: 40 };

describe("placeAmong", () => {
  it.each([
    [0, "lower", 0],
    [24, "lower", 0],
    [25, "lower", 13],
    [30, "middle", 25],
    [50, "middle", 50],
    [70, "middle", 75],
    [75, "upper", 88],
    [100, "upper", 100],
  ])("%d is in the %s part, rank %d", (index, quarter, rankPct) => {
    expect(placeAmong(three, index)).toMatchObject({ quarter, rankPct, quartiles: [38, 50, 63] });
  });

  it("has Wilson's band of the rank: 100 of 200", () => {
    expect(placeAmong(three, 50)?.bandPct).toEqual([43, 57]);
    expect(placeAmong(three, 0)?.bandPct).toEqual([0, 2]);
  });

  it("finds an index of three answers between those of four", () => {
    const place = placeAmong(three, (100 * 5) / 12);
    expect(place?.rankPct).toBe(25);
  });

  it.each([
    ["withheld", null],
    ["fewer than 200 people", { ...three, complete: { ...three.complete, n: 199 }, largestGroup: 40 }],
    ["fewer than 5 groups", { ...three, groups: 4 }],
    ["a group of more than 40 %", { ...three, largestGroup: 81 }],
  ])("gives nothing: %s", (_name, given) => {
    expect(placeAmong(given, 50)).toBeNull();
  });

  it("takes a group of exactly 40 %", () => {
    expect(placeAmong({ ...three, largestGroup: 80 }, 50)).not.toBeNull();
  });

  it("ranks a higher index higher, within its band, in whole numbers", () => {
    const anyIndex = fc.integer({ min: 0, max: 48 }).map((steps) => (100 * steps) / 48);
    fc.assert(
      fc.property(anyIndex, anyIndex, (a, b) => {
        const [low, high] = [placeAmong(scale, Math.min(a, b)), placeAmong(scale, Math.max(a, b))];
        expect(low?.rankPct).toBeLessThanOrEqual(high?.rankPct ?? -1);
        for (const place of [low, high]) {
          const [from, to] = place?.bandPct ?? [NaN, NaN];
          expect(from <= (place?.rankPct ?? NaN) && (place?.rankPct ?? NaN) <= to).toBe(true);
          for (const value of [place?.rankPct, from, to, ...(place?.quartiles ?? [])])
            expect(Number.isInteger(value)).toBe(true);
        }
      }),
    );
  });
});
