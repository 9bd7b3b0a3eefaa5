import {
  countInvitedTo,
  listReportingGroups,
  listRoots,
  type StoredCampaign,
} from "@/db/queries/organisation/campaign";
import { countPeopleByUnit, listUnits } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import type { PlanUnit } from "@/lib/campaign/planning";
import { withReportingGroups } from "@/lib/campaign/reporting-groups";
import { coveredUnits, toCampaignUnits } from "@/lib/campaign/taking-part";
import { campaignsKeptFrom } from "./invited-lately";

/** A unit of a campaign that is being planned, with its names. */
export type NamedPlanUnit = PlanUnit & {
  code: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  /** How many of those invited have no address: they are invited by codes on paper. */
  onPaper: number;
};

/**
 * The units of a campaign with its reporting groups, and how many people of each it would invite as the staff stands now:
 * without those who were invited to another campaign lately, and with those who have no address and would get codes.
 */
export async function listPlanUnits(
  db: Reader,
  campaign: Pick<StoredCampaign, "id" | "opensAt">,
): Promise<NamedPlanUnit[]> {
  const { id } = campaign;
  const covered = coveredUnits(await listUnits(db), await listRoots(db, id));
  const rows = withReportingGroups(toCampaignUnits(id, covered), await listReportingGroups(db, id));
  const people = await countPeopleByUnit(db);
  const kept = await campaignsKeptFrom(db, campaign);
  const lately = await countInvitedTo(
    db,
    kept.map((each) => each.id),
  );
  const withoutAddress = new Map(covered.map((unit) => [unit.id, unit.withoutAddress]));
  return rows.map(({ unitId, campaignId: _, ...row }) => {
    const onPaper = withoutAddress.get(unitId) ?? 0;
    return { ...row, id: unitId, onPaper, invited: (people.get(unitId) ?? 0) - (lately.get(unitId) ?? 0) + onPaper };
  });
}
