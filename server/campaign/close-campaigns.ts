import { commit } from "@/db/commit";
import { findCampaignToClose, listCampaignUnits, type StoredCampaign } from "@/db/queries/organisation/campaign";
import type { Database } from "@/db/write";
import { markClosed, removeAnswerLinks, replaceCampaignUnits } from "@/db/writes/campaign";
import type { Task } from "../platform/worker";
import { decideInTurn } from "./decide-in-turn";
import { countedAt } from "./count-participation";
import { currentUnits } from "./current-units";

/** Links of one commit. */
const BATCH = 1_000;

/** The last count, the tree at the close and the close itself: one commit, after which nothing changes. */
async function completeClose(db: Database, campaign: StoredCampaign, now: Date): Promise<void> {
  const { id, closesAt } = campaign;
  const event = { kind: "campaign-closed", at: now, actorId: null, subjectId: id } as const;
  await decideInTurn(db, event, async () => {
    const units = await currentUnits(db, campaign);
    const groupOf = new Map((await listCampaignUnits(db.read, id)).map((unit) => [unit.unitId, unit.groupUnitId]));
    const grouped = units.map(({ unitId, parentId }) => ({
      id: unitId,
      parentId,
      groupUnitId: groupOf.get(unitId) ?? null,
    }));
    const counted = await countedAt(db, id, grouped, closesAt);
    return { ok: true, writes: [markClosed(id, now), ...replaceCampaignUnits(id, units), ...counted] };
  });
}

/** Closes campaigns whose time is over: ends their links, counts once more, keeps the tree for good. */
export const closeCampaigns: Task = {
  name: "close-campaigns",
  run: async (db, now) => {
    const campaign = await findCampaignToClose(db.read, now);
    if (!campaign) return false;
    const event = { kind: "links-ended", at: now, campaignId: campaign.id } as const;
    if (!(await commit(db, event, [removeAnswerLinks(campaign.id, BATCH)]))) await completeClose(db, campaign, now);
    return true;
  },
};
