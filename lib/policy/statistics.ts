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
} as const;

/**
 * How means are compared (measurement.md §4.13): the least standard deviation of a unit, in points; the error of 5 %
 * that the lines of a picture share; how many standard errors a difference must have to be seen in four of five cases.
 */
export const MEAN_COMPARISON = { leastSd: 10, alpha: 0.05, lines: 8, visibleInErrors: 3.6 } as const;

/** Steps in points in which means and their differences are shown, by answers (measurement.md §4.9). */
export const MEAN_STEPS = { below: 50, coarse: 5, fine: 1 } as const;

/** A group's mean counts as no less and no more, in points (measurement.md §4.9). */
export const GROUP_MEAN = { least: 15, most: 90 } as const;

/** Whether units differ at all: groups that it takes, and the reliability below which differences are mostly chance. */
export const UNIT_SPREAD = { groups: 3, alpha: 0.05, reliability: 0.5 } as const;
