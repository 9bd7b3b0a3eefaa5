import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { principleSem } from "../scoring/parameters";
import { momentsOf, momentsWith, scaleOf, variedRows } from "../review/testing-rows";
import worked from "../scoring/worked-examples.json";
import type { ScaleQuality } from "./figures";
import { ownParameters, scaleReading, weighedWithPlanning } from "./own-parameters";

const itemIds = instrument.behaviourItems.filter(({ principleId }) => principleId === "P1").map(({ id }) => id);
const scale = (n: number) => scaleOf(itemIds, variedRows(n));

/** Four items with variance 1 and these covariances. */
function withCovariance(covariance: number, n: number): ScaleQuality {
  const matrix = itemIds.map((_, i) => itemIds.map((__, j) => (i === j ? 1 : covariance)));
  return { ...scale(n), complete: momentsWith(matrix, n) };
}

describe("weighedWithPlanning", () => {
  it("agrees with E22", () => {
    const { input, sd, reliability, sem } = worked.E22_own_parameters;
    const weighed = weighedWithPlanning({ ...input, reliability: input.alpha });
    expect(weighed.sd).toBeCloseTo(sd, 4);
    expect(weighed.reliability).toBeCloseTo(reliability, 4);
    expect(principleSem({ ...weighed, zBand: 1.645 })).toBeCloseTo(sem, 4);
  });
});

describe("ownParameters", () => {
  it("has none below 100 complete rows, where a scale is withheld, and where nobody differs", () => {
    const alike = { ...scale(150), complete: momentsOf(Array.from({ length: 150 }, () => [2, 3, 3, 2])) };
    for (const none of [null, scale(99), alike])
      expect([ownParameters(none), scaleReading(none)]).toEqual([null, null]);
    expect(ownParameters(scale(100))).not.toBeNull();
  });

  it("weighs SD and alpha of the released scale: 120 people, covariances .5", () => {
    // Variance of the sum 4 + 12 × .5 = 10 in points, of the index 10 × (100 / 16)²; alpha 4/3 × (1 − 4/10) = .8.
    const sd = Math.round(10 * ((Math.sqrt(10) * 100) / 16)) / 10;
    const expected = weighedWithPlanning({ rows: 120, sd, reliability: 0.8 });
    expect(ownParameters(withCovariance(0.5, 120))).toEqual({
      ...expected,
      ...{ zBand: 1.645, people: 120, reading: "level" },
    });
  });

  it("takes omega from 200 people on, and counts no reliability below nothing", () => {
    const uneven = [
      [1, 0.7, 0.7, 0.1],
      [0.7, 1, 0.7, 0.1],
      [0.7, 0.7, 1, 0.1],
      [0.1, 0.1, 0.1, 1],
    ];
    const of = (n: number) => ownParameters({ ...scale(n), complete: momentsWith(uneven, n) });
    const reliability = (value: number, rows: number) => (rows * value + 100 * 0.7) / (rows + 100);
    // Alpha 4/3 × (1 − 4/8.8) = .73; omega with loadings √.7, √.7, √.7 and .1/√.7: 6.914/8.8 = .79.
    expect(of(195)?.reliability).toBeCloseTo(reliability(0.73, 195), 9);
    expect(of(200)?.reliability).toBeCloseTo(reliability(0.79, 200), 9);
    expect(ownParameters(withCovariance(-0.2, 100))?.reliability).toBeCloseTo(0.35, 9);
  });

  it.each([
    [0.5, 400, "level"],
    [0.35, 400, "level-with-warning"],
    [0.2, 400, "no-level"],
  ])("reads alpha as the scale's quality report does: covariances %d, %d people: %s", (covariance, n, reading) => {
    expect(ownParameters(withCovariance(covariance, n))?.reading).toBe(reading);
    expect(scaleReading(withCovariance(covariance, n))).toBe(reading);
  });
});
