import { countDue, findRetention } from "@/db/queries/personal/retention";
import { findClock } from "@/db/queries/organisation/clock";
import type { Reader } from "@/db/write";
import type { ClockRefusal } from "@/lib/clock-refusal";
import { cutoffsAt } from "@/lib/response/retention";
import { findClockRefusal } from "../platform/clock-watch";

/**
 * Whether the erasing of old responses is on time: how many wait, since when something waits, and why; by `reason` null
 * it is. "clock-behind" and "clock-ahead": the clock is not believed, and nothing is done by the time; `waiting` is then
 * what that clock would have erased, and `since` the latest time that was believed. "many": more were due than one night
 * may erase. "no-copy": no copy could be made before.
 */
export type RetentionState = {
  waiting: number;
  since: Date | null;
  reason: ClockRefusal | "many" | "no-copy" | null;
};

/** The state at `now`, by the clock of whoever asks. */
export async function retentionState(db: Reader, now: Date): Promise<RetentionState> {
  const refusal = await findClockRefusal(db, now);
  if (refusal !== null) {
    const since = (await findClock(db))?.seenAt ?? null;
    return { waiting: await countDue(db, cutoffsAt(now)), since, reason: refusal };
  }
  const { waiting, waitingSince, reason } = (await findRetention(db)) ?? {
    waiting: 0,
    waitingSince: null,
    reason: null,
  };
  return { waiting, since: waitingSince, reason };
}
