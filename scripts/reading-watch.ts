import { workerData } from "node:worker_threads";

/** Ends its process beyond so many MB of memory. */

const EVERY_MS = 20;
const MEGABYTE = 1024 * 1024;

setInterval(() => {
  // Not process.exit: it would end this thread only.
  if (process.memoryUsage.rss() > (workerData as number) * MEGABYTE) process.kill(process.pid, "SIGKILL");
}, EVERY_MS);
