import { and, eq, gte, isNull, lte, ne, notInArray, or, sql } from "drizzle-orm";
import { plan, planMail, planStep, practiceNote, recheck } from "../schema/plan";
import type { MailState } from "../schema/mail";
import type { Write } from "../write";

/** Begins a plan where there is none. */
export function addPlan(responseId: string, createdAt: Date): Write {
  return { statement: (db) => db.insert(plan).values({ responseId, createdAt }).onConflictDoNothing() };
}

/** Deletes a plan with its steps, whatever reminder of them waits, and what was answered once more. */
export function removePlan(responseId: string): Write[] {
  return [
    { statement: (db) => db.delete(recheck).where(eq(recheck.responseId, responseId)) },
    { statement: (db) => db.delete(planMail).where(eq(planMail.responseId, responseId)) },
    { statement: (db) => db.delete(planStep).where(eq(planStep.responseId, responseId)) },
    { statement: (db) => db.delete(plan).where(eq(plan.responseId, responseId)) },
  ];
}

/** Has exactly these steps in a plan; those that are there already keep what is said of them. */
export function chooseSteps(responseId: string, steps: readonly { step: string; dueOn: string }[]): Write[] {
  const rows = steps.map((each) => ({ responseId, ...each }));
  const kept = steps.map(({ step }) => step);
  return [
    {
      statement: (db) =>
        db.delete(planStep).where(and(eq(planStep.responseId, responseId), notInArray(planStep.step, kept))),
    },
    { statement: (db) => db.insert(planStep).values(rows).onConflictDoNothing() },
  ];
}

/** What somebody says of a step of their plan. */
export type StepState = { step: string; dueOn: string; note: string; isDone: boolean };

/** Keeps what is said of a step that is in the plan; one that was done before keeps its time. */
export function recordStep(responseId: string, { step, dueOn, note, isDone }: StepState, now: Date): Write {
  const doneAt = isDone ? sql`coalesce(${planStep.doneAt}, ${sql.param(now, planStep.doneAt)})` : null;
  return {
    statement: (db) =>
      db
        .update(planStep)
        .set({ dueOn, note, doneAt })
        .where(and(eq(planStep.responseId, responseId), eq(planStep.step, step))),
  };
}

/** Keeps whether a mail is to remind of the plan's dates. */
export function markReminded(responseId: string, isReminded: boolean): Write {
  return { statement: (db) => db.update(plan).set({ isReminded }).where(eq(plan.responseId, responseId)) };
}

/** Queues one reminder of all steps due on days from `since` to `until`; refuses where somebody else just did. */
export function addPlanMail(
  { id, responseId, dueAt }: { id: string; responseId: string; dueAt: Date },
  since: string,
  until: string,
): Write[] {
  return [
    {
      statement: (db) =>
        db
          .update(planStep)
          .set({ remindedOn: sql`${planStep.dueOn}` })
          .where(
            and(
              eq(planStep.responseId, responseId),
              isNull(planStep.doneAt),
              gte(planStep.dueOn, since),
              lte(planStep.dueOn, until),
              or(isNull(planStep.remindedOn), ne(planStep.remindedOn, planStep.dueOn)),
            ),
          ),
      mustChange: true,
    },
    { statement: (db) => db.insert(planMail).values({ id, responseId, dueAt }) },
  ];
}

const isWaiting = (id: string) => and(eq(planMail.id, id), eq(planMail.state, "queued"));

/** Counts a try to send a reminder, and keeps others from trying until `until`. */
export function claimPlanMail(id: string, until: Date): Write {
  return {
    statement: (db) =>
      db
        .update(planMail)
        .set({ attempts: sql`${planMail.attempts} + 1`, dueAt: until })
        .where(isWaiting(id)),
    mustChange: true,
  };
}

/** Says what became of a reminder. */
export function markPlanMail(id: string, state: Exclude<MailState, "queued">, now: Date): Write {
  return { statement: (db) => db.update(planMail).set({ state, finishedAt: now }).where(isWaiting(id)) };
}

/** Puts a reminder off until `dueAt`. */
export function delayPlanMail(id: string, dueAt: Date): Write {
  return { statement: (db) => db.update(planMail).set({ dueAt }).where(isWaiting(id)) };
}

/** Keeps what is written in a practice card; an empty field is not kept. */
export function recordPracticeNotes(responseId: string, card: string, notes: ReadonlyMap<string, string>): Write[] {
  const rows = [...notes].filter(([, text]) => text !== "").map(([field, text]) => ({ responseId, card, field, text }));
  const ofCard = and(eq(practiceNote.responseId, responseId), eq(practiceNote.card, card));
  return [
    { statement: (db) => db.delete(practiceNote).where(ofCard) },
    ...(rows.length === 0 ? [] : [{ statement: (db) => db.insert(practiceNote).values(rows) } satisfies Write]),
  ];
}

/** Keeps what is answered once more; the first time counts. */
export function addRecheck(values: typeof recheck.$inferInsert): Write {
  return { statement: (db) => db.insert(recheck).values(values).onConflictDoNothing() };
}
