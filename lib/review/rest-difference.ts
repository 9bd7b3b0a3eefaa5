import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { REST_COMPARISON } from "../policy/statistics";
import type { NumberSums, Summed, UnitColumns } from "../release/figures";
import { type MeanDifference, meanDifference } from "./mean-difference";
import { meanFacts } from "./shown";

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
    clampedN: whole.clampedN - unit.clampedN,
  };
}

/** A principle in a unit and in the rest; `difference`: the unit minus the rest, from unrounded sums, not to be shown. */
export type RestDifference = { principleId: PrincipleId; rest: RestSums; difference: MeanDifference };

/**
 * A unit and the rest, principle by principle; those only that both have. `whole`: the sums of the topmost units in
 * reach together, the unit's among them. Plain numbers of answers: the units themselves are what is asked about.
 */
export function restDifferences(whole: UnitColumns, unit: UnitColumns): RestDifference[] {
  return PRINCIPLE_IDS.flatMap((principleId) => {
    const [all, own] = [whole.numbers[principleId], unit.numbers[principleId]];
    const rest = all && own ? restSums(all, own) : null;
    if (!own || !rest) return [];
    const [first, second] = [rest, own].map((sums) => ({ n: sums.n, ...meanFacts(principleId, sums) }));
    return first && second ? [{ principleId, rest, difference: meanDifference(first, second) }] : [];
  });
}
