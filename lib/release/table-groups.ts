import type { Instrument } from "../instrument/schema";
import type { TreeUnit } from "../organisation/unit-tree";
import { groupColumns, suffices } from "./column-pools";
import { type Origin, ORIGINS, type ReleasedGroup, type ReleaseTable } from "./figures";
import { formGroups } from "./form-groups";
import { emptyTablePool, joinTablePools, type ResponsePools, type TablePool } from "./response-pools";
import { qualityScales } from "./scales";

/** A group as published, with what the quality of scales is computed from. */
export type FormedGroup = ReleasedGroup & { scales: TablePool["scales"] };

function groupsOf(
  instrument: Instrument,
  units: readonly TreeUnit[],
  pools: ResponsePools,
  table: ReleaseTable,
  origin: Origin,
  smallest: number,
): FormedGroup[] {
  const byUnit = pools.byTable[table][origin];
  if (byUnit.size === 0) return [];
  const none = emptyTablePool(table, qualityScales(instrument));
  const leftOpen = instrument.privacy.nearUniformFewerThan;
  const groups = formGroups(
    units,
    // A unit without responses has a place all the same, so that campaigns can be compared.
    (unitId) => byUnit.get(unitId) ?? none,
    joinTablePools,
    ({ columns }) => suffices(columns, smallest, leftOpen),
  );
  return groups.map(({ unitId, pool, coveredUnitIds }) => ({
    table,
    unitId,
    origin,
    people: pool.columns.people,
    coveredUnitIds: [...coveredUnitIds].sort(),
    columns: groupColumns(pool.columns, smallest),
    scales: pool.scales,
  }));
}

/**
 * The groups of one table, by unit: responses given here and imported ones walk by themselves
 * (architecture.md, "The release", 1–5).
 */
export function tableGroups(
  instrument: Instrument,
  units: readonly TreeUnit[],
  pools: ResponsePools,
  table: ReleaseTable,
  smallest: number,
): FormedGroup[] {
  return ORIGINS.flatMap((origin) => groupsOf(instrument, units, pools, table, origin, smallest)).sort((a, b) =>
    a.unitId === b.unitId ? (a.origin < b.origin ? -1 : 1) : a.unitId < b.unitId ? -1 : 1,
  );
}
