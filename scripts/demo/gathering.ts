import type { Database, Write } from "@/db/write";

/** Statements of one transaction. */
const PART = 2_000;

/**
 * The database with writes put off until `flush`: thousands of small commits cost a wait for the disk each. Only for
 * writes that cannot be refused, and that nobody reads before.
 */
export function gathering(db: Database): Database & { flush: () => Promise<void> } {
  const waiting: Write[] = [];
  return {
    ...db,
    apply: (writes) => {
      waiting.push(...writes);
      return Promise.resolve(true);
    },
    flush: async () => {
      while (waiting.length > 0) await db.apply(waiting.splice(0, PART));
    },
  };
}
