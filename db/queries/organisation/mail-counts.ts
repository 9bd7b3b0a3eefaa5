import { and, count, countDistinct, eq, isNotNull, ne } from "drizzle-orm";
import { campaignUnit, invitation } from "@/db/schema/campaign";
import { mail, type MailState } from "@/db/schema/mail";
import type { Reader } from "@/db/write";
import { type ShownPeople, shownPeople } from "@/lib/policy/shown-people";

/**
 * The mails of a campaign as a whole. `invitations`: of all who are invited by mail, exactly. Whoever had answered before their
 * mail could be sent gets none and counts as sent, so that the number tells nothing of them. `reminded`: reminders go
 * to those who have not submitted; null where nobody is in a group of the participation board that only has people with
 * an address: beside the board, the number would say how many of the others have answered.
 */
export type MailCounts = { invitations: Record<Exclude<MailState, "dropped">, number>; reminded: ShownPeople | null };

async function countInvitations(db: Reader, campaignId: string): Promise<MailCounts["invitations"]> {
  const rows = await db
    .select({ state: mail.state, mails: count() })
    .from(mail)
    .where(and(eq(mail.campaignId, campaignId), eq(mail.kind, "invitation")))
    .groupBy(mail.state);
  const [all] = await db
    .select({ invited: count() })
    .from(invitation)
    .where(and(eq(invitation.campaignId, campaignId), isNotNull(invitation.personId)));
  const countOf = (state: MailState) => rows.find((row) => row.state === state)?.mails ?? 0;
  const invited = all?.invited ?? 0;
  // Where the mail server came late, only those who had not answered wait for a mail: their number is not told.
  const isOfAll = rows.reduce((sum, { mails }) => sum + mails, 0) === invited;
  const [queued, refused, failed] = [isOfAll ? countOf("queued") : 0, countOf("refused"), countOf("failed")];
  return { queued, sent: invited - queued - refused - failed, refused, failed };
}

/** People to whom a reminder went or is going, by the groups of the board: their number is what is left of the others. */
async function countReminded(db: Reader, campaignId: string): Promise<MailCounts["reminded"]> {
  const { groupUnitId } = campaignUnit;
  const isReminder = and(eq(mail.invitationId, invitation.id), eq(mail.kind, "reminder"), ne(mail.state, "dropped"));
  const rows = await db
    .select({
      groupUnitId,
      invited: countDistinct(invitation.id),
      byMail: countDistinct(invitation.personId),
      did: countDistinct(mail.invitationId),
    })
    .from(invitation)
    .innerJoin(
      campaignUnit,
      and(eq(campaignUnit.campaignId, invitation.campaignId), eq(campaignUnit.unitId, invitation.unitId)),
    )
    .leftJoin(mail, isReminder)
    .where(eq(invitation.campaignId, campaignId))
    .groupBy(groupUnitId);
  const groups = rows.filter((row) => row.groupUnitId !== null && row.byMail === row.invited);
  return groups.length === 0 ? null : shownPeople(groups);
}

/** What became of a campaign's invitations, and how many were reminded. */
export async function mailCounts(db: Reader, campaignId: string): Promise<MailCounts> {
  return { invitations: await countInvitations(db, campaignId), reminded: await countReminded(db, campaignId) };
}
