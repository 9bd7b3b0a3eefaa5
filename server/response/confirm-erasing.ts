import { countDue, countResponses, findSpanBegunBefore } from "@/db/queries/personal/retention";
import { findClock } from "@/db/queries/organisation/clock";
import type { Database, Reader } from "@/db/write";
import { confirmClock } from "@/db/writes/clock";
import { recordRetention } from "@/db/writes/retention";
import { type ClockRefusal, disagreementOf } from "@/lib/clock-refusal";
import { cutoffsAt, nightsToErase } from "@/lib/response/retention";
import { findClockRefusal } from "../platform/clock-watch";
import type { Copy } from "./erase-expired";
import { eraseOld, findNight, recordOf } from "./erase-old";

/** What is due to be erased at the time of asking, and the clock it is judged by. */
export type Due = {
  clock: Date;
  /** Why the clock is not believed, and the latest time that was. */
  refusal: ClockRefusal | null;
  seenAt: Date | null;
  /** The database's own clock is more than an hour away: nobody can confirm that both are right. */
  isClockInDoubt: boolean;
  /** How many are that old, when the first and the last of them were begun; null where none is. */
  span: { responses: number; first: Date; last: Date } | null;
  /** How many younger ones are due, because they are nobody's and hold no answer. */
  unanswered: number;
  /** How many are stored, and after how many nights the last that is due will be gone. */
  stored: number;
  nights: number;
};

export async function findDue(db: Reader, now: Date): Promise<Due> {
  const clock = await findClock(db);
  const cutoffs = cutoffsAt(now);
  const span = await findSpanBegunBefore(db, cutoffs.any);
  const due = await countDue(db, cutoffs);
  const stored = await countResponses(db);
  return {
    clock: now,
    refusal: await findClockRefusal(db, now),
    seenAt: clock?.seenAt ?? null,
    isClockInDoubt: clock?.databaseNow ? disagreementOf(new Date(), clock.databaseNow) !== null : false,
    span,
    unanswered: due - (span?.responses ?? 0),
    stored,
    nights: nightsToErase(due, stored),
  };
}

/** Takes the clock that says `now` as right, as the operator has confirmed. Not audited: it says nothing about anybody. */
export async function takeClockAsRight(db: Database, now: Date): Promise<void> {
  await db.apply([confirmClock(now)]);
}

/**
 * Erases all that is due at `now`, however many, after a copy, and takes the clock as right, as the operator has
 * confirmed. Returns how many it has erased; rejects, and erases nothing, where no copy can be made.
 */
export async function eraseAllDue(db: Database, now: Date, copy: Copy): Promise<number> {
  const night = await findNight(db.read, now, true);
  if (night.expired > 0) await copy();
  await takeClockAsRight(db, now);
  const erased = await eraseOld(db, night, now, () => true);
  const left = { erased, waiting: night.expired - erased, reason: "many" } as const;
  await db.apply([recordRetention(recordOf(night, left, now))]);
  await db.scrub();
  return erased;
}
