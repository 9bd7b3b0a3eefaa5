import { commit } from "@/db/commit";
import type { MailState } from "@/db/queries/personal/mail";
import type { Database, Write } from "@/db/write";
import { claimSingleMail, delaySingleMail, markSingleMail, type SingleMail } from "@/db/writes/mail";
import { beginClaim, CLAIM_MS } from "./claim";
import { isServerTrouble, outcomeOf } from "./outcome";

/** A mail that is due, by its table. */
type Row = {
  attempts: number;
  /** Counts a try, and keeps others from trying until then. */
  claim: (until: Date) => Write;
  mark: (state: Exclude<MailState, "queued">, now: Date) => Write;
  delay: (dueAt: Date) => Write;
};

/** A mail of one of the tables of single mails. */
export const singleRow = (of: SingleMail, { id, attempts }: { id: string; attempts: number }): Row => ({
  attempts,
  claim: (until) => claimSingleMail(of, id, until),
  mark: (state, now) => markSingleMail(of, id, state, now),
  delay: (dueAt) => delaySingleMail(of, id, dueAt),
});

/** Sends one mail, or drops it where `send` is null: it is not needed any more. False where the server is in trouble. */
export async function sendOne(db: Database, row: Row, send: (() => Promise<void>) | null, now: Date): Promise<boolean> {
  const keep = (write: Write, rows = 1) => commit(db, { kind: "mail-handled", at: now, rows }, [write]);
  if (send === null) {
    await keep(row.mark("dropped", now));
    return true;
  }
  const claim = beginClaim();
  if (!(await keep(row.claim(new Date(now.getTime() + CLAIM_MS)), 0))) return true;
  try {
    await send();
  } catch (error) {
    const outcome = outcomeOf(error, row.attempts + 1, now);
    if (outcome.state === "queued") await keep(row.delay(outcome.dueAt), 0);
    else await keep(row.mark(outcome.state, now));
    return !isServerTrouble(error);
  }
  // Where an earlier try was done after all, it is not counted again.
  await claim.keepSent(() => keep({ ...row.mark("sent", now), mustChange: true }));
  return true;
}
