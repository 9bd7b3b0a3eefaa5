import { and, eq, sql } from "drizzle-orm";
import { databaseTime } from "@/db/clock";
import { lease } from "@/db/schema/lease";
import type { Reader } from "@/db/write";

/** Whether some process holds this lease now, by the database's clock. */
export async function isLeaseHeld(db: Reader, name: string): Promise<boolean> {
  return (await db.$count(lease, and(eq(lease.name, name), sql`${lease.expiresAt} >= ${databaseTime()}`))) > 0;
}
