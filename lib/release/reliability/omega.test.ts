import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mcdonaldOmega } from "./omega";
import { oneFactor } from "./principal-axis";

/** Covariances of a scale with one factor and nothing else: λiλj, and λi² + ψi on the diagonal. */
function ofOneFactor(loadings: readonly number[], uniquenesses: readonly number[]): number[][] {
  return loadings.map((a, i) => loadings.map((b, j) => a * b + (i === j ? uniquenesses[i]! : 0)));
}

const scaled = (correlations: readonly (readonly number[])[], deviations: readonly number[]) =>
  correlations.map((row, i) => row.map((r, j) => r * deviations[i]! * deviations[j]!));

describe("oneFactor", () => {
  it("finds the loadings, in points, of a scale with one factor", () => {
    const factor = oneFactor(ofOneFactor([0.8, 0.7, 1.2, 0.5], [0.36, 0.51, 1.1, 0.75]));
    expect(factor.ok).toBe(true);
    if (!factor.ok) return;
    [0.8, 0.7, 1.2, 0.5].forEach((loading, i) => expect(factor.loadings[i]).toBeCloseTo(loading, 6));
    [0.36, 0.51, 1.1, 0.75].forEach((left, i) => expect(factor.uniquenesses[i]).toBeCloseTo(left, 6));
  });

  it("agrees with another program where one factor does not fit", () => {
    const correlations = [
      [1, 0.5, 0.4, 0.1],
      [0.5, 1, 0.3, 0.2],
      [0.4, 0.3, 1, 0.25],
      [0.1, 0.2, 0.25, 1],
    ];
    const factor = oneFactor(correlations);
    const expected = [0.71828669, 0.65124791, 0.5429911, 0.27356573];
    expected.forEach((loading, i) => expect(factor.ok && factor.loadings[i]).toBeCloseTo(loading, 6));
    expect(mcdonaldOmega(scaled(correlations, [1, 0.5, 1.5, 1.2]), 200).value).toBeCloseTo(0.574124, 5);
  });

  it("keeps the sign of an item that goes against the others", () => {
    const factor = oneFactor(ofOneFactor([0.8, 0.7, 0.7, -0.5], [0.4, 0.5, 0.5, 0.7]));
    expect(factor.ok && factor.loadings[3]).toBeCloseTo(-0.5, 6);
  });

  it.each([
    [
      "no-variance",
      [
        [1, 0, 0.2],
        [0, 0, 0],
        [0.2, 0, 1],
      ],
    ],
    [
      "no-common-factor",
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ],
    [
      "heywood",
      [
        [1, 0.9, 0.9],
        [0.9, 1, 0.5],
        [0.9, 0.5, 1],
      ],
    ],
    [
      "heywood",
      [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ],
    ],
  ])("%s", (reason, covariances) => {
    expect(oneFactor(covariances)).toEqual({ ok: false, reason });
    expect(mcdonaldOmega(covariances, 1000)).toEqual({ value: null, reason });
  });
});

describe("mcdonaldOmega", () => {
  it("is worked out by hand: loadings .8 .7 .6 .5 of standardised items", () => {
    // 2.6² / (2.6² + .36 + .51 + .64 + .75)
    expect(mcdonaldOmega(ofOneFactor([0.8, 0.7, 0.6, 0.5], [0.36, 0.51, 0.64, 0.75]), 200).value).toBeCloseTo(
      6.76 / 9.02,
      6,
    );
  });

  it("needs 200 people", () => {
    const covariances = ofOneFactor([0.8, 0.7, 0.6, 0.5], [0.36, 0.51, 0.64, 0.75]);
    expect(mcdonaldOmega(covariances, 199)).toEqual({ value: null, reason: "too-few" });
  });

  it("is that of the model for any scale with one factor", () => {
    const anyItem = fc.record({
      communality: fc.double({ min: 0.15, max: 0.85, noNaN: true }),
      deviation: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 4, maxLength: 4 }), (items) => {
        const loadings = items.map(({ communality, deviation }) => Math.sqrt(communality) * deviation);
        const uniquenesses = items.map(({ communality, deviation }) => (1 - communality) * deviation ** 2);
        const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
        const left = uniquenesses.reduce((sum, each) => sum + each, 0);
        const { value } = mcdonaldOmega(ofOneFactor(loadings, uniquenesses), 500);
        expect(value).toBeCloseTo(common / (common + left), 5);
      }),
    );
  });
});
