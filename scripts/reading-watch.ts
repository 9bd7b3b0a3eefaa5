import { workerData } from "node:worker_threads";

/** Ends its process beyond MEGABYTES of memory, and when the process with PID that started it has ended. */

const [parent, megabytes] = (workerData as string[]).map(Number);
const EVERY_MS = 20;
const MEGABYTE = 1024 * 1024;

setInterval(() => {
  const isTooLarge = process.memoryUsage.rss() > Number(megabytes) * MEGABYTE;
  // Not process.exit: it would end this thread only.
  if (isTooLarge || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, EVERY_MS);
