import fDistribution from "@stdlib/stats-base-dists-f-cdf";
import hypergeometric from "@stdlib/stats-base-dists-hypergeometric-pmf";
import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";
import normalInverse from "@stdlib/stats-base-dists-normal-quantile";
import studentDistribution from "@stdlib/stats-base-dists-t-cdf";
import studentInverse from "@stdlib/stats-base-dists-t-quantile";

/** The only importer of @stdlib, whose functions answer NaN to impossible parameters. */

/** P(Z <= z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return normalDistribution(z, 0, 1);
}

/** The z below which a share `p` (0–1) of the standard normal distribution lies. */
export function normalQuantile(p: number): number {
  return normalInverse(p, 0, 1);
}

/** The t below which a share `p` (0–1) of Student's distribution with `df` (> 0) degrees of freedom lies. */
export function tQuantile(p: number, df: number): number {
  return studentInverse(p, df);
}

/** P(T <= t) of Student's distribution with `df` (> 0) degrees of freedom. */
export function tCdf(t: number, df: number): number {
  return studentDistribution(t, df);
}

/** P(F >= f) of Fisher's distribution with `between` and `within` (both > 0) degrees of freedom, for f > 0. */
export function fUpperTail(f: number, between: number, within: number): number {
  // 1 / F has the degrees of freedom exchanged; a difference from 1 would lose small tails.
  return fDistribution(1 / f, within, between);
}

/** P(exactly `x` marked among `drawn`) when `drawn` of `population` things are taken, of which `marked` are marked. */
export function hypergeometricPmf(x: number, population: number, marked: number, drawn: number): number {
  return hypergeometric(x, population, marked, drawn);
}

/** Two-sided 95 %: 1.95996… */
export const Z_95 = normalQuantile(0.975);
