import { and, eq } from "drizzle-orm";
import { goesOn } from "@/db/lease";
import { lease } from "@/db/schema/lease";
import type { Reader } from "@/db/write";

/** Whether some process holds this lease now, which lasts for `durationMs` at a time. */
export async function isLeaseHeld(db: Reader, name: string, durationMs: number): Promise<boolean> {
  return (await db.$count(lease, and(eq(lease.name, name), goesOn(durationMs)))) > 0;
}
