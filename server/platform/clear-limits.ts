import { removeOverCounts } from "@/db/writes/limit";
import { LIMITS } from "@/lib/policy/limits";
import { CLOCKS_DIFFER_MS } from "./limit";
import type { Task } from "./worker";

const MINUTE_MS = 60_000;
const EVERY_MS = 10 * MINUTE_MS;
const LONGEST_MS = Math.max(...Object.values(LIMITS).flatMap((each) => each.map(({ minutes }) => minutes))) * MINUTE_MS;

/** The task that deletes counts of what was tried once they are over, every ten minutes. Not audited: they say nothing. */
export function clearLimits(): Task {
  let clearedAt = 0;
  return {
    name: "clear-limits",
    run: async (db, now) => {
      if (Math.abs(now.getTime() - clearedAt) < EVERY_MS) return false;
      await db.apply([removeOverCounts(now, new Date(now.getTime() + LONGEST_MS + CLOCKS_DIFFER_MS))]);
      clearedAt = now.getTime();
      return false;
    },
  };
}
