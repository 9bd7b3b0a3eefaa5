import { and, asc, count, eq, gt, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { isOpenAt } from "@/db/open-campaign";
import { announcement } from "@/db/schema/announcement";
import { campaign, invitation } from "@/db/schema/campaign";
import { accountLinkRequest, linkRequest, mail, type MailKind, type MailState } from "@/db/schema/mail";
import { person } from "@/db/schema/person";
import { response } from "@/db/schema/response";
import type { Reader } from "@/db/write";

export type { MailKind, MailState };

const mailed = {
  id: mail.id,
  kind: mail.kind,
  ordinal: mail.ordinal,
  attempts: mail.attempts,
  invitationId: invitation.id,
  linkGeneration: invitation.linkGeneration,
  person: { name: person.name, email: person.email, locale: person.locale },
  campaign,
  submittedAt: response.submittedAt,
  announcedAt: announcement.publishedAt,
};

/** A mail that waits, with everything that decides what it says and whether it is still needed. */
export type DueMail = Pick<typeof mail.$inferSelect, "id" | "kind" | "ordinal" | "attempts" | "invitationId"> & {
  linkGeneration: number;
  person: Pick<typeof person.$inferSelect, "name" | "email" | "locale">;
  campaign: typeof campaign.$inferSelect;
  submittedAt: Date | null;
  /** Since when all who were invited are told what came out; null while they are not. */
  announcedAt: Date | null;
};

/** Up to `limit` mails of a kind that are due at `now`, the longest waiting first. */
export async function listDueMails(db: Reader, kind: MailKind, now: Date, limit: number): Promise<DueMail[]> {
  return db
    .select(mailed)
    .from(mail)
    .innerJoin(invitation, eq(invitation.id, mail.invitationId))
    .innerJoin(person, eq(person.id, invitation.personId))
    .innerJoin(campaign, eq(campaign.id, mail.campaignId))
    .leftJoin(response, eq(response.invitationId, mail.invitationId))
    .leftJoin(announcement, eq(announcement.campaignId, mail.campaignId))
    .where(and(eq(mail.state, "queued"), eq(mail.kind, kind), lte(mail.dueAt, now)))
    .orderBy(asc(mail.dueAt))
    .limit(limit);
}

/** Open campaigns in which everybody has been invited: those that mails are queued for. */
export async function listCampaignsToMail(db: Reader, now: Date): Promise<(typeof campaign.$inferSelect)[]> {
  return db
    .select()
    .from(campaign)
    .where(and(isOpenAt(now), gt(campaign.openedAt, new Date(0))));
}

/**
 * Invitations of people to a campaign that lack this mail, by id from `afterId` on: of those who have not submitted, and for what
 * is told to all of everybody.
 */
export async function listUnmailed(
  db: Reader,
  campaignId: string,
  { kind, ordinal }: { kind: MailKind; ordinal: number },
  afterId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .select({ id: invitation.id })
    .from(invitation)
    .leftJoin(mail, and(eq(mail.invitationId, invitation.id), eq(mail.kind, kind), eq(mail.ordinal, ordinal)))
    .leftJoin(response, eq(response.invitationId, invitation.id))
    .where(
      and(
        eq(invitation.campaignId, campaignId),
        gt(invitation.id, afterId),
        // Nobody has the address of a place that a code on paper opens.
        isNotNull(invitation.personId),
        isNull(mail.id),
        kind === "announcement" ? undefined : isNull(response.submittedAt),
      ),
    )
    .orderBy(asc(invitation.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Up to `limit` addresses for which a new link was asked for, the longest waiting first. */
export async function listLinkRequests(db: Reader, wanted: "invitation" | "account", limit: number): Promise<string[]> {
  const requests = wanted === "account" ? accountLinkRequest : linkRequest;
  const rows = await db.select().from(requests).orderBy(asc(requests.createdAt)).limit(limit);
  return rows.map(({ emailFolded }) => emailFolded);
}

const ON_REQUEST = ["answer-link", "result-link"] as const satisfies readonly MailKind[];

/** How many mails a person got on request, or will get, that were due after `since`. */
export async function countLinkMails(db: Reader, personId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ mails: count() })
    .from(mail)
    .innerJoin(invitation, eq(invitation.id, mail.invitationId))
    .where(and(eq(invitation.personId, personId), inArray(mail.kind, ON_REQUEST), gt(mail.dueAt, since)));
  return row?.mails ?? 0;
}

/** How many links to the result of an invitation were mailed so far, or will be. */
export async function countResultLinks(db: Reader, invitationId: string): Promise<number> {
  const rows = await db
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.invitationId, invitationId), eq(mail.kind, "result-link")));
  return rows.length;
}
