import { listTopDown, type TreeUnit } from "../organisation/unit-tree";
import { LEFT_OPEN } from "../policy/privacy";
import { shownPeople } from "../policy/shown-people";

/** A unit of a campaign, and the unit in whose group its people count; null when they are in no figure. */
export type GroupedUnit = TreeUnit & { groupUnitId: string | null };

/** People invited in a unit, those of them who have begun, and those who have submitted. */
export type UnitCount = { unitId: string; invited: number; started: number; answered: number };

/** What may be known of a unit, rounded. */
export type UnitFigure = { unitId: string; invited: number; answered: number };

/** The same for all groups together. */
export type TotalFigure = { invited: number; started: number; answered: number };

/** No figure says that all have done something: of each group three stay open. */
const clamp = (people: number, invited: number) => Math.max(0, Math.min(people, invited - LEFT_OPEN));

type GroupCount = Omit<UnitCount, "unitId">;

function addTo<Key>(sums: Map<Key, GroupCount>, key: Key, { invited, started, answered }: GroupCount): void {
  const sum = sums.get(key) ?? { invited: 0, started: 0, answered: 0 };
  sums.set(key, {
    invited: sum.invited + invited,
    started: sum.started + started,
    answered: sum.answered + answered,
  });
}

/** The counts of whole groups, by the unit that each is a group of. */
function countGroups(units: readonly GroupedUnit[], counts: readonly UnitCount[]): Map<string, GroupCount> {
  const groupOf = new Map(units.map(({ id, groupUnitId }) => [id, groupUnitId]));
  const groups = new Map<string, GroupCount>();
  for (const count of counts) {
    const groupUnitId = groupOf.get(count.unitId) ?? null;
    if (groupUnitId !== null) addTo(groups, groupUnitId, count);
  }
  for (const [unitId, { invited, started, answered }] of groups)
    groups.set(unitId, { invited, started: clamp(started, invited), answered: clamp(answered, invited) });
  return groups;
}

/** Each unit with the sum of the groups in its subtree; without units that have none. */
function sumUpwards(units: readonly GroupedUnit[], groups: ReadonlyMap<string, GroupCount>): Map<string, GroupCount> {
  const sums = new Map<string, GroupCount>();
  for (const { unit } of listTopDown(units).reverse()) {
    const own = groups.get(unit.id);
    if (own) addTo(sums, unit.id, own);
    const sum = sums.get(unit.id);
    if (sum && unit.parentId !== null) addTo(sums, unit.parentId, sum);
  }
  return sums;
}

/**
 * The participation board (docs/decisions/0008-participation-in-groups.md): sums over whole groups, rounded to 5 after
 * summing. Who is in no group is in no figure, the total neither, so that no difference of figures speaks of them.
 */
export function participationFigures(
  units: readonly GroupedUnit[],
  counts: readonly UnitCount[],
): { figures: UnitFigure[]; total: TotalFigure } {
  const groups = countGroups(units, counts);
  const figures = [...sumUpwards(units, groups)].map(([unitId, { invited, answered }]) => ({
    unitId,
    invited: shownPeople(invited),
    answered: shownPeople(answered),
  }));
  const all = new Map<null, GroupCount>();
  for (const group of groups.values()) addTo(all, null, group);
  const { invited, started, answered } = all.get(null) ?? { invited: 0, started: 0, answered: 0 };
  return {
    figures,
    total: { invited: shownPeople(invited), started: shownPeople(started), answered: shownPeople(answered) },
  };
}

/** The share of those invited who have answered, in whole percent of the rounded counts; null without people. */
export function answeredPct({ invited, answered }: Pick<UnitFigure, "invited" | "answered">): number | null {
  return invited === 0 ? null : Math.round((100 * answered) / invited);
}
