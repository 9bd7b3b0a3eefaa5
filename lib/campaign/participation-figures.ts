import { listTopDown, type TreeUnit } from "../organisation/unit-tree";
import { type CountedGroup, shownPeople } from "../policy/shown-people";
import type { ShownParticipation } from "./participation-rate";

/** A unit of a campaign, and the unit in whose group its people count; null when they are in no figure. */
export type GroupedUnit = TreeUnit & { groupUnitId: string | null };

/** People invited in a unit, those of them who have begun, and those who have submitted. */
export type UnitCount = { unitId: string; invited: number; started: number; answered: number };

/** What may be known of a unit. */
export type UnitFigure = ShownParticipation & { unitId: string };

/** The same for all groups together. */
export type TotalFigure = ShownParticipation & { started: ShownParticipation["answered"] };

type GroupCount = Omit<UnitCount, "unitId">;

/** The counts of whole groups, by the unit that each is a group of. */
function countGroups(units: readonly GroupedUnit[], counts: readonly UnitCount[]): Map<string, GroupCount> {
  const groupOf = new Map(units.map(({ id, groupUnitId }) => [id, groupUnitId]));
  const groups = new Map<string, GroupCount>();
  for (const { unitId, invited, started, answered } of counts) {
    const groupUnitId = groupOf.get(unitId) ?? null;
    if (groupUnitId === null) continue;
    const sum = groups.get(groupUnitId) ?? { invited: 0, started: 0, answered: 0 };
    groups.set(groupUnitId, {
      invited: sum.invited + invited,
      started: sum.started + started,
      answered: sum.answered + answered,
    });
  }
  return groups;
}

/** Each unit with the groups in its subtree; without units that have none. */
function groupsBelow(
  units: readonly GroupedUnit[],
  groups: ReadonlyMap<string, GroupCount>,
): Map<string, readonly GroupCount[]> {
  const below = new Map<string, readonly GroupCount[]>();
  for (const { unit } of listTopDown(units).reverse()) {
    const own = groups.get(unit.id);
    const all = [...(below.get(unit.id) ?? []), ...(own ? [own] : [])];
    if (all.length === 0) continue;
    below.set(unit.id, all);
    if (unit.parentId !== null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), ...all]);
  }
  return below;
}

/** How many of some groups did one thing, as it is shown. */
const didShown = (groups: readonly GroupCount[], what: "started" | "answered") =>
  shownPeople(groups.map((group): CountedGroup => ({ invited: group.invited, did: group[what] })));

function shownOf(groups: readonly GroupCount[]): ShownParticipation {
  const invited = groups.reduce((sum, group) => sum + group.invited, 0);
  return { invited, groups: groups.length, answered: didShown(groups, "answered") };
}

/**
 * The participation board (docs/decisions/0008-participation-in-groups.md): figures of whole groups. Who is in no group
 * is in no figure, the total neither, so that no difference of figures speaks of them.
 */
export function participationFigures(
  units: readonly GroupedUnit[],
  counts: readonly UnitCount[],
): { figures: UnitFigure[]; total: TotalFigure } {
  const groups = countGroups(units, counts);
  const figures = [...groupsBelow(units, groups)].map(([unitId, below]) => ({ unitId, ...shownOf(below) }));
  const all = [...groups.values()];
  return { figures, total: { ...shownOf(all), started: didShown(all, "started") } };
}
