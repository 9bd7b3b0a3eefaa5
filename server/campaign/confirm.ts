import { commit } from "@/db/commit";
import { findCampaign, listReportingGroups, listRoots } from "@/db/queries/organisation/campaign";
import { listUnits } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import { markConfirmed, markWithdrawn, replaceCampaignUnits } from "@/db/writes/campaign";
import { withReportingGroups } from "@/lib/campaign/reporting-groups";
import { coveredUnits, toCampaignUnits } from "@/lib/campaign/taking-part";
import { decideInTurn, type Refused } from "./decide-in-turn";
import { type PlanRefusal, refusePlan } from "./drafts";

/** Why a draft cannot be confirmed at `now`; null when it can. */
export async function refuseConfirmation(db: Database, id: string, now: Date): Promise<PlanRefusal | null> {
  const campaign = await findCampaign(db.read, id);
  if (campaign?.confirmedAt !== null) return { kind: "not-draft" };
  return refusePlan(db, id, { ...campaign, unitIds: await listRoots(db.read, id) }, now);
}

/** Confirms a draft: from now on it opens by itself at its time, with the units as they stand. */
export async function confirmCampaign(
  db: Database,
  id: string,
  actorId: string,
  now: Date,
): Promise<{ ok: true } | Refused<PlanRefusal>> {
  const event = { kind: "campaign-confirmed", at: now, actorId, subjectId: id } as const;
  return decideInTurn<PlanRefusal>(db, event, async () => {
    const refusal = await refuseConfirmation(db, id, now);
    if (refusal) return { ok: false, reason: refusal };
    const units = coveredUnits(await listUnits(db.read), await listRoots(db.read, id));
    const rows = withReportingGroups(toCampaignUnits(id, units), await listReportingGroups(db.read, id));
    return { ok: true, writes: [markConfirmed(id, now), ...replaceCampaignUnits(id, rows)] };
  });
}

/** Makes a campaign that has not opened a draft again; false when it has opened, or is none. */
export function withdrawCampaign(db: Database, id: string, actorId: string, now: Date): Promise<boolean> {
  return commit(db, { kind: "campaign-withdrawn", at: now, actorId, subjectId: id }, markWithdrawn(id, now));
}
