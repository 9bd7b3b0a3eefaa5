import { count, eq } from "drizzle-orm";
import { mail, type MailKind, type MailState } from "@/db/schema/mail";
import type { Reader } from "@/db/write";
import { SMALLEST_GROUPS } from "@/lib/policy/privacy";
import { shownPeople } from "@/lib/policy/shown-people";

const COUNTED_STATES = ["queued", "sent", "refused", "failed"] as const satisfies readonly MailState[];

export type MailCounts = Record<(typeof COUNTED_STATES)[number], number>;

/**
 * What became of a campaign's invitations and reminders, rounded. The campaign as a whole only: reminders go to those
 * who have not submitted, so in a unit, or among fewer than a smallest group, their number would tell who they are.
 */
export async function mailCounts(
  db: Reader,
  campaignId: string,
): Promise<{ kind: "invitation" | "reminder"; counts: MailCounts }[]> {
  const rows = await db
    .select({ kind: mail.kind, state: mail.state, mails: count() })
    .from(mail)
    .where(eq(mail.campaignId, campaignId))
    .groupBy(mail.kind, mail.state);
  const countOf = (kind: MailKind, state: MailState) => {
    const exact = rows.find((row) => row.kind === kind && row.state === state)?.mails ?? 0;
    return shownPeople(exact);
  };
  const invited = rows.filter(({ kind }) => kind === "invitation").reduce((sum, { mails }) => sum + mails, 0);
  const kinds = invited < SMALLEST_GROUPS.index ? (["invitation"] as const) : (["invitation", "reminder"] as const);
  return kinds.map((kind) => ({
    kind,
    counts: Object.fromEntries(COUNTED_STATES.map((state) => [state, countOf(kind, state)])) as MailCounts,
  }));
}
