import { inArray } from "drizzle-orm";
import { limitCount } from "@/db/schema/limit";
import type { Reader } from "@/db/write";

export type LimitCount = typeof limitCount.$inferSelect;

/** The counts under these keys; those that nothing was counted for are missing. */
export async function listLimitCounts(db: Reader, keys: readonly string[]): Promise<LimitCount[]> {
  return db
    .select()
    .from(limitCount)
    .where(inArray(limitCount.key, [...keys]));
}
