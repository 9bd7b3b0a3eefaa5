import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@/db/write";

/**
 * The database for tasks: after each commit it rests as long as the commit took. Writes of pages wait for their turn
 * without a queue, and would find none between commits that follow each other at once.
 */
export function gentle(db: Database): Database {
  return {
    ...db,
    apply: async (writes, events) => {
      const start = performance.now();
      const isApplied = await db.apply(writes, events);
      await wait(performance.now() - start);
      return isApplied;
    },
  };
}
