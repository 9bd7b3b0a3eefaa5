import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { listUninvited, type StoredCampaign } from "@/db/queries/organisation/campaign";
import type { Database } from "@/db/write";
import { addInvitations, requireOpen } from "@/db/writes/campaign";
import { campaignsKeptFrom } from "./invited-lately";

/** People of one commit: some tens of milliseconds. */
const BATCH = 500;
/** How long the worker stays with it before it looks at its other tasks. */
const MOST_MS = 2_000;

/**
 * Invites the people of an open campaign's units who are not invited yet, for a while; true when all are, or when the
 * campaign is not open any more. Left out is who was invited to another one less than six months before, in whatever
 * unit (architecture.md, "Insiders"). Invitations are all there is of it, so that it can be broken off anywhere.
 */
export async function invitePeople(db: Database, campaign: StoredCampaign, now: Date): Promise<boolean> {
  const { id: campaignId } = campaign;
  const keptFrom = (await campaignsKeptFrom(db.read, campaign)).map(({ id }) => id);
  const end = performance.now() + MOST_MS;
  let afterId = "";
  while (performance.now() < end) {
    const people = await listUninvited(db.read, campaignId, keptFrom, afterId, BATCH);
    if (people.length === 0) return true;
    const rows = people.map((person) => ({ id: randomUUID(), campaignId, ...person, createdAt: now }));
    const event = { kind: "people-invited", at: now, campaignId, rows: rows.length } as const;
    if (!(await commit(db, event, [requireOpen(campaignId, now), addInvitations(rows)]))) return true;
    afterId = people.at(-1)?.personId ?? afterId;
  }
  return false;
}
