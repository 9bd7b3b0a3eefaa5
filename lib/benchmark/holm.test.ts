import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holmAdjusted } from "./holm";

const anyP = fc.double({ min: 0, max: 1, noNaN: true });

describe("holmAdjusted", () => {
  it.each([
    [[], []],
    [[0.03], [0.03]],
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.5, 0.9],
      [1, 1],
    ],
    [
      [0.02, 0.02, 0.02],
      [0.06, 0.06, 0.06],
    ],
  ])("%j: %j", (raw, adjusted) => {
    const result = holmAdjusted(raw);
    expect(result).toHaveLength(adjusted.length);
    result.forEach((p, place) => expect(p).toBeCloseTo(adjusted[place] ?? Number.NaN, 12));
  });

  it("is at least the raw p, at most n times it and at most 1, and keeps the order of the raw p", () => {
    fc.assert(
      fc.property(fc.array(anyP, { minLength: 1, maxLength: 14 }), (raw) => {
        const pairs = holmAdjusted(raw).map((adjusted, place) => ({ adjusted, p: raw[place] ?? Number.NaN }));
        for (const { adjusted, p } of pairs) {
          expect(adjusted).toBeGreaterThanOrEqual(p);
          expect(adjusted).toBeLessThanOrEqual(1);
        }
        const ascending = pairs.sort((a, b) => a.p - b.p).map((pair) => pair.adjusted);
        expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
      }),
    );
  });

  it("goes with the p-values, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(anyP, { maxLength: 14 }), (raw) => {
        expect(holmAdjusted([...raw].reverse()).reverse()).toEqual(holmAdjusted(raw));
      }),
    );
  });
});
