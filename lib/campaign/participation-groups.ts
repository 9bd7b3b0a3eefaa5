import type { TreeUnit } from "../organisation/unit-tree";
import { LEFT_OPEN } from "../policy/privacy";
import { formGroups } from "../release/form-groups";

/** How many have to be invited to a group of at least `smallestGroup` people: it must not say that all of them answered. */
export const invitedNeeded = (smallestGroup: number) => smallestGroup + LEFT_OPEN;

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
    (people) => people >= invitedNeeded(smallestGroup),
  );
  return new Map(groups.flatMap(({ unitId, coveredUnitIds }) => coveredUnitIds.map((covered) => [covered, unitId])));
}
