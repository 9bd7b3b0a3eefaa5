import { listTopDown, type TreeUnit } from "../organisation/unit-tree";
import { columnsOfGroup, joinColumns, NO_COLUMNS } from "./column-sums";
import {
  type Origin,
  ORIGINS,
  type ReleasedGroup,
  type ReleasedUnit,
  type ReleaseTable,
  type UnitColumns,
} from "./figures";
import type { ResponsePools } from "./response-pools";

/** What is summed up the tree. */
type Subtree = {
  answers: number;
  covered: number;
  hasImported: boolean;
  columns: UnitColumns;
  /** Units whose own people are in the columns of the subtree's groups. */
  coveredUnitIds: Map<string, string[]>;
  /** Units above in whose groups people of the subtree count; null for people in no figure. */
  open: Set<string | null>;
};

const emptySubtree = (): Subtree => ({
  answers: 0,
  covered: 0,
  hasImported: false,
  columns: NO_COLUMNS,
  coveredUnitIds: new Map(),
  open: new Set(),
});

/** In which unit's group the own people of each unit are; absent: in none. */
function placesOf(groups: readonly ReleasedGroup[], origin: Origin): Map<string, string> {
  return new Map(
    groups
      .filter((group) => group.origin === origin)
      .flatMap(({ unitId, coveredUnitIds }) => coveredUnitIds.map((covered) => [covered, unitId] as const)),
  );
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

function addGroup(subtree: Subtree, { people, origin, columns, coveredUnitIds }: ReleasedGroup): void {
  subtree.covered += people;
  subtree.hasImported ||= origin === "imported";
  subtree.columns = joinColumns(subtree.columns, columnsOfGroup(columns));
  const marked = coveredUnitIds.map((id) => (origin === "imported" ? `${origin}:${id}` : id));
  for (const id of Object.keys({ ...columns.numbers, ...columns.counts })) addCovered(subtree, id, marked);
}

function addBelow(above: Subtree, below: Subtree): void {
  above.answers += below.answers;
  above.covered += below.covered;
  above.hasImported ||= below.hasImported;
  above.columns = joinColumns(above.columns, below.columns);
  for (const [columnId, unitIds] of below.coveredUnitIds) addCovered(above, columnId, unitIds);
  for (const place of below.open) above.open.add(place);
}

/**
 * What a unit shows in a table: sums over the whole groups of its subtree, whom they cover, and where the others count
 * (architecture.md, "What is shown"). One row for each unit, top down.
 */
export function releasedUnits(
  units: readonly TreeUnit[],
  pools: ResponsePools,
  table: ReleaseTable,
  groups: readonly ReleasedGroup[],
): ReleasedUnit[] {
  const places = { online: placesOf(groups, "online"), imported: placesOf(groups, "imported") };
  const byUnit = groupsByUnit(groups);
  const subtrees = new Map<string, Subtree>();
  const listed = listTopDown(units).map(({ unit }) => unit);
  for (const { id, parentId } of [...listed].reverse()) {
    const subtree = subtrees.get(id) ?? emptySubtree();
    subtrees.set(id, subtree);
    for (const origin of ORIGINS) {
      const people = pools.byTable[table][origin].get(id)?.columns.people ?? 0;
      subtree.answers += people;
      // Where people of the unit would count is said whether or not there are any: that nobody answered is not told.
      if (people > 0 || origin === "online") subtree.open.add(places[origin].get(id) ?? null);
    }
    for (const group of byUnit.get(id) ?? []) addGroup(subtree, group);
    // People that count here do not count elsewhere.
    subtree.open.delete(id);
    if (parentId === null) continue;
    const above = subtrees.get(parentId) ?? emptySubtree();
    subtrees.set(parentId, above);
    addBelow(above, subtree);
  }
  return listed.map(({ id }) => {
    const { answers, covered, hasImported, columns, coveredUnitIds, open } = subtrees.get(id) ?? emptySubtree();
    return {
      table,
      unitId: id,
      answers,
      covered,
      elsewhere: [...open].filter((place) => place !== null).sort(),
      isPartlyInNoFigure: open.has(null),
      hasImported,
      coveredUnitIds: Object.fromEntries([...coveredUnitIds].map(([columnId, unitIds]) => [columnId, unitIds.sort()])),
      columns,
    };
  });
}
