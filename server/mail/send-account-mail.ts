import { commit } from "@/db/commit";
import { findOpenLink } from "@/db/queries/organisation/person";
import { type DueAccountMail, listDueAccountMails } from "@/db/queries/personal/account-mail";
import type { Database, Write } from "@/db/write";
import { claimAccountMail, delayAccountMail, markAccountMail } from "@/db/writes/mail";
import { hashToken, mailedToken } from "../account/new-link";
import { isServerTrouble, outcomeOf } from "./outcome";

/** Mails taken up at a time. */
const BATCH = 10;
/** For so long nobody else takes up a mail that was taken up: longer than a try can last. */
const CLAIM_MS = 2 * 60_000;

/** Sends a mail with a link to an account; throws what nodemailer throws. */
export type SendAccountMail = (mail: DueAccountMail, token: string) => Promise<void>;

/** Sends one such mail, unless its link has ended; false where the server is in trouble. */
async function sendOne(db: Database, send: SendAccountMail, mail: DueAccountMail, now: Date): Promise<boolean> {
  const mark = (write: Write, rows = 1) => commit(db, { kind: "mail-handled", at: now, rows }, [write]);
  const token = mailedToken(mail.id);
  if (!(await findOpenLink(db.read, hashToken(token), now))) {
    await mark(markAccountMail(mail.id, "dropped", now));
    return true;
  }
  if (!(await mark(claimAccountMail(mail.id, new Date(now.getTime() + CLAIM_MS)), 0))) return true;
  try {
    await send(mail, token);
  } catch (error) {
    const outcome = outcomeOf(error, mail.attempts + 1, now);
    if (outcome.state === "queued") await mark(delayAccountMail(mail.id, outcome.dueAt), 0);
    else await mark(markAccountMail(mail.id, outcome.state, now));
    return !isServerTrouble(error);
  }
  await mark(markAccountMail(mail.id, "sent", now));
  return true;
}

/** Sends links to accounts that are due, until the server is in trouble; true when there may be more at once. */
export async function sendAccountMails(db: Database, send: SendAccountMail, now: Date): Promise<boolean> {
  const due = await listDueAccountMails(db.read, now, BATCH);
  for (const mail of due) if (!(await sendOne(db, send, mail, now))) return false;
  return due.length === BATCH;
}
