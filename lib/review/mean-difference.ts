import { tCdf, tQuantile } from "../benchmark/distributions";
import type { Interval } from "../benchmark/wilson";
import { LEAST_SD, MEAN_COMPARISON } from "../policy/statistics";

/** A mean of `n` (>= 2) people and their standard deviation, in points. */
export type GroupMean = { n: number; mean: number; sd: number };

/** What can be said of a difference: the second mean is higher, lower, or no difference can be seen. */
export type DifferenceVerdict = "higher" | "lower" | "not-seen";

/**
 * The second mean minus the first, its standard error and the interval drawn, in points; `p` is two-sided and of this
 * line alone. Not to be shown: see `shownDifference`.
 */
export type MeanDifference = {
  diff: number;
  se: number;
  df: number;
  p: number;
  interval: Interval;
  verdict: DifferenceVerdict;
};

function verdictOf([low, high]: Interval): DifferenceVerdict {
  if (low > 0) return "higher";
  return high < 0 ? "lower" : "not-seen";
}

/** The interval shares its error with the lines of the picture, so that the verdict is what the picture shows. */
function withInterval(diff: number, se: number, df: number): MeanDifference {
  const { alpha, lines } = MEAN_COMPARISON;
  const reach = tQuantile(1 - alpha / (2 * lines), df) * se;
  const interval = [diff - reach, diff + reach] as const;
  return { diff, se, df, p: 2 * tCdf(-Math.abs(diff) / se, df), interval, verdict: verdictOf(interval) };
}

const squaredError = ({ n, sd }: GroupMean) => Math.max(sd, LEAST_SD.points) ** 2 / n;

/**
 * `second` minus `first` by Welch's test, degrees of freedom after Satterthwaite, no standard deviation below 10: a
 * change between two campaigns, a unit and the rest (measurement.md §4.13, E19).
 */
export function meanDifference(first: GroupMean, second: GroupMean): MeanDifference {
  const [a, b] = [squaredError(first), squaredError(second)];
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return withInterval(second.mean - first.mean, Math.sqrt(a + b), df);
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The difference of the overall index from those of its principles (at least one): their mean, with the mean of their
 * standard errors, which is never too small, and the fewest degrees of freedom (measurement.md §4.13, "The overall").
 */
export function overallDifference(principles: readonly MeanDifference[]): MeanDifference {
  const df = Math.min(...principles.map((each) => each.df));
  return withInterval(meanOf(principles.map(({ diff }) => diff)), meanOf(principles.map(({ se }) => se)), df);
}

/** The difference in points that would be seen in four of five cases (measurement.md §4.13). */
export function visibleDifference(se: number): number {
  return MEAN_COMPARISON.visibleInErrors * se;
}
