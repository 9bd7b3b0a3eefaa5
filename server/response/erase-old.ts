import { commit } from "@/db/commit";
import {
  countBegunAfter,
  countBegunBefore,
  countDue,
  countResponses,
  findRetention,
  listDue,
} from "@/db/queries/personal/retention";
import type { Database, Reader } from "@/db/write";
import {
  recordRetention,
  redateBegunAfter,
  removeDue,
  type RetentionRecord,
  type WaitingReason,
} from "@/db/writes/retention";
import { dayOf } from "@/lib/clock";
import { type Cutoffs, cutoffsAt, mostErasedInANight } from "@/lib/response/retention";

/** Responses of one commit, with some 40 rows each. */
const BATCH = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What may be erased at a time: `expired` are due, `old` of them because of their age, and `allowed` have their turn on
 * `day`, the oldest first.
 */
export type Night = {
  day: string;
  cutoffs: Cutoffs;
  expired: number;
  old: number;
  allowed: number;
  before: RetentionRecord;
};

const NOTHING_YET = { erased: 0, waiting: 0, waitingSince: null, reason: null };

/**
 * What the night of `now` may erase of what is due, after what it has erased already; `isAll` for what
 * the operator has confirmed. A day that comes again because the clock was set back is no new night.
 */
export async function findNight(db: Reader, now: Date, isAll = false): Promise<Night> {
  const today = dayOf(now);
  const last = (await findRetention(db)) ?? { day: today, ...NOTHING_YET };
  const before = last.day < today ? { ...last, day: today, erased: 0 } : last;
  const cutoffs = cutoffsAt(now);
  const expired = await countDue(db, cutoffs);
  const old = await countBegunBefore(db, cutoffs.any);
  const most = mostErasedInANight((await countResponses(db)) + before.erased) - before.erased;
  const allowed = isAll ? expired : Math.max(0, Math.min(expired, most));
  return { day: before.day, cutoffs, expired, old, allowed, before };
}

/** What a turn of a night has erased, and what it leaves to later ones and why. */
export type Left = { erased: number; waiting: number; reason: WaitingReason };

/** The same as it is kept, with what turns before it have erased on that day. */
export function recordOf({ day, before }: Night, { erased, waiting, reason }: Left, now: Date): RetentionRecord {
  return {
    ...{ day, erased: before.erased + erased, waiting },
    ...(waiting > 0 ? { waitingSince: before.waitingSince ?? now, reason } : { waitingSince: null, reason: null }),
  };
}

/** Erases what the night may erase, the oldest first, as long as `goesOn`; returns how many. */
export async function eraseOld(db: Database, night: Night, now: Date, goesOn: () => boolean): Promise<number> {
  let erased = 0;
  while (erased < night.allowed && goesOn()) {
    const ids = await listDue(db.read, night.cutoffs, Math.min(BATCH, night.allowed - erased));
    if (ids.length === 0) break;
    erased += ids.length;
    const record = recordOf(night, { erased, waiting: night.expired - erased, reason: "many" }, now);
    const event = { kind: "responses-expired", at: now, rows: ids.length } as const;
    // Together, so that a night that is broken off does not begin to count anew.
    await commit(db, event, [removeDue(ids, night.cutoffs), recordRetention(record)]);
  }
  return erased;
}

/**
 * Gives responses that seem to be begun in the future the time of now: a clock had been ahead, and they would be kept
 * for so much longer. Returns how many.
 */
export async function redateFuture(db: Database, now: Date): Promise<number> {
  const limit = new Date(now.getTime() + DAY_MS);
  const redated = await countBegunAfter(db.read, limit);
  if (redated > 0) await db.apply([redateBegunAfter(limit, now)]);
  return redated;
}
