import { describe, expect, it } from "vitest";
import { COMPARISON } from "../policy/statistics";
import { cannotTellYet, verdictOf } from "./verdict";

const rules = COMPARISON;

describe("verdictOf", () => {
  it.each([
    [0.049, 0.049, 0.2, "clear-more"],
    [0.049, 0.049, -0.2, "clear-less"],
    [0.049, 0.049, 0.1999, "small-more"],
    [0.049, 0.049, -0.1999, "small-less"],
    [0.049, 0.05, 0.9, "borderline"],
    [0.049, 0.05, -0.1, "borderline"],
    [0.05, 0.05, 0.2, "possible"],
    [0.05, 0.05, -0.2, "possible"],
    [0.05, 0.049, 0.3, "possible"],
    [0.05, 0.049, 0.1, "none"],
    [1, 1, 0, "none"],
  ] as const)("pHolm %d, sensitivity %d, h %d: %s", (pHolm, pHolmSens, h, verdict) => {
    expect(verdictOf({ pHolm, pHolmSens, h }, rules)).toBe(verdict);
  });
});

describe("cannotTellYet", () => {
  it.each([
    ["possible", 1000, 335, true],
    ["none", 334, 335, true],
    ["none", 335, 335, false],
    ["none", 1000, null, true],
    ["clear-more", 20, 335, false],
    ["borderline", 20, 335, false],
  ] as const)("%s with %d answers, %s needed: %s", (verdict, answered, needed, expected) => {
    expect(cannotTellYet(verdict, answered, needed)).toBe(expected);
  });
});
