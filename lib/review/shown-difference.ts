import { MEAN_STEPS } from "../policy/statistics";
import type { Shown } from "./shown";

/** The step in points in which a mean of `n` people is shown (measurement.md §4.9). */
export function meanStep(n: number): number {
  return n < MEAN_STEPS.below ? MEAN_STEPS.coarse : MEAN_STEPS.fine;
}

/** A width in points (> 0), rounded up to whole steps. */
export function roundedUp(width: number, step: number): number {
  return step * Math.ceil(width / step);
}

/**
 * The difference of two means as it is shown: that of the two shown means, and as far on either side as the interval's
 * half-width, rounded up to the coarser of their steps. `reach` is the half-width in points (measurement.md §4.9).
 */
export function shownDifference(before: number, now: number, reach: number, step: number): Shown {
  const [value, width] = [now - before, roundedUp(reach, step)];
  return { value, low: value - width, high: value + width };
}
