import { type Pool, withColumns } from "./column-pools";
import type { Origin, ReleasedGroup } from "./figures";
import { joinTablePools, ofOrigin, type ResponsePools, type TablePool } from "./response-pools";

/**
 * From where a table's walk begins at a unit: these people, who are the own people of these units, and how many could
 * have answered there.
 */
export type Start = { pool: TablePool; invited: number; unitIds: readonly string[] };

/**
 * The people of an index group as the levels count them: a level is a plain function of an index, so a column that the
 * group does not publish as an index is not published as levels either.
 */
function levelsOf(group: ReleasedGroup, byUnit: ReadonlyMap<string, TablePool>): TablePool | undefined {
  const [first, ...others] = group.coveredUnitIds.flatMap((unitId) => byUnit.get(unitId) ?? []);
  if (!first) return undefined;
  const { columns, scales } = others.reduce(joinTablePools, first);
  const kept: Pool = withColumns(columns, (id) => group.columns.numbers[id] !== undefined);
  return { columns: kept, scales };
}

/**
 * The walk of the levels begins with the groups of the index table, not with single units. Otherwise people too few for
 * an index would count at a level further up, and the levels there, less those that follow from the indices of all
 * others, would be theirs alone (docs/decisions/0012-the-release.md).
 */
export function levelStarts(
  pools: ResponsePools,
  origin: Origin,
  indexGroups: readonly ReleasedGroup[],
): ReadonlyMap<string, Start> {
  return new Map(
    indexGroups
      .filter((group) => group.origin === origin)
      .flatMap((group): [string, Start][] => {
        const pool = levelsOf(group, ofOrigin(pools, "levels", origin));
        const { invited, coveredUnitIds: unitIds } = group;
        return pool ? [[group.unitId, { pool, invited, unitIds }]] : [];
      }),
  );
}
