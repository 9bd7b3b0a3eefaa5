import { PRINCIPLE_IDS } from "../instrument/schema";
import { LEAST_REST_GROUPS } from "../policy/statistics";
import type { NumberSums, Summed, UnitColumns } from "../release/figures";
import {
  type ComparedSums,
  meanPicture,
  type MeanPicture,
  overallLine,
  principleLine,
  type TestedMeans,
} from "./mean-lines";

type Sums = NumberSums & Summed;

/** The groups of the whole that are not the unit's, in one column; null: fewer than two (measurement.md §4.13). */
export function restSums(whole: Sums, unit: Sums): ComparedSums | null {
  if (whole.groups - unit.groups < LEAST_REST_GROUPS) return null;
  return {
    n: whole.n - unit.n,
    sum: whole.sum - unit.sum,
    squares: whole.squares - unit.squares,
    clampedN: Math.max(0, whole.clampedN - unit.clampedN),
  };
}

/**
 * A unit's indices against the groups outside its subtree, which may hold people of the unit who count further up.
 * `whole`: the sums over everything in reach, the unit's own among them; both from the index table. Lines only where
 * both sides have figures and the rest has at least two groups (measurement.md §4.13, "A unit and the rest").
 */
export function comparedRest(whole: UnitColumns, unit: UnitColumns): readonly TestedMeans[] {
  const principles = PRINCIPLE_IDS.flatMap((id) => {
    const [all, own] = [whole.numbers[id], unit.numbers[id]];
    const rest = all && own ? restSums(all, own) : null;
    return own && rest ? [principleLine(id, rest, own)] : [];
  });
  const overall = overallLine(principles);
  return overall ? [...principles, overall] : principles;
}

/** The same as it is shown: `other` is the mean of the rest. */
export function restPicture(lines: readonly TestedMeans[]): MeanPicture {
  const principles = lines.map(({ line }) => line.id).filter((id) => id !== "overall");
  return meanPicture(lines, lines.length > principles.length ? principles : []);
}
