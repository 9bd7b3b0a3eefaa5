import { and, eq, inArray, sql } from "drizzle-orm";
import { accountLinkRequest, accountMail, linkRequest, mail, type MailState } from "../schema/mail";
import type { Write } from "../write";

/** Queues mails; those that are queued or sent already are left as they are. */
export function addMails(rows: readonly (typeof mail.$inferInsert)[]): Write {
  return {
    statement: (db) =>
      db
        .insert(mail)
        .values([...rows])
        .onConflictDoNothing(),
  };
}

/** Counts a try to send these mails, and keeps others from trying until `until`. */
export function claimMails(ids: readonly string[], until: Date): Write {
  return {
    statement: (db) =>
      db
        .update(mail)
        .set({ attempts: sql`${mail.attempts} + 1`, dueAt: until })
        .where(and(inArray(mail.id, [...ids]), eq(mail.state, "queued"))),
    mustChange: true,
  };
}

/** Says what became of mails that were waiting. */
export function markMails(ids: readonly string[], state: Exclude<MailState, "queued">, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(mail)
        .set({ state, finishedAt: now })
        .where(and(inArray(mail.id, [...ids]), eq(mail.state, "queued"))),
  };
}

/** Puts a mail off until `dueAt`. */
export function delayMail(id: string, dueAt: Date): Write {
  return {
    statement: (db) =>
      db
        .update(mail)
        .set({ dueAt })
        .where(and(eq(mail.id, id), eq(mail.state, "queued"))),
  };
}

/** What a link is asked for: an invitation and its result, or an account, whose password it lets one set. */
export type LinkWanted = "invitation" | "account";

const requestsOf = (wanted: LinkWanted) => (wanted === "account" ? accountLinkRequest : linkRequest);

/** Keeps an address for which a new link was asked for until the worker looks at it; asking twice is asking once. */
export function addLinkRequest(wanted: LinkWanted, emailFolded: string, createdAt: Date): Write {
  return { statement: (db) => db.insert(requestsOf(wanted)).values({ emailFolded, createdAt }).onConflictDoNothing() };
}

export function removeLinkRequest(wanted: LinkWanted, emailFolded: string): Write {
  const requests = requestsOf(wanted);
  return { statement: (db) => db.delete(requests).where(eq(requests.emailFolded, emailFolded)) };
}

/** Queues a mail that takes a link to an account to its person. */
export function addAccountMail(row: typeof accountMail.$inferInsert): Write {
  return { statement: (db) => db.insert(accountMail).values(row) };
}

const isWaiting = (id: string) => and(eq(accountMail.id, id), eq(accountMail.state, "queued"));

/** Counts a try to send such a mail, and keeps others from trying until `until`. */
export function claimAccountMail(id: string, until: Date): Write {
  return {
    statement: (db) =>
      db
        .update(accountMail)
        .set({ attempts: sql`${accountMail.attempts} + 1`, dueAt: until })
        .where(isWaiting(id)),
    mustChange: true,
  };
}

/** Says what became of such a mail. */
export function markAccountMail(id: string, state: Exclude<MailState, "queued">, now: Date): Write {
  return { statement: (db) => db.update(accountMail).set({ state, finishedAt: now }).where(isWaiting(id)) };
}

/** Puts such a mail off until `dueAt`. */
export function delayAccountMail(id: string, dueAt: Date): Write {
  return { statement: (db) => db.update(accountMail).set({ dueAt }).where(isWaiting(id)) };
}
