import { setImmediate } from "node:timers/promises";
import { listFiguresOf } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { RELEASE_TABLES } from "@/lib/release/figures";
import type { UnitFigures } from "@/lib/review/build-report";

/** Units at a time; between them other requests have their turn. */
const BATCH = 25;

async function figuresByUnit(db: Reader, campaignId: string, unitIds: readonly string[]) {
  const byUnit = new Map<string, UnitFigures>();
  for (const table of RELEASE_TABLES)
    for (const row of await listFiguresOf(db, campaignId, table, unitIds))
      byUnit.set(row.unitId, { ...byUnit.get(row.unitId), [table]: row });
  return byUnit;
}

/** The stored figures of units of a released campaign, in the order given, for what needs all of them. */
export async function* readStoredUnits<Unit extends { id: string }>(
  db: Reader,
  campaignId: string,
  units: readonly Unit[],
): AsyncGenerator<{ unit: Unit; figures: UnitFigures }> {
  for (let from = 0; from < units.length; from += BATCH) {
    const batch = units.slice(from, from + BATCH);
    const stored = await figuresByUnit(
      db,
      campaignId,
      batch.map(({ id }) => id),
    );
    for (const unit of batch) yield { unit, figures: stored.get(unit.id) ?? {} };
    await setImmediate();
  }
}
