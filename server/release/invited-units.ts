import { listCampaignUnits, type StoredCampaign, type StoredCampaignUnit } from "@/db/queries/organisation/campaign";
import { countInvitedWhereTheyCount, countStaff } from "@/db/queries/personal/invited-count";
import type { Reader } from "@/db/write";
import type { InvitedUnit } from "@/lib/release/table-groups";

/**
 * The units of a closed campaign with how many are invited in each and on its staff list now, to be kept. Nobody is
 * invited to a rehearsal: it has kept its numbers since it was made.
 */
export async function countInvited(
  db: Reader,
  { id: campaignId, isRehearsal }: Pick<StoredCampaign, "id" | "isRehearsal">,
): Promise<StoredCampaignUnit[]> {
  if (isRehearsal) return listCampaignUnits(db, campaignId);
  const byUnit = (counted: readonly { unitId: string; people: number }[]) =>
    new Map(counted.map(({ unitId, people }) => [unitId, people]));
  const invited = byUnit(await countInvitedWhereTheyCount(db, campaignId));
  const staff = byUnit(await countStaff(db, campaignId));
  const units = await listCampaignUnits(db, campaignId);
  return units.map((unit) => ({
    ...unit,
    invited: invited.get(unit.unitId) ?? 0,
    staff: staff.get(unit.unitId) ?? 0,
  }));
}

/** The units of a campaign with the numbers kept at its release. */
export async function listInvitedUnits(db: Reader, campaignId: string): Promise<InvitedUnit[]> {
  const units = await listCampaignUnits(db, campaignId);
  return units.map(({ unitId: id, parentId, invited, staff, isReportingGroup }) => ({
    ...{ id, parentId, isReportingGroup },
    invited: invited ?? 0,
    staff: staff ?? 0,
  }));
}
