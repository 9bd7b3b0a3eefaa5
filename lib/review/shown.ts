import { tQuantile } from "../benchmark/distributions";
import { LEAST_SD } from "../policy/statistics";
import { type NumberSums, type Summed, stepsPerPoint } from "../release/figures";
import { designEffectOfMean } from "./design-effect";
import { type ShownBasis, shownBasis } from "./shown-basis";
import { meanStep, toStep, upToStep } from "./steps";

/** A figure with its 95 % interval, as it is shown. */
export type Shown = { value: number; low: number; high: number };

/** Mean and standard deviation of some people's values, exact; never shown as they are. */
export type MeanFacts = { mean: number; sd: number };

/** Facts of a mean from stored sums of at least two people, in points, or in obstacles (measurement.md §4.9). */
export function meanFacts(columnId: string, { n, sum, squares }: NumberSums): MeanFacts {
  const steps = stepsPerPoint(columnId);
  const variance = Math.max(0, (squares - sum ** 2 / n) / (n - 1));
  return { mean: sum / n / steps, sd: Math.sqrt(variance) / steps };
}

/** Half the 95 % interval of what has this standard error: t of the independent answers (measurement.md §4.9, §4.10). */
export function reachOf(standardError: number, { effectiveN }: ShownBasis): number {
  return tQuantile(0.975, effectiveN - 1) * standardError;
}

/**
 * A mean on 0–100 as it is shown: in steps of 5 points under 50 answers, else of one. No standard deviation counts as
 * less than 10; the half-width is rounded up to the step, and the ends are the shown mean and the shown half-width, cut
 * to the scale (measurement.md §4.9, "As shown"; E24).
 */
export function meanAsShown({ mean, sd }: MeanFacts, basis: ShownBasis): Shown {
  const step = meanStep(basis.n);
  const value = toStep(mean, step);
  const standardError = Math.max(sd, LEAST_SD.points) / Math.sqrt(basis.effectiveN);
  const reach = upToStep(reachOf(standardError, basis), step);
  return { value, low: Math.max(0, value - reach), high: Math.min(100, value + reach) };
}

/** A unit's mean of a column as it is shown; `icc`: the resemblance within groups that is assumed. */
export function shownMean(columnId: string, figure: NumberSums & Summed, icc: number): Shown {
  return meanAsShown(meanFacts(columnId, figure), shownBasis(figure.clampedN, designEffectOfMean(figure, icc)));
}
