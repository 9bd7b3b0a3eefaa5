import { lt, sql } from "drizzle-orm";
import { clock } from "../schema/clock";
import type { Write } from "../write";

const NAME = "seen";

/** Keeps the first time that is seen; changes nothing where there is one. */
export function beginClock(seenAt: Date): Write {
  return { statement: (db) => db.insert(clock).values({ name: NAME, seenAt }).onConflictDoNothing() };
}

/** Keeps a later time that was seen. */
export function advanceClock(now: Date): Write {
  return { statement: (db) => db.update(clock).set({ seenAt: now }).where(lt(clock.seenAt, now)) };
}

/** Takes a clock as right that says `now`, whatever was seen before. */
export function confirmClock(now: Date): Write {
  return {
    statement: (db) =>
      db
        .insert(clock)
        .values({ name: NAME, seenAt: now })
        .onConflictDoUpdate({ target: clock.name, set: { seenAt: sql`excluded.seen_at` } }),
  };
}
