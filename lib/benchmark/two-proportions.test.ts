import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPARISON } from "../policy/statistics";
import worked from "../scoring/worked-examples.json";
import { nationalCount } from "./benchmark-line";
import { cohenH } from "./cohen-h";
import { fisherExactP } from "./fisher-exact";
import { newcombeInterval } from "./newcombe";
import { proportion, shareOf } from "./proportion";
import { chooseMethod, compareShares, pooledZTest, smallestExpectedCount } from "./two-proportions";

const { n: nationalN, minExpectedForZ } = COMPARISON;

const anyProportion = fc
  .integer({ min: 1, max: 200 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((x) => proportion(x, n)));

describe("a small group (E8)", () => {
  const { input, ...expected } = worked.E8_small_group_fisher;
  const unit = proportion(input.x1, input.n1);
  const nation = proportion(nationalCount(input.share, nationalN), nationalN);

  it("has the counts and shares", () => {
    expect(unit).toEqual({ x: expected.x1, n: expected.n1 });
    expect(nation).toEqual({ x: expected.x2, n: expected.n2 });
    expect(shareOf(unit)).toBeCloseTo(expected.p1, 4);
    expect(shareOf(nation)).toBeCloseTo(expected.p2, 4);
    expect(shareOf(unit) - shareOf(nation)).toBeCloseTo(expected.diff, 4);
  });

  it("has the interval of the difference and Cohen's h", () => {
    const [low, high] = newcombeInterval(unit, nation);
    expect(low).toBeCloseTo(expected.ci[0] ?? Number.NaN, 4);
    expect(high).toBeCloseTo(expected.ci[1] ?? Number.NaN, 4);
    expect(cohenH(shareOf(unit), shareOf(nation))).toBeCloseTo(expected.h, 4);
  });

  it("is compared by Fisher's exact test", () => {
    const method = chooseMethod(unit, nation, minExpectedForZ);
    expect(smallestExpectedCount(unit, nation)).toBeCloseTo(expected.minExpected, 4);
    expect(method).toBe(expected.method);
    const { z, p } = compareShares(method, unit, nation);
    expect(z).toBeNull();
    expect(p).toBeCloseTo(expected.p, 4);
    expect(pooledZTest(unit, nation).p).toBeCloseTo(expected.zForReference, 4);
  });
});

describe("chooseMethod", () => {
  it.each([
    [5, 20, 20, 80, "z"],
    [4, 20, 20, 80, "fisher"],
    [0, 20, 0, 80, "fisher"],
    [20, 20, 80, 80, "fisher"],
    [16, 20, 60, 80, "fisher"],
  ] as const)("%d of %d against %d of %d: %s", (x1, n1, x2, n2, method) => {
    expect(chooseMethod({ x: x1, n: n1 }, { x: x2, n: n2 }, 5)).toBe(method);
  });
});

describe("pooledZTest", () => {
  it.each([
    [0, 0],
    [1, 1],
  ])("sees no difference where nobody or everybody is counted", (a, b) => {
    expect(pooledZTest({ x: a * 9, n: 9 }, { x: b * 50, n: 50 })).toEqual({ z: 0, p: 1 });
  });

  it("is antisymmetric, with p in [0, 1]", () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const there = pooledZTest(a, b);
        const back = pooledZTest(b, a);
        expect(there.z + back.z).toBeCloseTo(0, 9);
        expect(there.p).toBeCloseTo(back.p, 9);
        expect(there.p).toBeGreaterThanOrEqual(0);
        expect(there.p).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("fisherExactP", () => {
  it.each([
    // Fisher's lady tasting tea, and the textbook table 1/9 against 11/3.
    [3, 4, 1, 4, 0.4857],
    [1, 10, 11, 14, 0.0028],
    [0, 5, 0, 5, 1],
    [5, 5, 0, 5, 0.0079],
  ])("%d of %d against %d of %d: %d", (x1, n1, x2, n2, p) => {
    expect(fisherExactP({ x: x1, n: n1 }, { x: x2, n: n2 })).toBeCloseTo(p, 4);
  });

  it("is in (0, 1], and the same from both sides and for the complement", () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const p = fisherExactP(a, b);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExactP(b, a)).toBeCloseTo(p, 9);
        expect(fisherExactP({ x: a.n - a.x, n: a.n }, { x: b.n - b.x, n: b.n })).toBeCloseTo(p, 9);
      }),
    );
  });

  it("counts the mirrored table of equal groups, whose probability ties", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), (n, first, second) => {
        const [a, b] = [first % (n + 1), second % (n + 1)];
        const twice = fisherExactP({ x: a, n }, { x: b, n });
        expect(fisherExactP({ x: b, n }, { x: a, n })).toBeCloseTo(twice, 9);
        if (a === b) expect(twice).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("cohenH and newcombeInterval", () => {
  it("turn their sign with the order, and the interval contains the difference", () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const [p1, p2] = [shareOf(a), shareOf(b)];
        expect(cohenH(p1, p2) + cohenH(p2, p1)).toBeCloseTo(0, 12);
        const [low, high] = newcombeInterval(a, b);
        const [backLow, backHigh] = newcombeInterval(b, a);
        expect(low + backHigh).toBeCloseTo(0, 12);
        expect(high + backLow).toBeCloseTo(0, 12);
        expect(low).toBeLessThanOrEqual(p1 - p2);
        expect(high).toBeGreaterThanOrEqual(p1 - p2);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it.each([
    [0.5, 0.5, 0],
    [1, 0, Math.PI],
    [0, 1, -Math.PI],
  ])("h of %d and %d is %d", (p1, p2, h) => {
    expect(cohenH(p1, p2)).toBeCloseTo(h, 12);
  });
});
