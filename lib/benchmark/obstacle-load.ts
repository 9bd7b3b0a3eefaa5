import { tQuantile } from "./distributions";
import type { NationalSurvey } from "./survey-schema";
import type { Interval } from "./wilson";

/** Sums over the people of a unit who answered NS2, of the number of obstacles (0–6) each named. */
export interface ObstacleSums {
  n: number;
  sum: number;
  sumOfSquares: number;
}

/** Means and differences are obstacles per person; `ci` is the 95 % interval of `diff` = mean − national. */
export interface ObstacleLoad {
  n: number;
  mean: number;
  sd: number;
  national: number;
  diff: number;
  ci: Interval;
}

/** The published mean number of obstacles per person, and the most its standard error can be (measurement.md §1.2). */
export function nationalObstacleMean(survey: NationalSurvey): { mean: number; seBound: number } {
  const entry = survey.derived.find(({ id }) => id === "fig2.obstacleMean");
  if (entry?.value === undefined || entry.standardErrorUpperBound === undefined)
    throw new Error("the national survey lacks the mean number of obstacles");
  return { mean: entry.value, seBound: entry.standardErrorUpperBound };
}

/** m − 1.461 ± t sqrt(s²/n + 0.0379²) with n − 1 degrees of freedom; null below two people (measurement.md §4.9). */
export function obstacleLoad(survey: NationalSurvey, { n, sum, sumOfSquares }: ObstacleSums): ObstacleLoad | null {
  if (n < 2) return null;
  const { mean: national, seBound } = nationalObstacleMean(survey);
  const mean = sum / n;
  const variance = Math.max(0, (sumOfSquares - sum * mean) / (n - 1));
  const diff = mean - national;
  const reach = tQuantile(0.975, n - 1) * Math.sqrt(variance / n + seBound ** 2);
  return { n, mean, sd: Math.sqrt(variance), national, diff, ci: [diff - reach, diff + reach] };
}
