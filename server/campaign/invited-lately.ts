import {
  countInvitedTo,
  listInvitingCampaigns,
  listOtherCampaigns,
  type StoredCampaign,
} from "@/db/queries/organisation/campaign";
import type { Reader } from "@/db/write";
import { freeFrom, keptFrom } from "@/lib/campaign/period";
import { monthsLater } from "@/lib/clock";
import { MONTHS_BETWEEN_CAMPAIGNS } from "@/lib/policy/privacy";

/** A month more than a person has to pause: campaigns that closed longer ago keep nobody from anything. */
const MONTHS_BACK = -(MONTHS_BETWEEN_CAMPAIGNS + 1);

/** The campaigns whose people are not invited to this one: six months have not passed since their close. */
export async function campaignsKeptFrom(
  db: Reader,
  { id, opensAt }: Pick<StoredCampaign, "id" | "opensAt">,
): Promise<{ id: string; closesAt: Date }[]> {
  return keptFrom(opensAt, await listOtherCampaigns(db, id, monthsLater(opensAt, MONTHS_BACK)));
}

/** People who are not invited, and the opening from which all of them could be. */
export type InvitedLately = { people: number; possibleFrom: Date };

/**
 * How many people who are in these units now a campaign does not invite, because they were invited to another one less
 * than six months before. Exactly: who is invited is no secret from whoever invites. Null when there are none.
 */
export async function findInvitedLately(
  db: Reader,
  campaign: Pick<StoredCampaign, "id" | "opensAt">,
  unitIds: readonly string[],
): Promise<InvitedLately | null> {
  const kept = await campaignsKeptFrom(db, campaign);
  if (kept.length === 0) return null;
  const ids = kept.map(({ id }) => id);
  const peopleIn = await countInvitedTo(db, ids);
  const people = unitIds.reduce((sum, unitId) => sum + (peopleIn.get(unitId) ?? 0), 0);
  if (people === 0) return null;
  const units = new Set(unitIds);
  const inviting = (await listInvitingCampaigns(db, ids)).filter(({ unitId }) => unitId !== null && units.has(unitId));
  const times = inviting.map(
    ({ campaignId }) => kept.find(({ id }) => id === campaignId)?.closesAt ?? campaign.opensAt,
  );
  return { people, possibleFrom: freeFrom(new Date(Math.max(...times.map((time) => time.getTime())))) };
}
