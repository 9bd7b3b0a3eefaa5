import { and, count, countDistinct, eq, ne } from "drizzle-orm";
import { campaignUnit, invitation } from "@/db/schema/campaign";
import { mail, type MailState } from "@/db/schema/mail";
import type { Reader } from "@/db/write";
import { type ShownPeople, shownPeople } from "@/lib/policy/shown-people";

const COUNTED_STATES = ["queued", "sent", "refused", "failed"] as const satisfies readonly MailState[];
type CountedState = (typeof COUNTED_STATES)[number];

/**
 * The mails of a campaign as a whole. `invitations`: everybody gets one, so they tell nothing of anybody and are exact;
 * one that was dropped because its person had answered before counts as sent. `reminded`: reminders go to those who
 * have not submitted; null where nobody is in a group of the participation board.
 */
export type MailCounts = { invitations: Record<CountedState, number>; reminded: ShownPeople | null };

async function countInvitations(db: Reader, campaignId: string): Promise<MailCounts["invitations"]> {
  const rows = await db
    .select({ state: mail.state, mails: count() })
    .from(mail)
    .where(and(eq(mail.campaignId, campaignId), eq(mail.kind, "invitation")))
    .groupBy(mail.state);
  const countOf = (...states: MailState[]) =>
    rows.filter(({ state }) => states.includes(state)).reduce((sum, { mails }) => sum + mails, 0);
  return {
    queued: countOf("queued"),
    sent: countOf("sent", "dropped"),
    refused: countOf("refused"),
    failed: countOf("failed"),
  };
}

/** People to whom a reminder went or is going, by the groups of the board: their number is what is left of the others. */
async function countReminded(db: Reader, campaignId: string): Promise<MailCounts["reminded"]> {
  const { groupUnitId } = campaignUnit;
  const isReminder = and(eq(mail.invitationId, invitation.id), eq(mail.kind, "reminder"), ne(mail.state, "dropped"));
  const rows = await db
    .select({ groupUnitId, invited: countDistinct(invitation.id), did: countDistinct(mail.invitationId) })
    .from(invitation)
    .innerJoin(
      campaignUnit,
      and(eq(campaignUnit.campaignId, invitation.campaignId), eq(campaignUnit.unitId, invitation.unitId)),
    )
    .leftJoin(mail, isReminder)
    .where(eq(invitation.campaignId, campaignId))
    .groupBy(groupUnitId);
  const groups = rows.filter((row) => row.groupUnitId !== null);
  return groups.length === 0 ? null : shownPeople(groups);
}

/** What became of a campaign's invitations, and how many were reminded. */
export async function mailCounts(db: Reader, campaignId: string): Promise<MailCounts> {
  return { invitations: await countInvitations(db, campaignId), reminded: await countReminded(db, campaignId) };
}
