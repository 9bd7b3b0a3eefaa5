import type { Instrument } from "../instrument/schema";
import type { TreeUnit } from "../organisation/unit-tree";
import { LEFT_OPEN } from "../policy/privacy";
import { groupColumns, suffices } from "./column-pools";
import { type Origin, ORIGINS, type ReleasedGroup, type ReleaseTable } from "./figures";
import { formGroups } from "./form-groups";
import { levelStarts, type Start } from "./level-pools";
import { emptyTablePool, joinTablePools, type ResponsePools, type TablePool } from "./response-pools";
import { qualityScales } from "./scales";

/** A group as published, with what the quality of scales is computed from. */
export type FormedGroup = ReleasedGroup & { scales: TablePool["scales"] };

/** Every unit begins with its own people; one without any has a place all the same, so that campaigns compare. */
function unitStarts(
  instrument: Instrument,
  units: readonly TreeUnit[],
  pools: ResponsePools,
  table: ReleaseTable,
  origin: Origin,
): ReadonlyMap<string, Start> {
  const byUnit = pools.byTable[table][origin];
  if (byUnit.size === 0) return new Map();
  const none = emptyTablePool(table, qualityScales(instrument));
  return new Map(units.map(({ id }) => [id, { pool: byUnit.get(id) ?? none, unitIds: [id] }]));
}

function groupsOf(
  instrument: Instrument,
  units: readonly TreeUnit[],
  starts: ReadonlyMap<string, Start>,
  of: Pick<FormedGroup, "table" | "origin">,
  smallest: number,
): FormedGroup[] {
  const groups = formGroups(
    units,
    (unitId) => starts.get(unitId)?.pool,
    joinTablePools,
    ({ columns }) => suffices(columns, smallest, LEFT_OPEN),
  );
  return groups.map(({ unitId, pool, coveredUnitIds }) => ({
    ...of,
    unitId,
    people: pool.columns.people,
    coveredUnitIds: coveredUnitIds.flatMap((id) => starts.get(id)?.unitIds ?? []).sort(),
    columns: groupColumns(pool.columns, smallest),
    scales: pool.scales,
  }));
}

const byUnitAndOrigin = (a: ReleasedGroup, b: ReleasedGroup) =>
  a.unitId === b.unitId ? (a.origin < b.origin ? -1 : 1) : a.unitId < b.unitId ? -1 : 1;

/**
 * The groups of a table, by unit: responses given here and imported ones walk by themselves
 * (architecture.md, "The release", 1–5).
 */
export function tableGroups(
  instrument: Instrument,
  units: readonly TreeUnit[],
  pools: ResponsePools,
  table: Exclude<ReleaseTable, "levels">,
  smallest: number,
): FormedGroup[] {
  return ORIGINS.flatMap((origin) => {
    const starts = unitStarts(instrument, units, pools, table, origin);
    return groupsOf(instrument, units, starts, { table, origin }, smallest);
  }).sort(byUnitAndOrigin);
}

/** The groups of the levels, by unit: whole groups of the index table, joined on a walk of their own. */
export function levelGroups(
  instrument: Instrument,
  units: readonly TreeUnit[],
  pools: ResponsePools,
  indexGroups: readonly ReleasedGroup[],
  smallest: number,
): FormedGroup[] {
  return ORIGINS.flatMap((origin) => {
    const starts = levelStarts(pools, origin, indexGroups);
    return groupsOf(instrument, units, starts, { table: "levels", origin }, smallest);
  }).sort(byUnitAndOrigin);
}
