import { normalCdf } from "./distributions";
import { fisherExactP } from "./fisher-exact";
import { shareOf, type Proportion } from "./proportion";

export type TestMethod = "z" | "fisher";

/** `z` is null for Fisher's test, which has none; `p` is two-sided. */
export interface TestResult {
  z: number | null;
  p: number;
}

function pooledShare(a: Proportion, b: Proportion): number {
  return (a.x + b.x) / (a.n + b.n);
}

/** The smallest of the four counts expected if both shares were equal, in people. */
export function smallestExpectedCount(a: Proportion, b: Proportion): number {
  const pooled = pooledShare(a, b);
  return Math.min(a.n, b.n) * Math.min(pooled, 1 - pooled);
}

/** z if every expected count is at least `minExpected` (5), otherwise Fisher's exact test (measurement.md §4.9). */
export function chooseMethod(a: Proportion, b: Proportion, minExpected: number): TestMethod {
  return smallestExpectedCount(a, b) >= minExpected ? "z" : "fisher";
}

/**
 * Pooled two-proportion z without continuity correction; z 0 and p 1 where everybody or nobody is counted
 * (measurement.md §4.9).
 */
export function pooledZTest(a: Proportion, b: Proportion): { z: number; p: number } {
  const pooled = pooledShare(a, b);
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  if (standardError === 0) return { z: 0, p: 1 };
  const z = (shareOf(a) - shareOf(b)) / standardError;
  return { z, p: 2 * normalCdf(-Math.abs(z)) };
}

/** Tests whether two independent shares are equal. */
export function compareShares(method: TestMethod, a: Proportion, b: Proportion): TestResult {
  return method === "z" ? pooledZTest(a, b) : { z: null, p: fisherExactP(a, b) };
}
