import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentsOf, type Rows } from "../../review/testing-rows";
import { bonettInterval, cronbachAlpha, reliabilityReading } from "./alpha";
import { ATTITUDE } from "./testing-attitude";
import { covarianceMatrix } from "./covariance";

const anyRows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 40,
});

const alphaOf = (rows: Rows) => cronbachAlpha(covarianceMatrix(momentsOf(rows)));

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

describe("cronbachAlpha", () => {
  it("is .84 for the published example `attitude` (Chatterjee & Price 1977; R, psych::alpha)", () => {
    expect(alphaOf(ATTITUDE)).toBeCloseTo(0.8431, 4);
  });

  it("is worked out by hand: variances 1, 1 and 1, variance of the sum 7, k = 3", () => {
    expect(
      alphaOf([
        [1, 1, 2],
        [2, 3, 3],
        [3, 2, 4],
      ]),
    ).toBeCloseTo(1.5 * (1 - 3 / 7), 12);
  });

  it("is the formula on the raw rows", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const ofSum = variance(rows.map((row) => row.reduce((sum, value) => sum + value, 0)));
        fc.pre(ofSum > 1e-9);
        const ofItems = [0, 1, 2, 3].reduce((sum, i) => sum + variance(rows.map((row) => row[i]!)), 0);
        expect(alphaOf(rows)).toBeCloseTo((4 / 3) * (1 - ofItems / ofSum), 9);
      }),
    );
  });

  it("is 1 for items that are alike, and null where nobody differs", () => {
    expect(
      alphaOf([
        [1, 1],
        [2, 2],
        [4, 4],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      alphaOf([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeNull();
  });
});

describe("bonettInterval", () => {
  it.each([
    [0.8, 4, 100, 0.7264, 0.8567],
    [0.7, 4, 400, 0.6487, 0.7451],
    [0.7, 3, 200, 0.6201, 0.7655],
  ])("alpha %d of %d items and %d people: %d to %d", (alpha, k, n, low, high) => {
    const interval = bonettInterval(alpha, k, n);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("is a point at 1, and holds the alpha otherwise", () => {
    expect(bonettInterval(1, 4, 100)).toEqual([1, 1]);
    const anyAlpha = fc.double({ min: -2, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(anyAlpha, fc.integer({ min: 100, max: 1e6 }), (alpha, n) => {
        const [low, high] = bonettInterval(alpha, 4, n);
        expect(low < alpha && alpha < high && high < 1).toBe(true);
      }),
    );
  });
});

describe("reliabilityReading", () => {
  it.each([
    [0.9, "level"],
    [0.7, "level"],
    [0.6999, "level-with-warning"],
    [0.6, "level-with-warning"],
    [0.5999, "no-level"],
    [-3, "no-level"],
  ])("lower end %d: %s", (low, reading) => {
    expect(reliabilityReading([low, 0.95])).toBe(reading);
  });
});
