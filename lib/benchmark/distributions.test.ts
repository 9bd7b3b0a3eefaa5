import { describe, expect, it } from "vitest";
import worked from "../scoring/worked-examples.json";
import { fUpperTail, hypergeometricPmf, normalCdf, normalQuantile, tCdf, tQuantile, Z_95 } from "./distributions";

describe("tQuantile (E13)", () => {
  it.each(Object.entries(worked.E13_t_quantile))("with %s degrees of freedom", (df, t) => {
    expect(tQuantile(0.975, Number(df))).toBeCloseTo(t, 4);
  });
});

describe("the normal distribution", () => {
  it("has its known values", () => {
    expect(Z_95).toBeCloseTo(1.959964, 6);
    expect(normalCdf(0)).toBe(0.5);
    expect(normalQuantile(normalCdf(-1.25))).toBeCloseTo(-1.25, 9);
  });
});

describe("the hypergeometric distribution", () => {
  it("adds up to 1 at the size of the national survey", () => {
    const total = Array.from({ length: 25 }, (_, x) => hypergeometricPmf(x, 4630, 318, 24));
    expect(total.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
  });

  it("has its known value: 2 marked of 3 drawn, 5 of 10 marked", () => {
    expect(hypergeometricPmf(2, 10, 5, 3)).toBeCloseTo(50 / 120, 12);
  });
});

describe("the distributions of t and F", () => {
  it("agree where both hold: t² with one degree of freedom between", () => {
    for (const t of [0.3, 1.4, 2.8, 6]) expect(fUpperTail(t ** 2, 1, 17.5)).toBeCloseTo(2 * tCdf(-t, 17.5), 12);
    expect(tCdf(tQuantile(0.975, 23.4), 23.4)).toBeCloseTo(0.975, 9);
  });

  it("keep tails that a difference from 1 would lose", () => {
    expect(fUpperTail(400, 3, 139)).toBeGreaterThan(0);
    expect(fUpperTail(400, 3, 139)).toBeLessThan(1e-30);
  });
});
