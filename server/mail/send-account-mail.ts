import { findOpenLink } from "@/db/queries/organisation/person";
import { type DueAccountMail, listDueAccountMails } from "@/db/queries/personal/account-mail";
import type { Database } from "@/db/write";
import { hashToken, mailedToken } from "../account/new-link";
import { sendOne, singleRow } from "./send-one";

/** Mails taken up at a time. */
const BATCH = 10;

/** Sends a mail with a link to an account; throws what nodemailer throws. */
export type SendAccountMail = (mail: DueAccountMail, token: string) => Promise<void>;

/** Sends one such mail, unless its link has ended; false where the server is in trouble. */
async function sendLink(db: Database, send: SendAccountMail, mail: DueAccountMail, now: Date): Promise<boolean> {
  const { id } = mail;
  const token = mailedToken(id);
  const isOpen = Boolean(await findOpenLink(db.read, hashToken(token), now));
  return sendOne(db, singleRow("account", mail), isOpen ? () => send(mail, token) : null, now);
}

/** Sends links to accounts that are due, until the server is in trouble; true when there may be more at once. */
export async function sendAccountMails(db: Database, send: SendAccountMail, now: Date): Promise<boolean> {
  const due = await listDueAccountMails(db.read, now, BATCH);
  for (const mail of due) if (!(await sendLink(db, send, mail, now))) return false;
  return due.length === BATCH;
}
