import { randomUUID } from "node:crypto";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { databaseTime } from "./clock";
import { lease } from "./schema/lease";
import type { Database } from "./write";

/** The right to do a work that only one process may do at a time, as one process sees it. */
export type Lease = {
  /** Takes the lease, or keeps it; false while somebody else has it. Ask before each step of the work. */
  hold: () => Promise<boolean>;
  /** Gives it back, so that the next process need not wait for its end. */
  giveBack: () => Promise<void>;
};

/**
 * Whether a lease of `durationMs` that somebody has taken goes on, by the database's clock: those of several servers
 * differ. One that would end much later than it lasts was taken by another clock, which a new primary may bring.
 */
export const goesOn = (durationMs: number): SQL =>
  sql`${lease.expiresAt} between ${databaseTime()} and ${databaseTime(2 * durationMs)}`;

function take(db: Database, name: string, holder: string, durationMs: number): Promise<boolean> {
  const expiresAt = databaseTime(durationMs);
  return db.apply([
    {
      statement: (writer) =>
        writer
          .insert(lease)
          .values({ name, holder, expiresAt })
          .onConflictDoUpdate({
            target: lease.name,
            set: { holder, expiresAt },
            setWhere: sql`${lease.holder} = ${holder} or not (${goesOn(durationMs)})`,
          }),
      mustChange: true,
    },
  ]);
}

/**
 * A lease that keeps the others from this work for `durationMs` when its holder dies. The database is asked again when
 * half of that is gone, not before: each time costs a write. Not audited, for it says nothing about anybody.
 */
export function leaseOf(db: Database, name: string, durationMs: number): Lease {
  const holder = randomUUID();
  let isHeld = false;
  let takenAt = 0;
  return {
    hold: async () => {
      const now = performance.now();
      if (isHeld && now - takenAt < durationMs / 2) return true;
      isHeld = await take(db, name, holder, durationMs);
      takenAt = now;
      return isHeld;
    },
    giveBack: async () => {
      isHeld = false;
      await db.apply([
        { statement: (writer) => writer.delete(lease).where(and(eq(lease.name, name), eq(lease.holder, holder))) },
      ]);
    },
  };
}
