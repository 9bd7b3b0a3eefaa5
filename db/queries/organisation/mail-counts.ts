import { and, count, eq, lt, ne, or } from "drizzle-orm";
import { mail, type MailKind, type MailState } from "@/db/schema/mail";
import type { Reader } from "@/db/write";
import { weekOf } from "@/lib/audit/weekly-counts";
import { dayOf } from "@/lib/clock";
import { COUNTED_FROM } from "@/lib/policy/enough-invited";
import { shownPeople } from "@/lib/policy/shown-people";

const DAY_MS = 24 * 60 * 60 * 1000;
const COUNTED_STATES = ["queued", "sent", "refused", "failed"] as const satisfies readonly MailState[];

/** Null: too few to be told. */
export type MailCounts = Record<(typeof COUNTED_STATES)[number], number | null>;

/** The day since 1970 on which the week of `now` begins: reminders are told apart by such days. */
const weekBegins = (now: Date) => Date.parse(`${weekOf(dayOf(now))}T00:00:00Z`) / DAY_MS;

/**
 * What became of a campaign's invitations and reminders, rounded. The campaign as a whole only, and reminders only of
 * weeks that are over and from the board's minimum on: they go to those who have not submitted, so that among few, or
 * from one morning to the next, their number would tell who they are.
 */
export async function mailCounts(
  db: Reader,
  campaignId: string,
  now: Date,
): Promise<{ kind: "invitation" | "reminder"; counts: MailCounts }[]> {
  const rows = await db
    .select({ kind: mail.kind, state: mail.state, mails: count() })
    .from(mail)
    .where(and(eq(mail.campaignId, campaignId), or(ne(mail.kind, "reminder"), lt(mail.ordinal, weekBegins(now)))))
    .groupBy(mail.kind, mail.state);
  const countOf = (kind: MailKind, state: MailState) => {
    const exact = rows.find((row) => row.kind === kind && row.state === state)?.mails ?? 0;
    return kind === "reminder" && exact < COUNTED_FROM ? null : shownPeople(exact);
  };
  const kinds = ["invitation", "reminder"] as const;
  return kinds.map((kind) => ({
    kind,
    counts: Object.fromEntries(COUNTED_STATES.map((state) => [state, countOf(kind, state)])) as MailCounts,
  }));
}
