import { eq } from "drizzle-orm";
import { openDatabase } from "../client";
import { plan, planStep } from "../schema/plan";

/**
 * Has all dates of a plan on `dueOn`, and the plan begun at `createdAt`, in the database of a server that is running: as
 * if time had passed. For tests only.
 */
export async function ageDates(databaseUrl: string, responseId: string, dueOn: string, createdAt: Date): Promise<void> {
  const db = openDatabase(databaseUrl);
  await db.apply([
    { statement: (on) => on.update(plan).set({ createdAt }).where(eq(plan.responseId, responseId)) },
    { statement: (on) => on.update(planStep).set({ dueOn }).where(eq(planStep.responseId, responseId)) },
  ]);
  await db.close();
}
