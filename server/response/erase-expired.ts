import { countResponses } from "@/db/queries/personal/retention";
import type { Database } from "@/db/write";
import { recordRetention } from "@/db/writes/retention";
import { dayOf } from "@/lib/clock";
import { nightsToErase } from "@/lib/response/retention";
import { log } from "../platform/log";
import { loggableError } from "../platform/loggable-error";
import type { Task } from "../platform/worker";
import { eraseOld, findNight, type Night, recordOf, redateFuture } from "./erase-old";
import { retentionState } from "./retention-state";

/** Makes a copy of the database before something is erased; rejects where it cannot. */
export type Copy = () => Promise<unknown>;

/** More than so many that may hold answers are not erased without a copy before. */
const WITHOUT_COPY = 10;
/** How long the worker stays with it before it looks at its other tasks. */
const TURN_MS = 2_000;
/** When a copy that failed is tried again. */
const COPY_AGAIN_MS = 60 * 60_000;
/** How often it is told what waits for a clock that is not believed. */
const TOLD_EVERY_MS = 24 * 60 * 60_000;

const name = "erase-expired-responses";

/** What is said of a night. */
type Done = { erased: number; redated: number };

async function tellNight(db: Database, { cutoffs }: Night, done: Done, now: Date): Promise<void> {
  const { waiting, since, reason } = await retentionState(db.read, now);
  const nights = nightsToErase(waiting, await countResponses(db.read));
  const line = {
    task: name,
    ...done,
    begunBefore: cutoffs.any,
    unansweredBefore: cutoffs.unanswered,
    waiting,
    since,
    reason,
    nights,
  };
  if (waiting === 0)
    log().info(line, "responses that were kept for 24 months, or were nobody's and never answered, are erased");
  else log().warn(line, "responses that are due to be erased wait: npm run erase-expired tells of them");
}

/** Tells each day what waits for a clock that is not believed. */
function refusalTeller(): (db: Database, now: Date) => Promise<void> {
  let toldAt = -Infinity;
  return async (db, now) => {
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    const { waiting, since, reason } = await retentionState(db.read, now);
    log().warn({ task: name, erased: 0, waiting, since, reason }, "nothing is erased by a clock that is not believed");
  };
}

/** Keeps and tells that nothing is erased, because there is no copy. */
async function refuseWithoutCopy(db: Database, night: Night, error: unknown, now: Date): Promise<void> {
  const { expired: waiting } = night;
  await db.apply([recordRetention(recordOf(night, { erased: 0, waiting, reason: "no-copy" }, now))]);
  const line = { task: name, erased: 0, waiting, reason: "no-copy", ...loggableError(error) };
  log().error(line, "no copy could be made, so nothing is erased");
}

/** Ends a night: keeps what it leaves, and nothing of what it erased. */
async function endNight(db: Database, night: Night, erasedNow: number, now: Date): Promise<void> {
  const left = { erased: erasedNow, waiting: night.expired - erasedNow, reason: "many" } as const;
  await db.apply([recordRetention(recordOf(night, left, now))]);
  await db.scrub();
}

/**
 * The task that erases what has been kept long enough (`cutoffsAt`): when the worker starts, and with each new day in Kazakhstan, no
 * more than a night may erase, and after a copy where that is more than a handful. It waits while the clock is not
 * believed.
 */
export function eraseExpired(copy: Copy): Task {
  let doneOn: string | undefined;
  let tryAgainAt = -Infinity;
  let begun: (Done & { isCopied: boolean }) | undefined;

  async function run(db: Database, now: Date): Promise<boolean> {
    if (doneOn === dayOf(now) || performance.now() < tryAgainAt) return false;
    begun ??= { erased: 0, redated: await redateFuture(db, now), isCopied: false };
    const night = await findNight(db.read, now);
    if (Math.min(night.allowed, night.old) > WITHOUT_COPY && !begun.isCopied) {
      try {
        await copy();
      } catch (error) {
        tryAgainAt = performance.now() + COPY_AGAIN_MS;
        await refuseWithoutCopy(db, night, error, now);
        return false;
      }
      begun.isCopied = true;
    }
    const end = performance.now() + TURN_MS;
    const erasedNow = await eraseOld(db, night, now, () => performance.now() < end);
    begun.erased += erasedNow;
    if (erasedNow < night.allowed) return true;
    await endNight(db, night, erasedNow, now);
    const { erased, redated } = begun;
    await tellNight(db, night, { erased, redated }, now);
    [doneOn, begun] = [dayOf(now), undefined];
    return false;
  }
  return { name, run, whileClockIsRefused: refusalTeller() };
}
