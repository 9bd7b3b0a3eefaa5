import { type DuePlanMail, listDuePlanMails } from "@/db/queries/personal/plan";
import type { Database } from "@/db/write";
import { claimPlanMail, delayPlanMail, markPlanMail } from "@/db/writes/plan";
import { sendOne } from "./send-one";

/** Mails taken up at a time. */
const BATCH = 10;

/** Sends a reminder of a plan; throws what nodemailer throws. */
export type SendPlanMail = (mail: DuePlanMail) => Promise<void>;

/** Sends reminders of plans that are due and still wanted, until the server is in trouble; true when there may be more. */
export async function sendPlanMails(db: Database, send: SendPlanMail, now: Date): Promise<boolean> {
  const due = await listDuePlanMails(db.read, now, BATCH);
  for (const mail of due) {
    const { id, attempts } = mail;
    const row = {
      attempts,
      claim: (until: Date) => claimPlanMail(id, until),
      mark: (state: Parameters<typeof markPlanMail>[1], at: Date) => markPlanMail(id, state, at),
      delay: (dueAt: Date) => delayPlanMail(id, dueAt),
    };
    if (!(await sendOne(db, row, mail.isWanted ? () => send(mail) : null, now))) return false;
  }
  return due.length === BATCH;
}
