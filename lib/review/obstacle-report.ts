import { nationalObstacleMean } from "../benchmark/obstacle-load";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { LEAST_SD, OBSTACLES_SHOWN } from "../policy/statistics";
import type { NumberSums, Summed } from "../release/figures";
import { designEffectOfMean } from "./design-effect";
import { type MeanFacts, meanFacts, reachOf } from "./shown";
import { type ShownBasis, shownBasis } from "./shown-basis";
import { downToStep, toStep, upToStep } from "./steps";
import type { ObstacleReport } from "./unit-report";

/**
 * Obstacles per person as they are shown, with one decimal: the mean is moved into 0.5–4, and no standard deviation
 * counts as less than 0.8. The difference is the shown mean minus the nation's 1.461; t sqrt(s²/n + 0.0379²) on either
 * side is rounded up, and the ends outward, so that it does not say more than its unrounded interval
 * (measurement.md §4.9, "As shown").
 */
export function obstaclesAsShown(survey: NationalSurvey, { mean, sd }: MeanFacts, basis: ShownBasis): ObstacleReport {
  const { low, high, step } = OBSTACLES_SHOWN;
  const { mean: national, seBound } = nationalObstacleMean(survey);
  const shown = toStep(Math.min(high, Math.max(low, mean)), step);
  const standardError = Math.hypot(Math.max(sd, LEAST_SD.obstacles) / Math.sqrt(basis.effectiveN), seBound);
  const reach = upToStep(reachOf(standardError, basis), step);
  const difference = shown - national;
  return {
    mean: shown,
    national,
    difference: {
      value: toStep(difference, step),
      low: downToStep(difference - reach, step),
      high: upToStep(difference + reach, step),
    },
  };
}

/** The obstacle load of a unit; `icc`: the resemblance within groups that is assumed (measurement.md §4.10). */
export function obstacleReport(survey: NationalSurvey, figure: NumberSums & Summed, icc: number): ObstacleReport {
  const basis = shownBasis(figure.clampedN, designEffectOfMean(figure, icc));
  return obstaclesAsShown(survey, meanFacts("obstacles", figure), basis);
}
