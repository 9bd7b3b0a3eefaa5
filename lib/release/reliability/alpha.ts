import { Z_95 } from "../../benchmark/distributions";
import type { Interval } from "../../benchmark/wilson";
import { RELIABILITY_READINGS, type ReliabilityReading } from "../../policy/statistics";
import { diagonal, type Matrix, sumOf, total } from "./covariance";

/**
 * Cronbach's alpha from the covariances of at least two items, k / (k − 1) × (1 − Σ variances / variance of the sum);
 * at most 1, negative where items contradict each other, null where all people have the same sum
 * (Cronbach 1951; measurement.md §7).
 */
export function cronbachAlpha(covariances: Matrix): number | null {
  const k = covariances.length;
  const variance = total(covariances);
  return variance > 0 ? (k / (k - 1)) * (1 - sumOf(diagonal(covariances)) / variance) : null;
}

/**
 * Bonett's 95 % interval of the alpha of `k` items and `n` (> 2) people:
 * 1 − exp(ln(1 − alpha) − ln(n / (n − 1)) ± 1.96 √(2k / ((k − 1)(n − 2)))) (Bonett 2002; measurement.md §7).
 */
export function bonettInterval(alpha: number, k: number, n: number): Interval {
  const centre = Math.log(1 - alpha) - Math.log(n / (n - 1));
  const reach = Z_95 * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
  return [1 - Math.exp(centre + reach), 1 - Math.exp(centre - reach)];
}

/** How to read an alpha: its lower end decides, not the alpha itself (measurement.md §7). */
export function reliabilityReading([low]: Interval): ReliabilityReading {
  return RELIABILITY_READINGS.find(({ from }) => low >= from)?.reading ?? "no-level";
}
