import { normalQuantile } from "./distributions";

/** `h`: the difference to be shown (not 0); `alpha`: two-sided, after adjustment; `power`: 0–1; `nationalN`: people. */
export interface Demand {
  h: number;
  alpha: number;
  power: number;
  nationalN: number;
}

/**
 * The smallest number of a unit's answers that shows a difference of |h| from the national share with this power:
 * 1/n = h² / (z(1 − alpha/2) + z(power))² − 1/nationalN, rounded up (Cohen 1988, ch. 6; measurement.md §4.11).
 * Null where the national sample itself is too small for it.
 */
export function answersNeeded({ h, alpha, power, nationalN }: Demand): number | null {
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  const reciprocal = (h / z) ** 2 - 1 / nationalN;
  return reciprocal > 0 ? Math.ceil(1 / reciprocal) : null;
}
