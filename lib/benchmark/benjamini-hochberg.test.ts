import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../release/testing-campaign";
import { falseDiscoveryAdjusted } from "./benjamini-hochberg";
import { holmAdjusted } from "./holm";

const anyP = fc.double({ min: 0, max: 1, noNaN: true });

describe("falseDiscoveryAdjusted", () => {
  it.each([
    [[], []],
    [[0.03], [0.03]],
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.02, 0.04, 0.04, 0.02],
    ],
    [
      [0.9, 1],
      [1, 1],
    ],
    [
      [0.02, 0.02, 0.02],
      [0.02, 0.02, 0.02],
    ],
  ])("%j: %j", (raw, adjusted) => {
    const result = falseDiscoveryAdjusted(raw);
    expect(result).toHaveLength(adjusted.length);
    result.forEach((p, place) => expect(p).toBeCloseTo(adjusted[place] ?? Number.NaN, 12));
  });

  it("finds four of the fifteen of the paper's example", () => {
    const published = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
      ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    expect(falseDiscoveryAdjusted(published).filter((p) => p <= 0.05)).toHaveLength(4);
    expect(holmAdjusted(published).filter((p) => p <= 0.05)).toHaveLength(3);
  });

  it("is at least the raw p, at most Holm's, and keeps the order of the raw p, whatever order they come in", () => {
    fc.assert(
      fc.property(fc.array(anyP, { minLength: 1, maxLength: 30 }), (raw) => {
        const adjusted = falseDiscoveryAdjusted(raw);
        const holm = holmAdjusted(raw);
        adjusted.forEach((p, place) => {
          expect(p).toBeGreaterThanOrEqual(raw[place] ?? Number.NaN);
          expect(p).toBeLessThanOrEqual((holm[place] ?? Number.NaN) + 1e-12);
        });
        const byRaw = raw.map((p, place) => ({ p, adjusted: adjusted[place] ?? Number.NaN }));
        const ascending = byRaw.sort((a, b) => a.p - b.p).map((each) => each.adjusted);
        expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
        expect(falseDiscoveryAdjusted([...raw].reverse()).reverse()).toEqual(adjusted);
      }),
    );
  });

  it("calls one of twenty lists different where nothing is, however long the list", () => {
    const random = randomFrom(18);
    const draws = 2000;
    const found = Array.from({ length: draws }, () =>
      falseDiscoveryAdjusted(Array.from({ length: 100 }, random)).some((p) => p < 0.05),
    ).filter(Boolean).length;
    // Two standard errors of 5 % in 2,000 draws are one percent.
    expect(found / draws).toBeGreaterThan(0.03);
    expect(found / draws).toBeLessThan(0.07);
  });
});
