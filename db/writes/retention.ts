import { and, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Cutoffs } from "../../lib/response/retention";
import { answer, response } from "../schema/response";
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

/** The one rule of what is erased: what is too old, and what belongs to nobody and was never answered. */
export const isDue = ({ any, unanswered }: Cutoffs) =>
  or(
    lt(response.createdAt, any),
    and(
      lt(response.createdAt, unanswered),
      ...[response.personId, response.invitationId, response.importId, response.submittedAt].map((column) =>
        isNull(column),
      ),
      sql`not exists (select 1 from ${answer} where response_id = ${response}.id)`,
    ),
  );

/** Deletes those of these responses that are still due, with their answers and scores. */
export function removeDue(ids: readonly string[], cutoffs: Cutoffs): Write {
  return { statement: (db) => db.delete(response).where(and(inArray(response.id, [...ids]), isDue(cutoffs))) };
}

/** Responses that seem to be begun after `limit` were begun at `now` at the latest: a clock had been ahead. */
export function redateBegunAfter(limit: Date, now: Date): Write {
  return { statement: (db) => db.update(response).set({ createdAt: now }).where(gt(response.createdAt, limit)) };
}
