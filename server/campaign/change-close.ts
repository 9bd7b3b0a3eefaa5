import { commit } from "@/db/commit";
import { findCampaign, listCampaignUnits } from "@/db/queries/organisation/campaign";
import type { Database } from "@/db/write";
import { markClosedEarly, markExtended } from "@/db/writes/campaign";
import { CAMPAIGN_LIMITS } from "@/lib/campaign/campaign-schema";
import { areTooClose } from "@/lib/campaign/period";
import { campaignStatus } from "@/lib/campaign/status";
import { decideInTurn, type Refused, takenUnits } from "./decide-in-turn";

const DAY_MS = 24 * 60 * 60 * 1000;

export type ExtensionRefusal =
  | { kind: "not-open" }
  | { kind: "closes-earlier" }
  | { kind: "too-long" }
  | { kind: "next-campaign"; unitId: string; opensAt: Date };

/** A unit whose next campaign would begin less than six months after that close. */
async function refuseForNextCampaign(
  db: Database,
  id: string,
  period: { opensAt: Date; closesAt: Date },
): Promise<ExtensionRefusal | null> {
  const units = new Set((await listCampaignUnits(db.read, id)).map(({ unitId }) => unitId));
  const inTheWay = (await takenUnits(db, id, period)).find(
    (other) => units.has(other.unitId) && other.opensAt > period.opensAt && areTooClose(period, other),
  );
  return inTheWay ? { kind: "next-campaign", unitId: inTheWay.unitId, opensAt: inTheWay.opensAt } : null;
}

/** Puts the close of an open campaign off. */
export async function extendCampaign(
  db: Database,
  id: string,
  closesAt: Date,
  actorId: string,
  now: Date,
): Promise<{ ok: true } | Refused<ExtensionRefusal>> {
  const event = { kind: "campaign-extended", at: now, actorId, subjectId: id } as const;
  return decideInTurn<ExtensionRefusal>(db, event, async () => {
    const campaign = await findCampaign(db.read, id);
    const refuse = (reason: ExtensionRefusal) => ({ ok: false, reason }) as const;
    if (!campaign || campaignStatus(campaign, now) !== "open") return refuse({ kind: "not-open" });
    if (closesAt <= campaign.closesAt) return refuse({ kind: "closes-earlier" });
    if (closesAt.getTime() - campaign.opensAt.getTime() > CAMPAIGN_LIMITS.longestDays * DAY_MS)
      return refuse({ kind: "too-long" });
    const refusal = await refuseForNextCampaign(db, id, { opensAt: campaign.opensAt, closesAt });
    return refusal ? refuse(refusal) : { ok: true, writes: [markExtended(id, closesAt, now)] };
  });
}

/** Closes an open campaign now; false when it is not open. */
export function closeEarly(db: Database, id: string, actorId: string, now: Date): Promise<boolean> {
  return commit(db, { kind: "campaign-closed-early", at: now, actorId, subjectId: id }, [markClosedEarly(id, now)]);
}
