import { and, eq, lt, sql } from "drizzle-orm";
import { lease } from "./schema/lease";
import type { Database } from "./write";

/**
 * Takes or renews a lease until `expiresAt`; false while somebody else holds it. Not audited: it says nothing about
 * anybody, and is renewed every few seconds.
 */
export function holdLease(db: Database, name: string, holder: string, now: Date, expiresAt: Date): Promise<boolean> {
  return db.apply([
    {
      statement: (writer) =>
        writer
          .insert(lease)
          .values({ name, holder, expiresAt })
          .onConflictDoUpdate({
            target: lease.name,
            set: { holder, expiresAt },
            setWhere: sql`${lease.holder} = ${holder} or ${lt(lease.expiresAt, now)}`,
          }),
      mustChange: true,
    },
  ]);
}

/** Gives a lease back, so that the next process need not wait for its end. */
export async function returnLease(db: Database, name: string, holder: string): Promise<void> {
  await db.apply([
    { statement: (writer) => writer.delete(lease).where(and(eq(lease.name, name), eq(lease.holder, holder))) },
  ]);
}
