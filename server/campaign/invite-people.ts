import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { listUninvited } from "@/db/queries/organisation/campaign";
import type { Database } from "@/db/write";
import { addInvitations, requireOpen } from "@/db/writes/campaign";

/** People of one commit: some tens of milliseconds. */
const BATCH = 500;
/** How long the worker stays with it before it looks at its other tasks. */
const MOST_MS = 2_000;

/**
 * Invites the people of an open campaign's units who are not invited yet, for a while; true when all are, or when the
 * campaign is not open any more. Invitations are all there is of it, so that it can be broken off anywhere.
 */
export async function invitePeople(db: Database, campaignId: string, now: Date): Promise<boolean> {
  const end = performance.now() + MOST_MS;
  let afterId = "";
  while (performance.now() < end) {
    const people = await listUninvited(db.read, campaignId, afterId, BATCH);
    if (people.length === 0) return true;
    const rows = people.map((person) => ({ id: randomUUID(), campaignId, ...person, createdAt: now }));
    const event = { kind: "people-invited", at: now, campaignId } as const;
    if (!(await commit(db, event, [requireOpen(campaignId, now), addInvitations(rows)]))) return true;
    afterId = people.at(-1)?.personId ?? afterId;
  }
  return false;
}
