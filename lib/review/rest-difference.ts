import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { tQuantile } from "../benchmark/distributions";
import { LEAST_SD, REST_COMPARISON } from "../policy/statistics";
import type { NumberSums, Summed, UnitColumns } from "../release/figures";
import { type GroupMean, type MeanDifference, meanDifference } from "./mean-difference";
import { meanFacts } from "./shown";
import { shownBasis } from "./shown-basis";
import { meanStep, toStep, upToStep } from "./steps";

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

/** A principle in a unit and in the rest; `difference`: the unit minus the rest. */
export type RestDifference = { principleId: PrincipleId; rest: RestSums; difference: MeanDifference };

const errorsByPeople = new Map<number, number>();

/** Half the 95 % interval of a mean of `n` people, in standard deviations. */
function errorsOf(n: number): number {
  const known = errorsByPeople.get(n);
  const errors = known ?? tQuantile(0.975, n - 1) / Math.sqrt(n);
  if (known === undefined) errorsByPeople.set(n, errors);
  return errors;
}

/**
 * A mean as it is shown, with the standard deviation that its shown half-width stands for: in the middle of those that
 * are rounded up to it.
 */
function asShown(principleId: PrincipleId, sums: NumberSums & Pick<Summed, "clampedN">): GroupMean {
  const { mean, sd } = meanFacts(principleId, sums);
  const { n } = shownBasis(sums.clampedN, 1);
  const step = meanStep(n);
  const errors = errorsOf(n);
  const width = upToStep(errors * Math.max(sd, LEAST_SD.points), step) - step / 2;
  return { n, mean: toStep(mean, step), sd: Math.max(LEAST_SD.points, width / errors) };
}

/**
 * A unit and the rest, principle by principle; those only that both have. `whole`: the sums of the topmost units in
 * reach together, the unit's among them. Plain numbers of answers: the units themselves are what is asked about. From
 * figures as they are shown, so that a verdict tells who knows all but one of a group nothing more about that one
 * (docs/decisions/0037-the-overview.md).
 */
export function restDifferences(whole: UnitColumns, unit: UnitColumns): RestDifference[] {
  return PRINCIPLE_IDS.flatMap((principleId) => {
    const [all, own] = [whole.numbers[principleId], unit.numbers[principleId]];
    const rest = all && own ? restSums(all, own) : null;
    if (!own || !rest) return [];
    return [{ principleId, rest, difference: meanDifference(asShown(principleId, rest), asShown(principleId, own)) }];
  });
}
