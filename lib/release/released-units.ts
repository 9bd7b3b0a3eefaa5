import { listTopDown } from "../organisation/unit-tree";
import { type BothEnds, clampedColumns } from "./clamped-columns";
import { joinColumns, NO_COLUMNS } from "./column-sums";
import {
  ONLINE,
  type Origin,
  type ReleasedGroup,
  type ReleasedUnit,
  type ReleaseTable,
  type UnitColumns,
} from "./figures";
import type { InvitedUnit } from "./table-groups";

/** What is summed up the tree. */
type Subtree = {
  invited: number;
  covered: number;
  hasImported: boolean;
  columns: UnitColumns;
  /** Units whose own people are in the columns of the subtree's groups. */
  coveredUnitIds: Map<string, string[]>;
  /** Units above in whose groups people of the subtree would count; null for people in no figure. */
  open: Set<string | null>;
};

const emptySubtree = (): Subtree => ({
  invited: 0,
  covered: 0,
  hasImported: false,
  columns: NO_COLUMNS,
  coveredUnitIds: new Map(),
  open: new Set(),
});

/** Where somebody of a unit would count, by origin: the unit of the group, or null for no figure. */
type PlacesOf = (unit: InvitedUnit) => readonly (string | null)[];

function placesByUnit(
  units: readonly InvitedUnit[],
  groups: readonly ReleasedGroup[],
  origins: readonly Origin[],
): PlacesOf {
  const places = new Map(origins.map((origin) => [origin, new Map<string, string>()]));
  for (const { origin, unitId, coveredUnitIds } of groups)
    for (const id of coveredUnitIds) places.get(origin)?.set(id, unitId);
  const hasStaff = units.some(({ staff }) => staff > 0);
  const couldBeOf = (origin: Origin, { invited, staff, isReportingGroup }: InvitedUnit) =>
    isReportingGroup !== true && (origin === ONLINE ? invited > 0 : staff > 0 || !hasStaff);
  return (unit) =>
    [...places].flatMap(([origin, placeOf]) => (couldBeOf(origin, unit) ? [placeOf.get(unit.id) ?? null] : []));
}

/** By unit, how many invited are covered by its groups and by none further down. */
function coveredByPlace(listed: ReturnType<typeof listTopDown<InvitedUnit>>, placesOf: PlacesOf): Map<string, number> {
  const depths = new Map(listed.map(({ unit, depth }) => [unit.id, depth]));
  const covered = new Map<string, number>();
  for (const { unit } of listed) {
    const places = placesOf(unit).filter((place) => place !== null);
    const [lowest] = places.sort((a, b) => (depths.get(b) ?? 0) - (depths.get(a) ?? 0));
    if (lowest !== undefined) covered.set(lowest, (covered.get(lowest) ?? 0) + unit.invited);
  }
  return covered;
}

function groupsByUnit(groups: readonly ReleasedGroup[]): Map<string, ReleasedGroup[]> {
  const byUnit = new Map<string, ReleasedGroup[]>();
  for (const group of groups) byUnit.set(group.unitId, [...(byUnit.get(group.unitId) ?? []), group]);
  return byUnit;
}

function addCovered({ coveredUnitIds }: Subtree, columnId: string, unitIds: readonly string[]): void {
  const covered = coveredUnitIds.get(columnId);
  if (covered) covered.push(...unitIds);
  else coveredUnitIds.set(columnId, [...unitIds]);
}

function addGroup(subtree: Subtree, group: ReleasedGroup, kept: BothEnds): void {
  const { origin, columns, coveredUnitIds } = group;
  const isImported = origin !== ONLINE;
  subtree.hasImported ||= isImported;
  subtree.columns = joinColumns(subtree.columns, clampedColumns(group, kept));
  const marked = coveredUnitIds.map((id) => (isImported ? `imported:${id}` : id));
  for (const id of Object.keys({ ...columns.numbers, ...columns.counts })) addCovered(subtree, id, marked);
}

function addBelow(above: Subtree, below: Subtree): void {
  above.invited += below.invited;
  above.covered += below.covered;
  above.hasImported ||= below.hasImported;
  above.columns = joinColumns(above.columns, below.columns);
  for (const [columnId, unitIds] of below.coveredUnitIds) addCovered(above, columnId, unitIds);
  for (const place of below.open) above.open.add(place);
}

/**
 * What a unit shows in a table: sums over the whole groups of its subtree, whom they cover, and where the others count
 * (architecture.md, "What is shown"). One row for each unit, top down. Places are told of everybody invited, whether or
 * not anybody there has answered.
 * @param origins where answers came from, also those that are in no group
 */
export function releasedUnits(
  units: readonly InvitedUnit[],
  table: ReleaseTable,
  groups: readonly ReleasedGroup[],
  origins: readonly Origin[],
  kept: BothEnds,
): ReleasedUnit[] {
  const listed = listTopDown(units);
  const placesOf = placesByUnit(units, groups, origins);
  const coveredAt = coveredByPlace(listed, placesOf);
  const byUnit = groupsByUnit(groups);
  const subtrees = new Map<string, Subtree>();
  for (const { unit } of [...listed].reverse()) {
    const { id, parentId, invited } = unit;
    const subtree = subtrees.get(id) ?? emptySubtree();
    subtrees.set(id, subtree);
    subtree.invited += invited;
    subtree.covered += coveredAt.get(id) ?? 0;
    for (const place of placesOf(unit)) subtree.open.add(place);
    for (const group of byUnit.get(id) ?? []) addGroup(subtree, group, kept);
    // People that count here do not count elsewhere.
    subtree.open.delete(id);
    if (parentId === null) continue;
    const above = subtrees.get(parentId) ?? emptySubtree();
    subtrees.set(parentId, above);
    addBelow(above, subtree);
  }
  return listed.map(({ unit: { id } }) => {
    const { open, coveredUnitIds, ...sums } = subtrees.get(id) ?? emptySubtree();
    return {
      ...{ table, unitId: id, ...sums },
      elsewhere: [...open].filter((place) => place !== null).sort(),
      isPartlyInNoFigure: open.has(null),
      coveredUnitIds: Object.fromEntries([...coveredUnitIds].map(([columnId, unitIds]) => [columnId, unitIds.sort()])),
    };
  });
}
