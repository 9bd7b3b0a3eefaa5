import { describe, expect, it } from "vitest";
import { COMPARISON } from "../policy/statistics";
import worked from "../scoring/worked-examples.json";
import { cohenH } from "./cohen-h";
import { type Evidence, ruledOutPoints, verdictOf } from "./verdict";

const rules = COMPARISON;

/** Nothing to be seen, with few answers. */
const nothing: Evidence = { p: 1, pSens: 1, pHolm: 1, pHolmSens: 1, h: 0, n: 20 };
const significant = { p: 0.001, pSens: 0.001, pHolm: 0.049, pHolmSens: 0.049 };
const almost = { p: 0.0099, pSens: 0.0099 };

describe("verdictOf", () => {
  it.each([
    [{ ...significant, h: 0.2 }, "clear-more"],
    [{ ...significant, h: -0.2 }, "clear-less"],
    [{ ...significant, h: 0.1999 }, "small-more"],
    [{ ...significant, h: -0.1999 }, "small-less"],
    [{ ...significant, pHolmSens: 0.05, h: 0.9 }, "borderline"],
    [{ ...significant, pHolmSens: 0.05, h: -0.1 }, "borderline"],
    [{ ...almost, pHolm: 0.05, pHolmSens: 0.05, h: 0.2 }, "possible"],
    [{ ...almost, pHolm: 0.05, pHolmSens: 0.049, h: -0.3 }, "possible"],
    [{ ...almost, p: 0.01, h: 0.9 }, "open"],
    [{ ...almost, pSens: 0.01, h: 0.9 }, "open"],
    [{ ...almost, h: 0.1999 }, "open"],
    [{}, "open"],
  ] as const)("%j: %s", (evidence, verdict) => {
    expect(verdictOf({ ...nothing, ...evidence }, rules)).toBe(verdict);
  });

  /** The half-width of the 90 % interval of h: 1.645 √(1/n + 1/2303). */
  const reach = (n: number) => 1.645 * Math.sqrt(1 / n + 1 / 2303);

  it.each([
    ["similar where the interval ends at 0.20", 100, 0.2 - reach(100) - 1e-9, "similar"],
    ["the same downwards", 100, reach(100) - 0.2 + 1e-9, "similar"],
    ["not similar where it ends beyond", 100, 0.2 - reach(100) + 1e-9, "not-large"],
    ["similar from about 70 answers on", 70, 0, "similar"],
    ["never similar with fewer", 69, 0, "not-large"],
    ["not large where the interval ends at 0.50", 30, 0.5 - reach(30) - 1e-9, "not-large"],
    ["open where it ends beyond", 30, reach(30) - 0.5 - 1e-9, "open"],
    ["never not large below thirty answers", 29, 0, "open"],
  ])("is %s", (_name, n, h, verdict) => {
    expect(verdictOf({ ...nothing, n, h }, rules)).toBe(verdict);
  });

  it.each(worked.E21_verdicts.rows)("of $x1 of $n1 against $sharePct % is $verdictAlone (E21)", (row) => {
    const { n1: n, x1, sharePct, pAlone: p, pSensAlone: pSens, verdictAlone } = row;
    const h = cohenH(x1 / n, Math.round(sharePct * 46.06) / 4606);
    expect(h).toBeCloseTo(row.h, 4);
    expect(verdictOf({ p, pSens, pHolm: p, pHolmSens: pSens, h, n }, rules)).toBe(verdictAlone);
  });
});

describe("ruledOutPoints", () => {
  it.each([
    [47, 24],
    [38.6, 25],
    [6.8, 17],
    [4.7, 16],
  ])("beside %d %% is %d points", (nationalPct, points) => {
    expect(ruledOutPoints(nationalPct, rules)).toBe(points);
  });

  it("is the same seen from the other side, where all but a few name it", () => {
    expect(ruledOutPoints(95.3, rules)).toBe(ruledOutPoints(4.7, rules));
  });
});
