import { setImmediate } from "node:timers/promises";
import { listFiguresOf } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import type { Locale } from "@/lib/instrument/locales";
import { RELEASE_TABLES, type StoredUnitFigures } from "@/lib/release/figures";
import type { UnitRow } from "@/lib/review/files/table-columns";
import { buildFigures, type UnitFigures } from "@/lib/review/build-report";
import { orderUnits } from "@/lib/review/overview";
import { participationByUnit } from "../overview";
import type { ReachedCampaign } from "../reach";
import { refIn, refOf } from "../reports";

/** Units at a time; between them other requests have their turn. */
const BATCH = 25;

async function figuresByUnit(db: Reader, campaignId: string, unitIds: readonly string[]) {
  const byUnit = new Map<string, UnitFigures>();
  for (const table of RELEASE_TABLES)
    for (const row of await listFiguresOf(db, campaignId, table, unitIds))
      byUnit.set(row.unitId, { ...byUnit.get(row.unitId), [table]: row satisfies StoredUnitFigures });
  return byUnit;
}

/** All units in reach with what may be shown of them, as the organisation stands. */
export async function listUnitRows(db: Reader, reached: ReachedCampaign, locale: Locale): Promise<UnitRow[]> {
  const { id, instrumentVersion } = reached.campaign;
  const instrument = instrumentOf(instrumentVersion);
  const participation = await participationByUnit(db, id);
  const codes = new Map(reached.units.map((unit) => [unit.id, unit.code]));
  const listed = orderUnits(
    reached.units.map((unit) => ({ ...unit, ref: refOf(unit) })),
    "structure",
    locale,
  );
  const rows: UnitRow[] = [];
  for (let from = 0; from < listed.length; from += BATCH) {
    const batch = listed.slice(from, from + BATCH).map(({ unit }) => unit);
    const stored = await figuresByUnit(
      db,
      id,
      batch.map((unit) => unit.id),
    );
    for (const { id: unitId, parentId, ref } of batch) {
      const tookPart = participation.get(unitId) ?? null;
      const figures = buildFigures(instrument, nationalSurvey, stored.get(unitId) ?? {}, tookPart, refIn(reached));
      rows.push({ ...figures, unit: ref, parentCode: parentId === null ? null : (codes.get(parentId) ?? null) });
    }
    await setImmediate();
  }
  return rows;
}
