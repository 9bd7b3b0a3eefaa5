import { fork } from "node:child_process";
import { join } from "node:path";
import { boundToThis } from "./end-with-parent.mjs";
import { heapOptions } from "./heap";
import { log } from "./log";
import { settings } from "./settings";

/** Milliseconds before a worker that ended is started again: doubled for each that did not live for a minute. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;
const GOOD_LIFE_MS = 60_000;

/** Milliseconds before a worker is started after one that lived `livedMs`, itself started after `pauseMs`. */
export function nextPause(pauseMs: number, livedMs: number): number {
  return livedMs >= GOOD_LIFE_MS || pauseMs === 0 ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
}

/** Its work is long lists, not many short-lived things. */
const YOUNG_MB = 8;

function forkWorker(pauseMs: number): void {
  // Not for the bundler: the worker is built beside the pages (scripts/build-commands.mjs).
  const script = join(/* turbopackIgnore: true */ process.cwd(), "dist", "worker.js");
  const startedAt = performance.now();
  const worker = fork(script, [], {
    execArgv: ["--enable-source-maps", ...heapOptions(settings().workerHeapMb, YOUNG_MB)],
    env: { ...process.env, ...boundToThis() },
  });
  worker.once("exit", (code, signal) => {
    const livedMs = Math.round(performance.now() - startedAt);
    const nextMs = nextPause(pauseMs, livedMs);
    log().error({ code, signal, livedMs, pauseMs: nextMs }, "the worker ended and is started again after a pause");
    setTimeout(() => {
      forkWorker(nextMs);
    }, nextMs).unref();
  });
}

// Development servers load this more than once.
const shared = globalThis as typeof globalThis & { hasAssessmentWorker?: boolean };

/** Starts the worker beside this server, once. It ends with the server, however that ends. */
export function startWorker(): void {
  if (shared.hasAssessmentWorker) return;
  shared.hasAssessmentWorker = true;
  forkWorker(0);
}
