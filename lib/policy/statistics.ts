/** The parameters of statistics (measurement.md §4.4, §4.9–§4.12). */

/**
 * What is assumed of the measurement: `sd` of an index in points (0–100), `reliability` (0–1), and the normal
 * quantile of the band (1.645 for 90 %). A response keeps those of its submission (measurement.md §4.4).
 */
export type MeasurementParameters = { sd: number; reliability: number; zBand: number };

/** Planning values, which apply until an organisation has values of its own. */
export const PLANNING_VALUES: MeasurementParameters = { sd: 20, reliability: 0.7, zBand: 1.645 };

/** Complete rows from which on a reliability is estimated (measurement.md §4.4, §7). */
export const RELIABILITY_NEEDS = 100;

/** A reference group: people, groups, and the largest share of them in one group (measurement.md §4.12). */
export const REFERENCE_NEEDS = { people: 200, groups: 5, largestShare: 0.4 } as const;

/** The resemblance within groups that is assumed below ten groups: intraclass correlation (measurement.md §4.10). */
export const ASSUMED_ICC = 0.05;

/** How a unit is compared with the nation (measurement.md §4.9–§4.11): `n` is the size of the sample of 2023, then half of it. */
export const COMPARISON = {
  n: 4606,
  nSensitivity: 2303,
  alpha: 0.05,
  minExpectedForZ: 5,
  cohenHThreshold: 0.2,
  /** Unadjusted, for "possible". */
  alphaPossible: 0.01,
  /** Two one-sided tests at 5 % each: within these |h| a difference is small, or not large. */
  zEquivalence: 1.645,
  cohenHLarge: 0.5,
  leastForNotLarge: 30,
} as const;

/** The test needs so many independent answers (measurement.md §4.10). */
export const LEAST_EFFECTIVE_N = 20;

/** A verdict must not prove that nobody, or everybody, chose an answer (measurement.md §4.9, "As shown"). */
export const LEAST_FROM_END = 2;

/** The difference, in percentage points, of which a unit is told whether it has the answers for it, and with what power. */
export const NOTICEABLE = { points: 10, power: 0.8 } as const;
