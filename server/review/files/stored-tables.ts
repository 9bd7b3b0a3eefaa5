import type { Reader } from "@/db/write";
import type { Locale } from "@/lib/instrument/locales";
import { listTopDown } from "@/lib/organisation/unit-tree";
import type { StoredUnitRow } from "@/lib/review/files/unit-rows";
import { byName } from "@/lib/review/unit-listing";
import type { CampaignFacts } from "@/lib/review/unit-report";
import type { StoredTables } from "@/server/document/file-orders";
import { participationByUnit } from "../overview";
import type { ReachedCampaign } from "../reach";
import { refOf } from "../reports";
import { readStoredUnits } from "../stored-units";

/** All units in reach with what is stored of them, as the organisation stands. */
export async function readStoredTables(
  db: Reader,
  reached: ReachedCampaign,
  campaign: CampaignFacts,
  locale: Locale,
): Promise<StoredTables> {
  const participation = await participationByUnit(db, campaign.id);
  const codes = new Map(reached.units.map(({ id, code }) => [id, code]));
  const listed = listTopDown(byName(reached.units, locale)).map(({ unit }) => unit);
  const rows: StoredUnitRow[] = [];
  for await (const { unit, figures } of readStoredUnits(db, campaign.id, listed))
    rows.push({
      figures,
      unit: refOf(unit),
      parentCode: unit.parentId === null ? null : (codes.get(unit.parentId) ?? null),
      participation: participation.get(unit.id) ?? null,
    });
  return { campaign, rows, names: new Map([...reached.all].map(([id, unit]) => [id, refOf(unit)])) };
}
