import { and, asc, eq, exists, gte, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import { invitation } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { plan, planMail, planStep, practiceNote, recheck } from "@/db/schema/plan";
import { response } from "@/db/schema/response";
import type { Reader } from "@/db/write";

export type StoredStep = Pick<typeof planStep.$inferSelect, "step" | "dueOn" | "note" | "doneAt">;
export type StoredPlan = Pick<typeof plan.$inferSelect, "isReminded" | "createdAt"> & {
  /** The earliest date first. */
  steps: readonly StoredStep[];
};

export async function findPlan(db: Reader, responseId: string): Promise<StoredPlan | null> {
  const [found] = await db.select().from(plan).where(eq(plan.responseId, responseId));
  if (!found) return null;
  const { step, dueOn, note, doneAt } = planStep;
  const steps = await db
    .select({ step, dueOn, note, doneAt })
    .from(planStep)
    .where(eq(planStep.responseId, responseId))
    .orderBy(asc(dueOn), asc(step));
  return { isReminded: found.isReminded, createdAt: found.createdAt, steps };
}

/** A step that is not done and of whose date nobody has been reminded, among days from `since` to `until`. */
const isUnreminded = (since: string, until: string) =>
  and(
    isNull(planStep.doneAt),
    gte(planStep.dueOn, since),
    lte(planStep.dueOn, until),
    or(isNull(planStep.remindedOn), ne(planStep.remindedOn, planStep.dueOn)),
  );

/** An account opens the response, and its person wants to be reminded. */
const wantsReminders = and(eq(plan.isReminded, true), isNull(response.lockedAt), isNotNull(person.passwordHash));

/** Responses whose person wants to be reminded of a step due on days from `since` to `until`, and was not yet. */
export async function listUnreminded(db: Reader, since: string, until: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: response.id })
    .from(planStep)
    .innerJoin(plan, eq(plan.responseId, planStep.responseId))
    .innerJoin(response, eq(response.id, planStep.responseId))
    .leftJoin(invitation, eq(invitation.id, response.invitationId))
    .innerJoin(person, or(eq(person.id, response.personId), eq(person.id, invitation.personId)))
    .where(and(isUnreminded(since, until), wantsReminders))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** A reminder that waits, to whom it goes, and whether it is still wanted. */
export type DuePlanMail = {
  id: string;
  attempts: number;
  person: Pick<typeof person.$inferSelect, "name" | "email" | "locale">;
  isWanted: boolean;
};

/** Up to `limit` reminders that are due at `now`, the longest waiting first. */
export async function listDuePlanMails(db: Reader, now: Date, limit: number): Promise<DuePlanMail[]> {
  const open = db
    .select({ step: planStep.step })
    .from(planStep)
    .where(and(eq(planStep.responseId, response.id), isNull(planStep.doneAt), eq(planStep.remindedOn, planStep.dueOn)));
  const { id, attempts } = planMail;
  const rows = await db
    .select({
      ...{ id, attempts, person: { name: person.name, email: person.email, locale: person.locale } },
      isWanted: sql<unknown>`case when ${wantsReminders} and ${exists(open)} then 1 else 0 end`,
    })
    .from(planMail)
    .innerJoin(plan, eq(plan.responseId, planMail.responseId))
    .innerJoin(response, eq(response.id, planMail.responseId))
    .leftJoin(invitation, eq(invitation.id, response.invitationId))
    .innerJoin(person, or(eq(person.id, response.personId), eq(person.id, invitation.personId)))
    .where(and(eq(planMail.state, "queued"), lte(planMail.dueAt, now)))
    .orderBy(asc(planMail.dueAt))
    .limit(limit);
  return rows.map((row) => ({ ...row, isWanted: Number(row.isWanted) === 1 }));
}

/** What is written in a practice card, by field. */
export async function findPracticeNotes(db: Reader, responseId: string, card: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ field: practiceNote.field, text: practiceNote.text })
    .from(practiceNote)
    .where(and(eq(practiceNote.responseId, responseId), eq(practiceNote.card, card)));
  return new Map(rows.map(({ field, text }) => [field, text]));
}

export async function findRecheck(db: Reader, responseId: string): Promise<typeof recheck.$inferSelect | null> {
  const [found] = await db.select().from(recheck).where(eq(recheck.responseId, responseId));
  return found ?? null;
}
