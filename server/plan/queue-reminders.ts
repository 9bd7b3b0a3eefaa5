import { randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import { listUnreminded } from "@/db/queries/personal/plan";
import type { Database } from "@/db/write";
import { addPlanMail } from "@/db/writes/plan";
import { remindedDays } from "@/lib/plan/plan-days";
import { isMailAvailable } from "../platform/settings";
import type { Task } from "../platform/worker";

/** Plans looked at before the worker turns to its other tasks. */
const BATCH = 50;
/** How often it looks. */
const LOOK_MS = 10_000;

/** Queues one reminder for each plan that has come to a date and whose person wants one; true when there may be more. */
export async function queuePlanMails(db: Database, now: Date): Promise<boolean> {
  const [since, until] = remindedDays(now);
  const ids = await listUnreminded(db.read, since, until, BATCH);
  for (const responseId of ids) {
    const writes = addPlanMail({ id: randomUUID(), responseId, dueAt: now }, since, until);
    await commit(db, { kind: "mail-queued", at: now, rows: 1 }, writes);
  }
  return ids.length === BATCH;
}

/** Queues reminders of plans. It waits while the clock is not believed, as all tasks that mail by a date. */
export function queueReminders(): Task {
  let nextLook = 0;
  return {
    name: "queue-plan-reminders",
    run: async (db, now) => {
      if (!isMailAvailable() || now.getTime() < nextLook) return false;
      if (await queuePlanMails(db, now)) return true;
      nextLook = now.getTime() + LOOK_MS;
      return false;
    },
  };
}
