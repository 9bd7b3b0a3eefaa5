import type { Instrument } from "../instrument/schema";
import { addPerson, emptyPool, joinPools, type Pool } from "./column-pools";
import { type Origin, RELEASE_TABLES, type ReleaseTable, type ScaleId } from "./figures";
import { addToScale, emptyScalePool, joinScalePools, type ScalePool } from "./scale-pools";
import { qualityScales, type Scale } from "./scales";
import { isCareless, type SubmittedRow } from "./submitted-row";
import { givenIn, TABLE_COLUMNS } from "./table-columns";

/** People of one unit and origin in one table, with the scales that are followed in its groups. */
export type TablePool = { columns: Pool; scales: ReadonlyMap<ScaleId, ScalePool> };

/** Everything that the release keeps in mind of the responses it has read: sums by unit, and no response. */
export type ResponsePools = {
  byTable: Readonly<Record<ReleaseTable, Map<Origin, Map<string, TablePool>>>>;
  setAside: number;
};

/** Before any response has been read. */
export function noResponses(): ResponsePools {
  return { byTable: { index: new Map(), survey: new Map(), levels: new Map() }, setAside: 0 };
}

/** The origins that have answers, in order. */
export function originsOf({ byTable }: ResponsePools): Origin[] {
  return [...byTable.index.keys()].sort();
}

/** The pools of one table and origin by unit. */
export function ofOrigin({ byTable }: ResponsePools, table: ReleaseTable, origin: Origin): Map<string, TablePool> {
  const byUnit = byTable[table].get(origin) ?? new Map<string, TablePool>();
  byTable[table].set(origin, byUnit);
  return byUnit;
}

const scalesOf = (scales: readonly Scale[], table: ReleaseTable) => scales.filter((scale) => scale.table === table);

/** A pool of a table without people. */
export function emptyTablePool(table: ReleaseTable, scales: readonly Scale[]): TablePool {
  return {
    columns: emptyPool(TABLE_COLUMNS[table]),
    scales: new Map(scalesOf(scales, table).map((scale) => [scale.id, emptyScalePool(scale)])),
  };
}

/** Two pools of one table as one. */
export function joinTablePools(a: TablePool, b: TablePool): TablePool {
  if (a.columns.people === 0) return b;
  if (b.columns.people === 0) return a;
  const scales = [...a.scales].map(([id, pool]): [ScaleId, ScalePool] => {
    const other = b.scales.get(id);
    return [id, other ? joinScalePools(pool, other) : pool];
  });
  return { columns: joinPools(a.columns, b.columns), scales: new Map(scales) };
}

/** A function that adds one response to the pools, or sets it aside as careless (architecture.md, "The release"). */
export function responseReader(instrument: Instrument, pools: ResponsePools): (row: SubmittedRow) => void {
  const scales = qualityScales(instrument);
  return (row) => {
    if (isCareless(instrument, row)) {
      pools.setAside += 1;
      return;
    }
    for (const table of RELEASE_TABLES) {
      const byUnit = ofOrigin(pools, table, row.origin);
      const pool = byUnit.get(row.unitId) ?? emptyTablePool(table, scales);
      byUnit.set(row.unitId, pool);
      addPerson(pool.columns, givenIn(table, instrument, row));
      for (const scale of scalesOf(scales, table)) {
        const scalePool = pool.scales.get(scale.id);
        if (scalePool) addToScale(scalePool, scale, row);
      }
    }
  };
}
