import { and, eq, gte } from "drizzle-orm";
import { databaseTime } from "@/db/clock";
import { lease } from "@/db/schema/lease";
import type { Reader } from "@/db/write";

/** Whether some process holds this lease now, by the database's clock. */
export async function isLeaseHeld(db: Reader, name: string): Promise<boolean> {
  return (await db.$count(lease, and(eq(lease.name, name), gte(lease.expiresAt, databaseTime() as never)))) > 0;
}
