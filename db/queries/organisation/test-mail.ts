import { and, asc, count, desc, eq, gt, lte } from "drizzle-orm";
import { campaign } from "@/db/schema/campaign";
import { testMail } from "@/db/schema/mail";
import { person } from "@/db/schema/person";
import type { Reader } from "@/db/write";

/** A mail that a manager tries out: to themselves, in the language that they have chosen for it. */
export type DueTestMail = Pick<typeof testMail.$inferSelect, "id" | "attempts" | "kind"> & {
  person: Pick<typeof person.$inferSelect, "name" | "email" | "locale">;
  campaign: typeof campaign.$inferSelect;
};

/** Up to `limit` such mails that are due at `now`, the longest waiting first. */
export async function listDueTestMails(db: Reader, now: Date, limit: number): Promise<DueTestMail[]> {
  const { id, attempts, kind, locale } = testMail;
  return db
    .select({ id, attempts, kind, person: { name: person.name, email: person.email, locale }, campaign })
    .from(testMail)
    .innerJoin(person, eq(person.id, testMail.personId))
    .innerJoin(campaign, eq(campaign.id, testMail.campaignId))
    .where(and(eq(testMail.state, "queued"), lte(testMail.dueAt, now)))
    .orderBy(asc(testMail.dueAt))
    .limit(limit);
}

/** The latest such mail of a person about a campaign. */
export async function findLastTestMail(
  db: Reader,
  personId: string,
  campaignId: string,
): Promise<typeof testMail.$inferSelect | undefined> {
  const [found] = await db
    .select()
    .from(testMail)
    .where(and(eq(testMail.personId, personId), eq(testMail.campaignId, campaignId)))
    .orderBy(desc(testMail.createdAt))
    .limit(1);
  return found;
}

/** How many such mails a person has had sent since. */
export async function countTestMails(db: Reader, personId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ mails: count() })
    .from(testMail)
    .where(and(eq(testMail.personId, personId), gt(testMail.createdAt, since)));
  return row?.mails ?? 0;
}
