import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { findCampaign, listReportingGroups, listRoots } from "@/db/queries/organisation/campaign";
import { listUnits } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import {
  addCampaign,
  addGroupMembers,
  changeDraft,
  removeDraft,
  removeUnusedGroups,
  replaceRoots,
} from "@/db/writes/campaign";
import type { CampaignPlan } from "@/lib/campaign/campaign-schema";
import { nextYear } from "@/lib/campaign/next-year";
import { findConflict, type UnitConflict } from "@/lib/campaign/period";
import { coveredUnits } from "@/lib/campaign/taking-part";
import { subtreesOf } from "@/lib/organisation/unit-tree";
import { decideInTurn, takenUnits } from "./decide-in-turn";

/** Gone: some unit is not within reach any more, or archived. Taken: see the six months. */
export type PlanRefusal =
  { kind: "not-draft" } | { kind: "opens-past" } | { kind: "units-gone" } | ({ kind: "units-taken" } & UnitConflict);
export type SavedDraft = { ok: true; id: string } | { ok: false; reason: PlanRefusal };

/** The chosen units without those below another chosen one: everything below takes part anyway. */
async function topmost(db: Database, unitIds: readonly string[]): Promise<string[]> {
  const within = subtreesOf(await listUnits(db.read), unitIds);
  const ids = new Set(within.map(({ id }) => id));
  return within.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(({ id }) => id);
}

/** Why a campaign cannot have these units at these times, at `now`; null when it can. */
export async function refusePlan(
  db: Database,
  campaignId: string,
  plan: Pick<CampaignPlan, "unitIds" | "opensAt" | "closesAt">,
  now: Date,
): Promise<PlanRefusal | null> {
  if (plan.opensAt <= now) return { kind: "opens-past" };
  const covered = coveredUnits(await listUnits(db.read), plan.unitIds).map(({ id }) => id);
  const ids = new Set(covered);
  if (plan.unitIds.length === 0 || plan.unitIds.some((id) => !ids.has(id))) return { kind: "units-gone" };
  const conflict = findConflict(plan, covered, await takenUnits(db, campaignId, plan));
  return conflict === null ? null : { kind: "units-taken", ...conflict };
}

const withoutUnits = ({ unitIds: _, ...values }: CampaignPlan) => values;

/** Makes a draft. */
export async function createDraft(db: Database, plan: CampaignPlan, actorId: string, now: Date): Promise<SavedDraft> {
  const id = randomUUID();
  const refusal = await refusePlan(db, id, plan, now);
  if (refusal) return { ok: false, reason: refusal };
  const added = addCampaign({ id, ...withoutUnits(plan), createdAt: now });
  const event = { kind: "campaign-created", at: now, actorId, subjectId: id } as const;
  await commit(db, event, [added, ...replaceRoots(id, await topmost(db, plan.unitIds))]);
  return { ok: true, id };
}

/** Changes a draft; refuses once it is confirmed. It takes its turn, so that nothing else is confirmed than was shown. */
export async function saveDraft(
  db: Database,
  id: string,
  plan: CampaignPlan,
  actorId: string,
  now: Date,
): Promise<SavedDraft> {
  const event = { kind: "campaign-changed", at: now, actorId, subjectId: id } as const;
  const saved = await decideInTurn<PlanRefusal>(db, event, async () => {
    const campaign = await findCampaign(db.read, id);
    if (campaign?.confirmedAt !== null) return { ok: false, reason: { kind: "not-draft" } };
    const refusal = await refusePlan(db, id, plan, now);
    if (refusal) return { ok: false, reason: refusal };
    const roots = replaceRoots(id, await topmost(db, plan.unitIds));
    return { ok: true, writes: [changeDraft(id, withoutUnits(plan)), ...roots] };
  });
  return saved.ok ? { ok: true, id } : saved;
}

/** A draft like a campaign, with the same units and reporting groups and with times for the next year (`nextYear`). Returns its id; null when the campaign is gone. */
export async function copyForNextYear(db: Database, id: string, actorId: string, now: Date): Promise<string | null> {
  const original = await findCampaign(db.read, id);
  if (!original) return null;
  const copy = {
    ...original,
    id: randomUUID(),
    ...nextYear(original, now),
    createdAt: now,
    ...{ confirmedAt: null, openedAt: null, closedAt: null },
  };
  const event = { kind: "campaign-copied", at: now, actorId, subjectId: copy.id } as const;
  const members = (await listReportingGroups(db.read, id)).flatMap(({ id: groupId, memberIds }) =>
    memberIds.map((unitId) => ({ campaignId: copy.id, groupId, unitId })),
  );
  await commit(db, event, [
    addCampaign(copy),
    ...replaceRoots(copy.id, await listRoots(db.read, id)),
    ...addGroupMembers(members),
  ]);
  return copy.id;
}

/** Deletes a draft; false when it is confirmed or gone. */
export function deleteDraft(db: Database, id: string, actorId: string, now: Date): Promise<boolean> {
  return commit(db, { kind: "campaign-deleted", at: now, actorId, subjectId: id }, [
    removeDraft(id),
    removeUnusedGroups(),
  ]);
}
