import { findInvitation, findLink, type Invited } from "@/db/queries/personal/invitation";
import type { Reader } from "@/db/write";
import { campaignStatus } from "@/lib/campaign/status";
import { linkHash, linkToken } from "./link-token";

/** What a link opens at `now`. */
export type OpenLink =
  { purpose: "answer"; invited: Invited; number: number } | { purpose: "result"; invited: Invited };

/** Whether an invitation can be answered at `now`: its campaign is open and nothing has been submitted. */
export function isAnswerable({ campaign, submittedAt }: Invited, now: Date): boolean {
  return submittedAt === null && campaign.closedAt === null && campaignStatus(campaign, now) === "open";
}

/**
 * The number of a link for answering; null where it has ended, because somebody has gone on by a newer one. Asking for
 * a newer one ends none.
 */
function numberOf(token: string, { id, linkGeneration, codeGeneration }: Invited): number | null {
  for (let number = linkGeneration; number >= (codeGeneration ?? 0); number -= 1)
    if (token === linkToken({ invitationId: id, purpose: "answer", number })) return number;
  return null;
}

/** What a link opens; null alike for one that is dead, used up, or was never made. */
export async function findOpenLink(db: Reader, token: string, now: Date): Promise<OpenLink | null> {
  const link = await findLink(db, linkHash(token), now);
  const invited = link && (await findInvitation(db, link.invitationId));
  if (!invited) return null;
  const { purpose } = link;
  if (purpose === "result") return invited.submittedAt === null ? null : { purpose, invited };
  const number = numberOf(token, invited);
  return number !== null && isAnswerable(invited, now) ? { purpose, invited, number } : null;
}
