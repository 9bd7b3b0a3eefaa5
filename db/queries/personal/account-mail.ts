import { and, asc, eq, gt, lte } from "drizzle-orm";
import { accountMail } from "@/db/schema/mail";
import { person } from "@/db/schema/person";
import type { Reader } from "@/db/write";

/** A mail with a link to an account that waits, and to whom it goes. */
export type DueAccountMail = {
  id: string;
  attempts: number;
  person: Pick<typeof person.$inferSelect, "name" | "email" | "locale">;
};

/** Up to `limit` such mails that are due at `now`, the longest waiting first. */
export async function listDueAccountMails(db: Reader, now: Date, limit: number): Promise<DueAccountMail[]> {
  const { id, attempts } = accountMail;
  return db
    .select({ id, attempts, person: { name: person.name, email: person.email, locale: person.locale } })
    .from(accountMail)
    .innerJoin(person, eq(person.id, accountMail.personId))
    .where(and(eq(accountMail.state, "queued"), lte(accountMail.dueAt, now)))
    .orderBy(asc(accountMail.dueAt))
    .limit(limit);
}

/** How many such mails a person got, or will get, that were due after `since`. */
export function countAccountMails(db: Reader, personId: string, since: Date): Promise<number> {
  return db.$count(accountMail, and(eq(accountMail.personId, personId), gt(accountMail.dueAt, since)));
}
