import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { TASKS } from "@/server/tasks";
import { work } from "@/server/platform/worker";

/** Does the worker's tasks until `signal` aborts. What nobody expected is logged, and fails this process. */
export async function runWorker(signal: AbortSignal): Promise<void> {
  try {
    await work(database(), TASKS, signal);
    await database().close();
  } catch (error) {
    log().error({ error: String(error) }, "the worker failed");
    process.exitCode = 1;
  }
}
