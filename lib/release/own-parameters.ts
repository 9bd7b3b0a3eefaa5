import { MOST } from "../policy/scoring";
import { shownOfClamped } from "../policy/shown-people";
import {
  PLANNING_ROWS,
  PLANNING_VALUES,
  type PrincipleParameters,
  RELIABILITY_NEEDS,
  type ReliabilityReading,
} from "../policy/statistics";
import type { ScaleQuality } from "./figures";
import { bonettInterval, cronbachAlpha, reliabilityReading } from "./reliability/alpha";
import { covarianceMatrix, total } from "./reliability/covariance";
import { mcdonaldOmega } from "./reliability/omega";

type Own = { rows: number; sd: number; reliability: number };

const rounded = (value: number, steps: number) => Math.round(value * steps) / steps;

/**
 * An organisation's own SD (points) and reliability (0–1) over some complete rows, weighed with the planning values as if
 * these were 100 more rows: variance and reliability each (measurement.md §4.4).
 */
export function weighedWithPlanning({ rows, sd, reliability }: Own): { sd: number; reliability: number } {
  const weigh = (own: number, planned: number) => (rows * own + PLANNING_ROWS * planned) / (rows + PLANNING_ROWS);
  return {
    sd: Math.sqrt(weigh(sd ** 2, PLANNING_VALUES.sd ** 2)),
    reliability: weigh(reliability, PLANNING_VALUES.reliability),
  };
}

type Known = { covariances: ReturnType<typeof covarianceMatrix>; alpha: number; n: number };

/** What a scale's sums say of its reliability; null below 100 complete rows, and where all have the same sum. */
function knownOf(scale: ScaleQuality | null): Known | null {
  if (!scale || scale.complete.n < RELIABILITY_NEEDS) return null;
  const covariances = covarianceMatrix(scale.complete);
  const alpha = cronbachAlpha(covariances);
  return alpha === null ? null : { covariances, alpha, n: scale.complete.n };
}

/** What the alpha of a principle's scale allows to show of one person; null where there is none (measurement.md §7). */
export function scaleReading(scale: ScaleQuality | null): ReliabilityReading | null {
  const known = knownOf(scale);
  return known && reliabilityReading(bonettInterval(known.alpha, known.covariances.length, known.n));
}

/**
 * The parameters that a released scale of a principle gives to later responses of its organisation: SD of the index and
 * alpha, or omega from 200 people on, in the roundings in which they may be shown, weighed with the planning values.
 * Null below 100 complete rows, and where all people have the same sum (measurement.md §4.4).
 */
export function ownParameters(scale: ScaleQuality | null): PrincipleParameters | null {
  const known = knownOf(scale);
  const reading = scaleReading(scale);
  if (!known || !reading) return null;
  const { covariances, alpha, n } = known;
  const most = MOST.item * covariances.length;
  const own = {
    rows: shownOfClamped(n),
    sd: rounded((100 * Math.sqrt(total(covariances))) / most, 10),
    // Below 0 items contradict each other: no part of the index is reliable, and none can be less so.
    reliability: rounded(Math.max(0, mcdonaldOmega(covariances, n).value ?? alpha), 100),
  };
  return { ...weighedWithPlanning(own), zBand: PLANNING_VALUES.zBand, people: own.rows, reading };
}
