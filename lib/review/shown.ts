import { tQuantile } from "../benchmark/distributions";
import type { Clusters, NumberSums } from "../release/figures";
import { stepsPerPoint } from "../release/figures";
import { designEffectOfMean } from "./design-effect";

/** A figure with its 95 % interval, as it is shown: whole points, or whole percent. */
export type Shown = { value: number; low: number; high: number };

/** A share as it is shown, in whole percent of `n` (>= 1). */
export function shownPct(x: number, n: number): number {
  return Math.round((100 * x) / n);
}

/** Ends of an interval in whole points, cut to `[0, max]`. */
export function shownInterval(value: number, low: number, high: number, max = 100): Shown {
  return { value: Math.round(value), low: Math.round(Math.max(0, low)), high: Math.round(Math.min(max, high)) };
}

/** Mean, standard deviation and the number of independent answers they are worth, in points. */
export type MeanFacts = { mean: number; sd: number; n: number; effectiveN: number };

/** Facts of a mean from stored sums of at least two people (measurement.md §4.9, §4.10). */
export function meanFacts(columnId: string, figure: NumberSums & Clusters, icc: number): MeanFacts {
  const steps = stepsPerPoint(columnId);
  const { n, sum, squares } = figure;
  const variance = Math.max(0, (squares - sum ** 2 / n) / (n - 1));
  const effectiveN = Math.max(2, Math.round(n / designEffectOfMean(figure, icc)));
  return { mean: sum / n / steps, sd: Math.sqrt(variance) / steps, n, effectiveN };
}

/** A mean in whole points with its interval, m ± t s / √n (measurement.md §4.9). */
export function shownMean(columnId: string, figure: NumberSums & Clusters, icc: number): Shown {
  const { mean, sd, effectiveN } = meanFacts(columnId, figure, icc);
  const reach = (tQuantile(0.975, effectiveN - 1) * sd) / Math.sqrt(effectiveN);
  return shownInterval(mean, mean - reach, mean + reach);
}
