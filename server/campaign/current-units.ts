import {
  countInvitedByUnit,
  listCampaignUnits,
  listReportingGroups,
  listRoots,
  type StoredCampaign,
} from "@/db/queries/organisation/campaign";
import { listUnits } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import { withReportingGroups } from "@/lib/campaign/reporting-groups";
import { toCampaignUnits, unitsTakingPart } from "@/lib/campaign/taking-part";
import { takenUnits } from "./decide-in-turn";

export type CampaignUnitRow = ReturnType<typeof withReportingGroups>[number];

/** The units of a confirmed campaign as the organisation stands now. */
export async function currentUnits(db: Database, campaign: StoredCampaign): Promise<CampaignUnitRow[]> {
  const { id } = campaign;
  const invitedIn = new Set((await countInvitedByUnit(db.read, id)).keys());
  const taken = await takenUnits(db, id, campaign);
  const rootIds = await listRoots(db.read, id);
  const units = unitsTakingPart(await listUnits(db.read), rootIds, { period: campaign, taken, invitedIn });
  return withReportingGroups(toCampaignUnits(id, units), await listReportingGroups(db.read, id));
}

const inWords = (unit: CampaignUnitRow) =>
  JSON.stringify([unit.unitId, unit.parentId, unit.code, unit.nameKk, unit.nameRu, unit.nameEn]);

/** Whether the campaign's units are kept as they stand in `units`. */
export async function areKept(db: Database, campaignId: string, units: readonly CampaignUnitRow[]): Promise<boolean> {
  const kept = new Set((await listCampaignUnits(db.read, campaignId)).map(inWords));
  return kept.size === units.length && units.every((unit) => kept.has(inWords(unit)));
}
