import { randomBytes, randomUUID } from "node:crypto";
import { findCampaign, listReportingGroups } from "@/db/queries/organisation/campaign";
import type { Database } from "@/db/write";
import { addGroupMembers, addReportingGroup, removeReportingGroup, requireDraft } from "@/db/writes/campaign";
import type { Locale } from "@/lib/instrument/locales";
import { decideInTurn, type Refused } from "./decide-in-turn";
import { listPlanUnits, type NamedPlanUnit } from "./plan-units";

/** So long a code that no file of the staff has it by chance. */
const CODE_BYTES = 4;
const newCode = () => `RG-${randomBytes(CODE_BYTES).toString("hex")}`;

/** Whether these are units of the campaign directly below one unit, in no group so far. */
function areSiblings(units: readonly NamedPlanUnit[], memberIds: readonly string[]): boolean {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const members = memberIds.map((id) => byId.get(id));
  const [first] = members;
  const isInGroup = byId.get(first?.parentId ?? "")?.isReportingGroup === true;
  return (
    !isInGroup &&
    members.every((unit) => unit !== undefined && !unit.isReportingGroup && unit.parentId === first?.parentId)
  );
}

export type GroupRefusal = "not-draft" | "members-gone";

/**
 * Joins sibling units of a draft under a name, in its turn, so that nothing else is confirmed than was shown. Not-draft:
 * it was confirmed meanwhile, which fixes them. Members-gone: they are no siblings in it any more, or in another group.
 */
export async function joinUnits(
  db: Database,
  id: string,
  { name, memberIds }: { name: Readonly<Record<Locale, string>>; memberIds: readonly string[] },
  actorId: string,
  now: Date,
): Promise<{ ok: true } | Refused<GroupRefusal>> {
  const members = [...new Set(memberIds)];
  const groupId = randomUUID();
  const names = { nameKk: name.kk, nameRu: name.ru, nameEn: name.en };
  const event = { kind: "campaign-changed", at: now, actorId, subjectId: id } as const;
  return decideInTurn<GroupRefusal>(db, event, async () => {
    const campaign = await findCampaign(db.read, id);
    if (campaign?.confirmedAt !== null || campaign.isRehearsal) return { ok: false, reason: "not-draft" };
    if (!areSiblings(await listPlanUnits(db.read, campaign), members)) return { ok: false, reason: "members-gone" };
    return {
      ok: true,
      writes: [
        requireDraft(id),
        addReportingGroup({ id: groupId, code: newCode(), ...names, createdAt: now }),
        ...addGroupMembers(members.map((unitId) => ({ campaignId: id, groupId, unitId }))),
      ],
    };
  });
}

/** Takes a group of a draft apart; refuses when there is none, or the campaign was confirmed meanwhile. */
export function splitGroup(
  db: Database,
  id: string,
  groupId: string,
  actorId: string,
  now: Date,
): Promise<{ ok: true } | Refused<GroupRefusal>> {
  const event = { kind: "campaign-changed", at: now, actorId, subjectId: id } as const;
  return decideInTurn<GroupRefusal>(db, event, async () => {
    if ((await findCampaign(db.read, id))?.confirmedAt !== null) return { ok: false, reason: "not-draft" };
    const groups = await listReportingGroups(db.read, id);
    if (!groups.some((group) => group.id === groupId)) return { ok: false, reason: "members-gone" };
    return { ok: true, writes: [requireDraft(id), ...removeReportingGroup(id, groupId)] };
  });
}
