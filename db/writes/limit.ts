import { and, gt, inArray, lte, or, sql } from "drizzle-orm";
import { limitCount } from "../schema/limit";
import type { Write } from "../write";

/** A count that goes on until `endsAt`, if it begins now; one that was begun before ends at `latest` at the latest. */
export type Counted = { key: string; most: number; endsAt: Date; latest: Date };

/**
 * Counts one more; refuses when it is as many as may be. A count that ends after `latest` was begun by a clock that was
 * ahead: it begins again, too.
 */
export function countOne({ key, most, endsAt, latest }: Counted, now: Date): Write {
  const isOver = or(lte(limitCount.endsAt, now), gt(limitCount.endsAt, latest));
  return {
    statement: (db) =>
      db
        .insert(limitCount)
        .values({ key, count: 1, endsAt })
        .onConflictDoUpdate({
          target: limitCount.key,
          set: {
            count: sql`case when ${isOver} then 1 else ${limitCount.count} + 1 end`,
            endsAt: sql`case when ${isOver} then ${sql.param(endsAt, limitCount.endsAt)} else ${limitCount.endsAt} end`,
          },
          setWhere: sql`${isOver} or ${limitCount.count} < ${most}`,
        }),
    mustChange: true,
  };
}

/** Takes one back that was counted. */
export function uncountOne(keys: readonly string[]): Write {
  return {
    statement: (db) =>
      db
        .update(limitCount)
        .set({ count: sql`${limitCount.count} - 1` })
        .where(and(inArray(limitCount.key, [...keys]), gt(limitCount.count, 0))),
  };
}

/** Begins again from nought. */
export function clearCounts(keys: readonly string[]): Write {
  return { statement: (db) => db.delete(limitCount).where(inArray(limitCount.key, [...keys])) };
}

/** Deletes a count that is over; `latest` is when one that was begun can end at the latest. */
export function removeOverCounts(now: Date, latest: Date): Write {
  return {
    statement: (db) => db.delete(limitCount).where(or(lte(limitCount.endsAt, now), gt(limitCount.endsAt, latest))),
  };
}
