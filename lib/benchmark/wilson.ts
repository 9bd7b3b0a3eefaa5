import { Z_95 } from "./distributions";
import { shareOf, type Proportion } from "./proportion";

/** Lower and upper end. */
export type Interval = readonly [low: number, high: number];

/**
 * Wilson's 95 % band of a share `p` (0–1) among `n` (>= 1) people, ends from 0 to 1 (Wilson 1927; measurement.md §4.9).
 * `p` need not be a whole number of people: of a mid-percentile rank it is not.
 */
export function wilsonBand(p: number, n: number): Interval {
  const z2 = Z_95 ** 2;
  const centre = p + z2 / (2 * n);
  const reach = Z_95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n ** 2));
  const scale = 1 + z2 / n;
  // At the borders the formula gives 0 and 1 only up to floating-point dust.
  return [p === 0 ? 0 : (centre - reach) / scale, p === 1 ? 1 : (centre + reach) / scale];
}

/** Wilson's 95 % interval of a share, ends from 0 to 1 (measurement.md §4.9). */
export function wilsonInterval(observed: Proportion): Interval {
  return wilsonBand(shareOf(observed), observed.n);
}
