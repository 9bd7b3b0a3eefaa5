import { RELIABLE_CHANGE } from "../policy/statistics";

/** An index (0–100, unrounded) and its standard error in points. */
export type Measured = { index: number; sem: number };

/** How far a later index lies above an earlier one, and from where on that counts as a change; both in points. */
export type ReliableChange = { difference: number; threshold: number; isChanged: boolean };

/**
 * Whether two indices of one person differ by more than measurement error: from 1.96 · sqrt(SEM1² + SEM2²) points on
 * (measurement.md §7). No difference is no change, however exact the measurement.
 */
export function reliableChange(earlier: Measured, later: Measured): ReliableChange {
  const difference = later.index - earlier.index;
  const threshold = RELIABLE_CHANGE.errors * Math.hypot(earlier.sem, later.sem);
  return { difference, threshold, isChanged: difference !== 0 && Math.abs(difference) >= threshold };
}
