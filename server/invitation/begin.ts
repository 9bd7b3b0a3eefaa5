import { commit } from "@/db/commit";
import { findInvitation, type Invited } from "@/db/queries/personal/invitation";
import { findResponse } from "@/db/queries/personal/response";
import type { Database, Write } from "@/db/write";
import { addInvitedResponse, grantByLink, grantResult, requireAnswerable } from "@/db/writes/invitation";
import { lockInvitedResponse } from "@/db/writes/response-lock";
import { believedTime } from "../platform/clock-watch";
import { newResponse } from "../response/start";

/** What a device is let in to: see `grantDevice`. */
type Granted = { responseId: string; codeGeneration: number };

async function begin(
  db: Database,
  invited: Invited,
  { number, more }: { number: number; more: readonly Write[] },
  now: Date,
): Promise<string | null> {
  const { id: invitationId, campaignId, campaign, responseId } = invited;
  const kind = responseId === null ? "response-started" : "invitation-opened";
  const begunAt = await believedTime(db.read, now);
  const response = { ...newResponse(campaign.instrumentVersion, begunAt), invitationId, campaignId };
  const added = addInvitedResponse({ ...response, codeGeneration: number });
  const writes = [added, requireAnswerable(invitationId, now), ...more];
  if (!(await commit(db, { kind, at: now, campaignId }, writes))) return null;
  return (await findInvitation(db.read, invitationId))?.responseId ?? null;
}

/**
 * Begins the response of an invitation, or finds it where it has begun, for whoever is signed in as the one invited.
 * Returns its id; null when it cannot be answered any more.
 */
export function beginSignedIn(db: Database, invited: Invited, now: Date): Promise<string | null> {
  // By no link: all that were mailed stay as they are.
  return begin(db, invited, { number: 0, more: [] }, now);
}

/**
 * The same by a mailed link, of this number. Devices that were let in by an earlier link are closed out, and so is the
 * account where somebody else has had its link in hand: the answers are the mailbox's from now on.
 */
export async function beginByLink(db: Database, invited: Invited, number: number, now: Date): Promise<Granted | null> {
  const { id, handedOverAt } = invited;
  const locks = handedOverAt === null ? [] : [lockInvitedResponse(id, now)];
  const responseId = await begin(db, invited, { number, more: [grantByLink(id, number), ...locks] }, now);
  return responseId === null ? null : { responseId, codeGeneration: number };
}

/** Opens the result on this device and closes the others out; null when there is none, or another was faster. */
export async function openResult(
  db: Database,
  { campaignId, responseId }: Invited,
  now: Date,
): Promise<Granted | null> {
  const response = responseId === null ? undefined : await findResponse(db.read, responseId);
  if (!response) return null;
  const { id, codeGeneration } = response;
  const event = { kind: "invitation-opened", at: now, campaignId } as const;
  if (!(await commit(db, event, [grantResult(id, codeGeneration)]))) return null;
  return { responseId: id, codeGeneration: codeGeneration + 1 };
}
