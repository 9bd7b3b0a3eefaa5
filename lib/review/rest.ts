import { PRINCIPLE_IDS } from "../instrument/schema";
import type { UnitColumns } from "../release/figures";
import { meanPicture, type MeanPicture, overallLine, principleLine, type TestedMeans } from "./mean-lines";
import { restSums } from "./rest-sums";

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
