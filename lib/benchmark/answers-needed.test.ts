import { describe, expect, it } from "vitest";
import { COMPARISON } from "../policy/statistics";
import { answersNeeded } from "./answers-needed";
import { normalCdf, normalQuantile } from "./distributions";
import { nationalSurvey } from "./national-survey";

const { n: nationalN, alpha, cohenHThreshold: h } = COMPARISON;
const demand = { h, alpha: alpha / nationalSurvey.testFamilies.NS1.length, power: 0.8, nationalN };

/** Power of n answers, the far tail neglected. */
function powerOf(n: number): number {
  return normalCdf(demand.h / Math.sqrt(1 / n + 1 / demand.nationalN) - normalQuantile(1 - demand.alpha / 2));
}

describe("answersNeeded", () => {
  it("for h = 0.2 with 80 % power at 0.05/7 is the first number that reaches the power", () => {
    const needed = answersNeeded(demand) ?? 0;
    expect(needed).toBe(335);
    expect(powerOf(needed)).toBeGreaterThanOrEqual(0.8);
    expect(powerOf(needed - 1)).toBeLessThan(0.8);
  });

  it("does not depend on the direction", () => {
    expect(answersNeeded({ ...demand, h: -h })).toBe(answersNeeded(demand));
  });

  it("is null where the national sample is too small for the difference", () => {
    expect(answersNeeded({ ...demand, h: 0.01 })).toBeNull();
  });

  it("grows as the national sample shrinks", () => {
    expect(answersNeeded({ ...demand, nationalN: 2303 })).toBeGreaterThan(answersNeeded(demand) ?? Infinity);
  });
});
