import { and, eq } from "drizzle-orm";
import { unitMeasures } from "@/db/schema/measures";
import type { Reader } from "@/db/write";
import { NO_MEASURES, type UnitMeasures } from "@/lib/review/measures";

/** The measures of a unit by campaign; a campaign without any is not in the map. */
export async function listMeasuresOfUnit(db: Reader, unitId: string): Promise<Map<string, UnitMeasures>> {
  const { campaignId, list, version } = unitMeasures;
  const rows = await db.select({ campaignId, list, version }).from(unitMeasures).where(eq(unitMeasures.unitId, unitId));
  return new Map(rows.map(({ campaignId: id, ...measures }) => [id, measures]));
}

/** The measures of a unit in a campaign. */
export async function findMeasures(db: Reader, campaignId: string, unitId: string): Promise<UnitMeasures> {
  const { list, version } = unitMeasures;
  const isOfUnit = and(eq(unitMeasures.campaignId, campaignId), eq(unitMeasures.unitId, unitId));
  const [row] = await db.select({ list, version }).from(unitMeasures).where(isOfUnit);
  return row ?? NO_MEASURES;
}
