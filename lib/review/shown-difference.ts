import type { Shown } from "./shown";
import { upToStep } from "./steps";

/**
 * The difference of two means as it is shown: that of the two shown means, and as far on either side as the interval's
 * half-width, rounded up to the coarser of their steps. `reach` is the half-width in points (measurement.md §4.9).
 */
export function shownDifference(before: number, now: number, reach: number, step: number): Shown {
  const [value, width] = [now - before, upToStep(reach, step)];
  return { value, low: value - width, high: value + width };
}
