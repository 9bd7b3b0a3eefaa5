/** A mean of thirds can land 1e-14 under the cut it equals on paper; real scores lie at least 0.1 apart. */
const FLOATING_POINT_DUST = 1e-9;

/** Whether a score (0–100) is at or above a cut. The score is not rounded (measurement.md §4.5). */
export function isAtLeast(score: number, cut: number): boolean {
  return score >= cut - FLOATING_POINT_DUST;
}
