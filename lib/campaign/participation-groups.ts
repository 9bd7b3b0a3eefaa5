import type { TreeUnit } from "../organisation/unit-tree";
import { enoughInvited } from "../policy/enough-invited";
import { formGroups } from "../release/form-groups";

/**
 * In which unit's group the people of each unit count: groups of at least `smallestGroup` + 3 invited people, formed
 * once, when a campaign opens, by the walk of the release. Units in no group are not in the map.
 */
export function participationGroups(
  units: readonly TreeUnit[],
  invitedIn: ReadonlyMap<string, number>,
  smallestGroup: number,
): Map<string, string> {
  const groups = formGroups(
    units,
    // A unit without people has a place all the same: somebody may come.
    (unitId) => invitedIn.get(unitId) ?? 0,
    (a, b) => a + b,
    (people) => people >= enoughInvited(smallestGroup),
  );
  return new Map(groups.flatMap(({ unitId, coveredUnitIds }) => coveredUnitIds.map((covered) => [covered, unitId])));
}
