import type { DueMail } from "@/db/queries/personal/mail";
import { campaignStatus } from "@/lib/campaign/status";
import { RESULT_LINK_MINUTES } from "@/lib/policy/privacy";
import { announcementToken } from "../announcement/announcement-link";
import { type LinkName, linkHash, linkToken } from "../invitation/link-token";

const MINUTE_MS = 60_000;

/** The link of an invitation that a mail leads to; null when it is not needed any more: submitted, closed, or a newer one. */
function ownLink(mail: DueMail, now: Date): LinkName | null {
  const { kind, ordinal, invitationId, linkGeneration, campaign, submittedAt } = mail;
  if (kind === "result-link") return submittedAt === null ? null : { invitationId, purpose: "result", number: ordinal };
  const isOpen = campaign.closedAt === null && campaignStatus(campaign, now) === "open";
  const isNewest = kind !== "answer-link" || ordinal === linkGeneration;
  if (submittedAt !== null || !isOpen || !isNewest) return null;
  return { invitationId, purpose: "answer", number: linkGeneration };
}

/** A link as it is kept from `now` on. */
function linkRow(name: LinkName, now: Date) {
  const { invitationId, purpose } = name;
  const expiresAt = purpose === "result" ? new Date(now.getTime() + RESULT_LINK_MINUTES * MINUTE_MS) : null;
  return { tokenHash: linkHash(linkToken(name)), invitationId, purpose, createdAt: now, expiresAt };
}

/** Where a mail leads: the secret part of the address, and the row by which it is found, where it is somebody's own. */
export type MailLink = { token: string; kept: ReturnType<typeof linkRow> | null };

/** The link that a mail leads to; null when the mail is not needed any more. */
export function neededLink(mail: DueMail, now: Date): MailLink | null {
  if (mail.kind === "announcement")
    return mail.announcedAt === null ? null : { token: announcementToken(mail.campaign.id), kept: null };
  const name = ownLink(mail, now);
  return name && { token: linkToken(name), kept: linkRow(name, now) };
}
