import { dayOf } from "@/lib/clock";
import { log } from "../platform/log";
import type { Task } from "../platform/worker";
import { eraseExpiredResponses } from "./erase";

/** The task that deletes what has been kept long enough: when the worker starts, and with each new day in Kazakhstan. */
export function eraseExpired(): Task {
  let erasedOn: string | undefined;
  return {
    name: "erase-expired-responses",
    run: async (db, now) => {
      const today = dayOf(now);
      if (erasedOn === today) return false;
      const hasErased = await eraseExpiredResponses(db, now);
      erasedOn = today;
      log().info({ task: "erase-expired-responses", hasErased }, "daily task done");
      return false;
    },
  };
}
