import { hypergeometricPmf } from "./distributions";
import type { Proportion } from "./proportion";

/** Tables as improbable as the observed one must count although their probabilities differ by rounding (as in R). */
const TIE_TOLERANCE = 1 + 1e-7;

/**
 * Two-sided p of Fisher's exact test: all tables that are no more probable than the observed one; in (0, 1]
 * (measurement.md §4.9).
 */
export function fisherExactP(a: Proportion, b: Proportion): number {
  const population = a.n + b.n;
  const named = a.x + b.x;
  const probability = (x: number) => hypergeometricPmf(x, population, named, a.n);
  const limit = probability(a.x) * TIE_TOLERANCE;
  let p = 0;
  for (let x = Math.max(0, a.n - (population - named)); x <= Math.min(a.n, named); x++) {
    const each = probability(x);
    if (each <= limit) p += each;
  }
  return Math.min(1, p);
}
