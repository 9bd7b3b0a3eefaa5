import { commit } from "@/db/commit";
import { listCampaignsOpenAt, listCampaignUnits } from "@/db/queries/organisation/campaign";
import { findLastCountedDay } from "@/db/queries/published/participation";
import { countTakingPart } from "@/db/queries/personal/participation-count";
import type { Database, Write } from "@/db/write";
import { requireNotClosed } from "@/db/writes/campaign";
import { recordParticipation } from "@/db/writes/participation";
import { dayOf, firstDayCount, lastCountingTime } from "@/lib/clock";
import { type GroupedUnit, participationFigures } from "@/lib/campaign/participation-figures";
import type { Task } from "../platform/worker";
import { invitePeople } from "./invite-people";

/** Writes what may be known of participation as it was at `at`. */
export async function countedAt(
  db: Database,
  campaignId: string,
  units: readonly GroupedUnit[],
  at: Date,
): Promise<Write[]> {
  const { figures, total } = participationFigures(units, await countTakingPart(db.read, campaignId, at));
  return recordParticipation(campaignId, dayOf(at), figures, total);
}

/** The units of a campaign as it keeps them, with their groups. */
async function groupedUnits(db: Database, campaignId: string): Promise<GroupedUnit[]> {
  const units = await listCampaignUnits(db.read, campaignId);
  return units.map(({ unitId, parentId, groupUnitId }) => ({ id: unitId, parentId, groupUnitId }));
}

async function countOnce(db: Database, campaignId: string, at: Date, now: Date): Promise<void> {
  const counted = await countedAt(db, campaignId, await groupedUnits(db, campaignId), at);
  const event = { kind: "participation-counted", at: now, actorId: null, subjectId: campaignId } as const;
  await commit(db, event, [requireNotClosed(campaignId), ...counted]);
}

/** When each campaign that is open is to be counted next, if by now: on its first day once, then each morning. */
async function listDueCounts(db: Database, now: Date) {
  const morning = lastCountingTime(now);
  const open = await listCampaignsOpenAt(db.read, now);
  const first = open.flatMap((campaign) => {
    const at = firstDayCount(campaign.opensAt);
    return at !== null && at <= now && at < campaign.closesAt ? [{ campaign, at }] : [];
  });
  return [...first, ...(await listCampaignsOpenAt(db.read, morning)).map((campaign) => ({ campaign, at: morning }))];
}

/**
 * Each morning, and in the afternoon of the first day, for every campaign that is open: invites those who have come to
 * its units since, then keeps how many had taken part at that hour, however late it is now.
 */
export const countParticipation: Task = {
  name: "count-participation",
  run: async (db, now) => {
    for (const { campaign, at } of await listDueCounts(db, now)) {
      const { id } = campaign;
      const counted = await findLastCountedDay(db.read, id);
      if (counted !== undefined && counted >= dayOf(at)) continue;
      const areAllInvited = await invitePeople(db, campaign, now);
      if (areAllInvited) await countOnce(db, id, at, now);
      return true;
    }
    return false;
  },
};
