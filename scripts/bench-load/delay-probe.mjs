import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded by `--import` into every process that a measured server starts: notes how late a timer of 10 ms fires, once a
 * second as a line of JSON in the file PID of the folder BENCH_DELAYS. It watches the versions that show no such figure
 * as well as those that do.
 */

const EVERY_MS = 10;
const WRITTEN_EVERY_MS = 1000;

function watch(file) {
  let last = performance.now();
  let delays = [];
  let writtenAt = last;
  setInterval(() => {
    const now = performance.now();
    delays.push(Math.max(0, Math.round((now - last - EVERY_MS) * 10) / 10));
    last = now;
    if (now - writtenAt < WRITTEN_EVERY_MS) return;
    writtenAt = now;
    appendFileSync(file, `${JSON.stringify({ at: Date.now(), delays })}\n`);
    delays = [];
  }, EVERY_MS).unref();
}

const folder = process.env.BENCH_DELAYS;
if (isMainThread && folder !== undefined) watch(join(folder, String(process.pid)));
