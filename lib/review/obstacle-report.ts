import { obstacleLoad } from "../benchmark/obstacle-load";
import type { NationalSurvey } from "../benchmark/survey-schema";
import type { Clusters, NumberSums } from "../release/figures";
import { designEffectOfMean } from "./design-effect";
import { oneDecimal } from "./quality/two-decimals";
import type { ObstacleReport } from "./unit-report";

/**
 * Obstacles named per person beside the nation's 1.46, with one decimal: on a scale from 0 to 6 that is no finer than
 * whole points from 0 to 100. The interval is of the independent answers (measurement.md §4.9, §4.10).
 */
export function obstacleReport(
  survey: NationalSurvey,
  figure: NumberSums & Clusters,
  icc: number,
): ObstacleReport | null {
  const effectiveN = Math.max(2, Math.round(figure.n / designEffectOfMean(figure, icc)));
  const scale = effectiveN / figure.n;
  const sums = { n: effectiveN, sum: figure.sum * scale, sumOfSquares: figure.squares * scale };
  const load = obstacleLoad(survey, sums);
  if (!load) return null;
  const [low, high] = load.ci;
  return {
    mean: oneDecimal(load.mean),
    national: load.national,
    difference: { value: oneDecimal(load.diff), low: oneDecimal(low), high: oneDecimal(high) },
  };
}
