import { findInvitation, findLink, type Invited } from "@/db/queries/personal/invitation";
import type { Reader } from "@/db/write";
import { campaignStatus } from "@/lib/campaign/status";
import { linkHash, linkToken } from "./link-token";

/** What a link opens at `now`. */
export type OpenLink = { purpose: "answer" | "result"; invited: Invited };

/** Whether an invitation can be answered at `now`: its campaign is open and nothing has been submitted. */
export function isAnswerable({ campaign, submittedAt }: Invited, now: Date): boolean {
  return submittedAt === null && campaign.closedAt === null && campaignStatus(campaign, now) === "open";
}

/** What a link opens; null alike for one that is dead, used up, or was never made. */
export async function findOpenLink(db: Reader, token: string, now: Date): Promise<OpenLink | null> {
  const link = await findLink(db, linkHash(token), now);
  const invited = link && (await findInvitation(db, link.invitationId));
  if (!invited) return null;
  const { purpose } = link;
  if (purpose === "result") return invited.submittedAt === null ? null : { purpose, invited };
  const inForce = linkToken({ invitationId: invited.id, purpose, number: invited.linkGeneration });
  return token === inForce && isAnswerable(invited, now) ? { purpose, invited } : null;
}
