import { fork } from "node:child_process";
import { join } from "node:path";
import { log } from "./log";

/** Milliseconds before a worker that ended is started again. */
const RESTART_MS = 5_000;

function forkWorker(): void {
  // Not for the bundler: the worker is built beside the pages (scripts/build-commands.mjs).
  const script = join(/* turbopackIgnore: true */ process.cwd(), "dist", "worker.js");
  const worker = fork(script, [], { execArgv: ["--enable-source-maps"] });
  worker.once("exit", (code, signal) => {
    log().error({ code, signal }, "the worker ended and is started again");
    setTimeout(forkWorker, RESTART_MS).unref();
  });
}

// Development servers load this more than once.
const shared = globalThis as typeof globalThis & { hasAssessmentWorker?: boolean };

/** Starts the worker beside this server, once. It ends with the server, however that ends. */
export function startWorker(): void {
  if (shared.hasAssessmentWorker) return;
  shared.hasAssessmentWorker = true;
  forkWorker();
}
