import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instrument } from "./testing-instrument";
import { LEVEL_IDS } from "./schema";
import { levelOf, levelsBetween } from "./levels";
import worked from "../scoring/worked-examples.json";

const { levels } = instrument;

describe("levelOf", () => {
  it.each(Object.entries(worked.E3_overall.cuts))("puts %s into %s (E3)", (index, level) => {
    expect(levelOf(levels, Number(index))).toBe(level);
  });

  it.each([
    [0, "L1"],
    [37.4999, "L1"],
    [87.4999, "L3"],
    [100, "L4"],
  ] as const)("puts %d into %s", (index, level) => {
    expect(levelOf(levels, index)).toBe(level);
  });

  it("takes a mean of thirds that equals a cut on paper as being at the cut", () => {
    const oneThirdTooLow = 62.49999999999999;
    expect(levelOf(levels, oneThirdTooLow)).toBe("L3");
  });

  it.each([-1, 100.1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %d", (index) => {
    expect(() => levelOf(levels, index)).toThrow(RangeError);
  });

  it("never falls as the index rises, and does not depend on the order of the levels", () => {
    const index = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const rank = (value: number) => LEVEL_IDS.indexOf(levelOf(levels, value));
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
        expect(levelOf([...levels].reverse(), a)).toBe(levelOf(levels, a));
      }),
    );
  });
});

describe("levelsBetween", () => {
  it.each([
    [40, 60, ["L2"]],
    [59.5, 95.5, ["L2", "L3", "L4"]],
    [0, 100, ["L1", "L2", "L3", "L4"]],
    [100, 100, ["L4"]],
    [87.4999, 87.5, ["L3", "L4"]],
  ])("from %d to %d: %j", (low, high, expected) => {
    expect(levelsBetween(levels, low, high)).toEqual(expected);
  });
});
