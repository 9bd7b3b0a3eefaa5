import { REST_COMPARISON } from "../policy/statistics";
import type { NumberSums, Summed } from "../release/figures";

/** Sums over the groups outside a unit; of these the largest is not known. */
export type RestSums = NumberSums & Omit<Summed, "largest">;

/**
 * A column of the groups outside a unit's subtree, from its sums over all groups and over the unit's. Null where fewer
 * than two groups are left: then there is no rest to compare with (measurement.md §4.13, "A unit and the rest of the
 * organisation").
 */
export function restSums(whole: NumberSums & Summed, unit: NumberSums & Summed): RestSums | null {
  const groups = whole.groups - unit.groups;
  if (groups < REST_COMPARISON.groups) return null;
  return {
    groups,
    n: whole.n - unit.n,
    sum: whole.sum - unit.sum,
    squares: whole.squares - unit.squares,
    sizesSquared: whole.sizesSquared - unit.sizesSquared,
    between: whole.between - unit.between,
    clampedN: Math.max(0, whole.clampedN - unit.clampedN),
  };
}
