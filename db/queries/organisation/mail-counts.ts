import { count, eq } from "drizzle-orm";
import { mail, type MailKind, type MailState } from "@/db/schema/mail";
import type { Reader } from "@/db/write";

const ROUNDED_TO = 5;
/** Below this many invited, a rounded number of reminders could still tell who has answered. */
const FEWEST_FOR_REMINDERS = 10;
const COUNTED_STATES = ["queued", "sent", "refused", "failed"] as const satisfies readonly MailState[];

export type MailCounts = Record<(typeof COUNTED_STATES)[number], number>;

/**
 * What became of a campaign's invitations and reminders, rounded to 5. The campaign as a whole only: reminders go to
 * those who have not submitted, so in a unit, or among fewer than 10, their number would tell who they are.
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
    return Math.round(exact / ROUNDED_TO) * ROUNDED_TO;
  };
  const invited = rows.filter(({ kind }) => kind === "invitation").reduce((sum, { mails }) => sum + mails, 0);
  const kinds = invited < FEWEST_FOR_REMINDERS ? (["invitation"] as const) : (["invitation", "reminder"] as const);
  return kinds.map((kind) => ({
    kind,
    counts: Object.fromEntries(COUNTED_STATES.map((state) => [state, countOf(kind, state)])) as MailCounts,
  }));
}
