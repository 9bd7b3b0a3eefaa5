import { type DueTestMail, listDueTestMails } from "@/db/queries/organisation/test-mail";
import type { Database } from "@/db/write";
import { sendOne, singleRow } from "./send-one";

/** Mails taken up at a time. */
const BATCH = 10;

/** Sends a mail that a manager tries out; throws what nodemailer throws. */
export type SendTestMail = (mail: DueTestMail) => Promise<void>;

/** Sends such mails that are due, until the server is in trouble; true when there may be more at once. */
export async function sendTestMails(db: Database, send: SendTestMail, now: Date): Promise<boolean> {
  const due = await listDueTestMails(db.read, now, BATCH);
  for (const mail of due) if (!(await sendOne(db, singleRow("test", mail), () => send(mail), now))) return false;
  return due.length === BATCH;
}
