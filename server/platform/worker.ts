import { setTimeout as wait } from "node:timers/promises";
import { leaseOf } from "@/db/lease";
import type { Database } from "@/db/write";
import { log } from "./log";
import { gentle } from "./gentle";

/** Held by the worker that works. */
export const WORKER_LEASE = "worker";
/** How long a worker that died keeps the others from its work. */
const LEASE_MS = 15_000;
/** How often a worker with nothing to do looks again. */
const POLL_MS = 1_000;

/**
 * A work of the worker, taken up again and again: does at most a few seconds of it and says whether there is more to
 * do at once. It must stand being broken off anywhere: what it has not committed, it does again.
 */
export type Task = { name: string; run: (db: Database, now: Date) => Promise<boolean> };

async function runTask(db: Database, task: Task, now: Date): Promise<boolean> {
  try {
    return await task.run(db, now);
  } catch (error) {
    // The next look tries again; other tasks go on.
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    log().error({ task: task.name, message, stack }, "task failed");
    return false;
  }
}

/**
 * Runs the tasks in turn until `signal` aborts, as long as this process holds the lease: of several workers on one
 * database one works and the others wait.
 */
export async function work(
  db: Database,
  tasks: readonly Task[],
  signal: AbortSignal,
  clock: () => Date = () => new Date(),
): Promise<void> {
  const forTasks = gentle(db);
  const lease = leaseOf(db, WORKER_LEASE, LEASE_MS);
  const isOver = () => signal.aborted;
  while (!isOver()) {
    let hasMore = false;
    for (const task of tasks) {
      if (isOver() || !(await lease.hold())) break;
      hasMore = (await runTask(forTasks, task, clock())) || hasMore;
    }
    if (!hasMore) await wait(POLL_MS, undefined, { signal }).catch(() => undefined);
  }
  await lease.giveBack();
}
