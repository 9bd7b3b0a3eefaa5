import { gt, inArray } from "drizzle-orm";
import { response } from "../schema/response";
import { retention, type WaitingReason } from "../schema/retention";
import type { Write } from "../write";

export type { WaitingReason };

/** What a night has done so far, and what it leaves. */
export type RetentionRecord = {
  day: string;
  erased: number;
  waiting: number;
  waitingSince: Date | null;
  reason: WaitingReason | null;
};

export function recordRetention(record: RetentionRecord): Write {
  return {
    statement: (db) =>
      db
        .insert(retention)
        .values({ name: "responses", ...record })
        .onConflictDoUpdate({ target: retention.name, set: record }),
  };
}

/** Deletes these responses with their answers and scores. */
export function removeResponses(ids: readonly string[]): Write {
  return { statement: (db) => db.delete(response).where(inArray(response.id, [...ids])) };
}

/** Responses that seem to be begun after `limit` were begun at `now` at the latest: a clock had been ahead. */
export function redateBegunAfter(limit: Date, now: Date): Write {
  return { statement: (db) => db.update(response).set({ createdAt: now }).where(gt(response.createdAt, limit)) };
}
