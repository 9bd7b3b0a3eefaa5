/** The parameters of statistics (measurement.md §4.4, §4.9–§4.12). */

/**
 * What is assumed of the measurement: `sd` of an index in points (0–100), `reliability` (0–1), and the normal
 * quantile of the band (1.645 for 90 %). A response keeps those of its submission (measurement.md §4.4).
 */
export type MeasurementParameters = { sd: number; reliability: number; zBand: number };

/**
 * The same for one principle. `people`: complete rows of the organisation that it rests on, as a count is shown; absent
 * where they are the planning values. `reading`: what the scale's alpha allows, where that is known.
 */
export type PrincipleParameters = MeasurementParameters & { people?: number; reading?: ReliabilityReading };

/** Planning values, which apply until an organisation has values of its own. */
export const PLANNING_VALUES: MeasurementParameters = { sd: 20, reliability: 0.7, zBand: 1.645 };

/** Complete rows from which on a reliability is estimated (measurement.md §4.4, §7). */
export const RELIABILITY_NEEDS = 100;

/** Complete rows from which on correlations of items are published: of fewer people they can be solved for the answers. */
export const CORRELATIONS_NEED = 300;

/** The planning values weigh as much as so many more complete rows beside an organisation's own (measurement.md §4.4). */
export const PLANNING_ROWS = 100;

/**
 * What the reliability of a scale allows for one person: the first row that the lower end of alpha's interval reaches
 * (measurement.md §7).
 */
export const RELIABILITY_READINGS = [
  { from: 0.7, reading: "level" },
  { from: 0.6, reading: "level-with-warning" },
  { from: -Infinity, reading: "no-level" },
] as const;
export type ReliabilityReading = (typeof RELIABILITY_READINGS)[number]["reading"];

/**
 * By the number of means compared: the .95 point of the studentised range with infinite degrees of freedom. The largest
 * and the smallest index differ from this many SEM on (measurement.md §4.4).
 */
export const STUDENTISED_RANGE: Readonly<Record<number, number>> = {
  2: 2.772,
  3: 3.314,
  4: 3.633,
  5: 3.858,
  6: 4.03,
  7: 4.17,
};

/**
 * Standard errors of their difference from which on two results of one person differ, which happens to somebody who has
 * not changed in one case of twenty (measurement.md §7).
 */
export const RELIABLE_CHANGE = { errors: 1.96, alpha: 0.05 } as const;

/** A reference group: people, groups, and the largest share of them in one group (measurement.md §4.12). */
export const REFERENCE_NEEDS = { people: 200, groups: 5, largestShare: 0.4 } as const;

/** The ends of a place in a reference group: outward to so many percent, and kept between these (measurement.md §4.12). */
export const PLACE_ENDS = { stepPct: 10, leastPct: 5, mostPct: 95 } as const;

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

/**
 * How shares of a unit are shown, in percent, by the number of answers (from the first row whose `from` they reach): to
 * what the share is rounded, to what the ends of its interval are, and between which shares it is kept
 * (measurement.md §4.9, "As shown").
 */
export const SHARE_RULES = [
  { from: 200, stepPct: 1, endStepPct: 1, lowPct: 5, highPct: 95 },
  { from: 100, stepPct: 5, endStepPct: 5, lowPct: 5, highPct: 95 },
  { from: 50, stepPct: 5, endStepPct: 5, lowPct: 10, highPct: 90 },
  { from: 0, stepPct: 10, endStepPct: 5, lowPct: 10, highPct: 90 },
] as const;

/** Steps in points in which means and their intervals are shown: coarse below so many answers (measurement.md §4.9). */
export const MEAN_STEPS = { below: 50, coarse: 5, fine: 1 } as const;

/** No standard deviation of a unit counts as less, in points and in obstacles per person (measurement.md §4.9). */
export const LEAST_SD = { points: 10, obstacles: 0.8 } as const;

/** The mean number of obstacles per person as it is shown: between these, in these steps (measurement.md §4.9). */
export const OBSTACLES_SHOWN = { low: 0.5, high: 4, step: 0.1 } as const;

/**
 * How means are compared (measurement.md §4.13): the error of 5 % that the lines of a picture share; how many
 * standard errors a difference must have to be seen in four of five cases.
 */
export const MEAN_COMPARISON = { alpha: 0.05, lines: 8, visibleInErrors: 3.6 } as const;

/** Answers to each principle from which on the principles of an organisation are compared (measurement.md §4.13). */
export const PRINCIPLES_NEED = 200;

/**
 * What may stand first on a page: the error that all families of tests on a unit share, and how many sentences and
 * recommendations stand there (measurement.md §4.13, "A finding").
 */
export const FINDINGS = { alpha: 0.05, shown: 3 } as const;

/** Whether units differ at all: groups that it takes, and the reliability below which differences are mostly chance. */
export const UNIT_SPREAD = { groups: 3, alpha: 0.05, reliability: 0.5 } as const;

/** The test needs so many independent answers (measurement.md §4.10). */
export const LEAST_EFFECTIVE_N = 20;

/** A verdict must not prove that nobody, or everybody, chose an answer (measurement.md §4.9, "As shown"). */
export const LEAST_FROM_END = 2;

/** The difference, in percentage points, of which a unit is told whether it has the answers for it, and with what power. */
export const NOTICEABLE = { points: 10, power: 0.8 } as const;

/**
 * A unit and the rest of the units in reach: groups that a rest takes, and the rate of false discoveries over the units
 * (measurement.md §4.13).
 */
export const REST_COMPARISON = { groups: 2, alpha: 0.05 } as const;
