import { and, eq, inArray, sql } from "drizzle-orm";
import { accountLinkRequest, accountMail, linkRequest, mail, type MailState, testMail } from "../schema/mail";
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

/** Queues a mail of a campaign to its manager. */
export function addTestMail(row: typeof testMail.$inferInsert): Write {
  return { statement: (db) => db.insert(testMail).values(row) };
}

/** Mails that are taken up one by one, by their table. */
const SINGLE_MAILS = { account: accountMail, test: testMail } as const;
export type SingleMail = keyof typeof SINGLE_MAILS;

const isWaiting = (of: SingleMail, id: string) =>
  and(eq(SINGLE_MAILS[of].id, id), eq(SINGLE_MAILS[of].state, "queued"));

/** Counts a try to send such a mail, and keeps others from trying until `until`. */
export function claimSingleMail(of: SingleMail, id: string, until: Date): Write {
  const { attempts } = SINGLE_MAILS[of];
  return {
    statement: (db) =>
      db
        .update(SINGLE_MAILS[of])
        .set({ attempts: sql`${attempts} + 1`, dueAt: until })
        .where(isWaiting(of, id)),
    mustChange: true,
  };
}

/** Says what became of such a mail. */
export function markSingleMail(of: SingleMail, id: string, state: Exclude<MailState, "queued">, now: Date): Write {
  return {
    statement: (db) => db.update(SINGLE_MAILS[of]).set({ state, finishedAt: now }).where(isWaiting(of, id)),
  };
}

/** Puts such a mail off until `dueAt`. */
export function delaySingleMail(of: SingleMail, id: string, dueAt: Date): Write {
  return { statement: (db) => db.update(SINGLE_MAILS[of]).set({ dueAt }).where(isWaiting(of, id)) };
}
