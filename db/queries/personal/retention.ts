import { asc, count, gt, lt, max, min } from "drizzle-orm";
import { response } from "@/db/schema/response";
import { retention } from "@/db/schema/retention";
import type { Reader } from "@/db/write";
import { isDue } from "@/db/writes/retention";
import type { Cutoffs } from "@/lib/response/retention";

/** How far the erasing of old responses has come. */
export type StoredRetention = Omit<typeof retention.$inferSelect, "name">;

export async function findRetention(db: Reader): Promise<StoredRetention | undefined> {
  const [found] = await db.select().from(retention).limit(1);
  return found;
}

export function countResponses(db: Reader): Promise<number> {
  return db.$count(response);
}

/** How many are due to be erased. */
export function countDue(db: Reader, cutoffs: Cutoffs): Promise<number> {
  return db.$count(response, isDue(cutoffs));
}

/** How many were begun before a time, whatever they hold. */
export function countBegunBefore(db: Reader, cutoff: Date): Promise<number> {
  return db.$count(response, lt(response.createdAt, cutoff));
}

export function countBegunAfter(db: Reader, time: Date): Promise<number> {
  return db.$count(response, gt(response.createdAt, time));
}

/** How many were begun before `cutoff`, and when the first and the last of them; null where there is none. */
export async function findSpanBegunBefore(
  db: Reader,
  cutoff: Date,
): Promise<{ responses: number; first: Date; last: Date } | null> {
  const [found] = await db
    .select({ responses: count(), first: min(response.createdAt), last: max(response.createdAt) })
    .from(response)
    .where(lt(response.createdAt, cutoff));
  return found?.first && found.last ? { responses: found.responses, first: found.first, last: found.last } : null;
}

/** The ids of those that are due, the oldest first. */
export async function listDue(db: Reader, cutoffs: Cutoffs, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: response.id })
    .from(response)
    .where(isDue(cutoffs))
    .orderBy(asc(response.createdAt))
    .limit(limit);
  return rows.map(({ id }) => id);
}
