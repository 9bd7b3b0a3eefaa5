import { setTimeout as wait } from "node:timers/promises";
import { type Lease, leaseOf } from "@/db/lease";
import { type Database, isNotWritable } from "@/db/write";
import { clockWatch, ownClockRefusal } from "./clock-watch";
import { gentle } from "./gentle";
import { taskLog } from "./task-log";

/** Held by the worker that works. */
export const WORKER_LEASE = "worker";
/** How long a worker that died keeps the others from its work. */
export const WORKER_LEASE_MS = 15_000;
/** How often a worker with nothing to do looks again. */
const POLL_MS = 1_000;
/** The same where another one is to take the lease first. */
const OFFERED_MS = 3 * POLL_MS;

/**
 * A work of the worker, taken up again and again: does at most a few seconds of it and says whether there is more to
 * do at once. It must stand being broken off anywhere: what it has not committed, it does again.
 */
export type Task = {
  name: string;
  run: (db: Database, now: Date) => Promise<boolean>;
  /** Whether it also runs while the clock is not believed. All others wait: they act by the time, or delete. */
  runsByAnyClock?: true;
  /** Whether every server does it, for files of its own machine; of all others one worker does the work. */
  isLocal?: true;
  /** Asked instead of `run` while it waits for that reason. */
  whileClockIsRefused?: (db: Database, now: Date) => Promise<void>;
};

/** Not knowing whether this process holds the lease, it does nothing: the next look asks again. */
async function isHeld(lease: Lease): Promise<boolean> {
  try {
    return await lease.hold();
  } catch (error) {
    if (!isNotWritable(error)) throw error;
    return false;
  }
}

/** Where that fails it runs out. */
async function giveBack(lease: Lease): Promise<void> {
  await lease.giveBack().catch((error: unknown) => {
    if (!isNotWritable(error)) throw error;
  });
}

/**
 * Runs the tasks in turn until `signal` aborts, as long as this process holds the lease: of several workers on one
 * database one works and the others wait; what concerns a machine's own files each does. One whose own clock disagrees
 * with the database's offers the others its lease after each look. What tasks do is told to the log here, and nowhere
 * else.
 */
export async function work(
  db: Database,
  tasks: readonly Task[],
  signal: AbortSignal,
  clock: () => Date = db.now,
): Promise<void> {
  const takeTurn = taskLog(gentle(db));
  const refusalAt = clockWatch(db);
  const lease = leaseOf(db, WORKER_LEASE, WORKER_LEASE_MS);
  const isOver = () => signal.aborted;
  const rest = (ms: number) => wait(ms, undefined, { signal }).catch(() => undefined);
  // Without the lease the others are not looked at.
  const inOrder = [...tasks.filter(({ isLocal }) => isLocal), ...tasks.filter(({ isLocal }) => !isLocal)];
  while (!isOver()) {
    let hasMore = false;
    for (const task of inOrder) {
      if (isOver() || !(task.isLocal === true || (await isHeld(lease)))) break;
      const now = clock();
      const turn = async (forTask: Database) => {
        if ((await refusalAt(now)) === null || task.runsByAnyClock === true) return task.run(forTask, now);
        await task.whileClockIsRefused?.(forTask, now);
        return false;
      };
      hasMore = (await takeTurn(task.name, turn)) || hasMore;
    }
    if (ownClockRefusal(db) !== null) {
      await giveBack(lease);
      await rest(OFFERED_MS);
    } else if (!hasMore) await rest(POLL_MS);
  }
  await giveBack(lease);
}
