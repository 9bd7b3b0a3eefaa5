import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { carryOutReading } from "@/server/organisation/staff-import/carry-out-reading";
import { endWithParent } from "@/server/platform/end-with-parent.mjs";
import type { ReadingMessage, ReadingOrder } from "@/server/organisation/staff-import/reading-messages";

/**
 * Reads files of units and staff for the worker (server/organisation/staff-import/reading.ts): `read-staff MEGABYTES`.
 * It is alone in its process, because files can be made to take all the memory and time there is.
 */

endWithParent();
// A thread of its own: what is read may keep this one busy for as long as it likes.
new Worker(new URL("./reading-watch.js", import.meta.url), { workerData: Number(process.argv[2]) }).unref();
process.once("disconnect", () => process.exit(0));

/** Resolves when the message is on its way, so that no more are made than can be sent. */
function send(message: ReadingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

const [order] = (await once(process, "message")) as [ReadingOrder];
await carryOutReading(order, send);
process.disconnect();
