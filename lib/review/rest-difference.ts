import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { tQuantile } from "../benchmark/distributions";
import { LEAST_SD } from "../policy/statistics";
import type { NumberSums, Summed, UnitColumns } from "../release/figures";
import { type GroupMean, type MeanDifference, meanDifference } from "./mean-difference";
import { type RestSums, restSums } from "./rest-sums";
import { meanFacts } from "./shown";
import { shownBasis } from "./shown-basis";
import { meanStep, toStep, upToStep } from "./steps";

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
