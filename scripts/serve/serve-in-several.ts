import cluster from "node:cluster";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { log } from "@/server/platform/log";
import { besideAnother } from "@/server/platform/serving-process";
import { EXIT_CODES } from "./exit-codes";

/** A process that served for less than this is replaced after a rest, so that one that cannot serve does not spin. */
const GOOD_LIFE_MS = 10_000;
const REST_MS = 5_000;

/**
 * Serves the pages in `count` processes, which this one hands connections to in turn. The first starts the worker; the
 * others follow when it serves, and whichever ends unasked is replaced. Ends when a signal asks it to and all have
 * answered what was under way, and at once, as it did, where the first cannot serve.
 */
export function serveInSeveral(count: number): void {
  let asked: keyof typeof EXIT_CODES | undefined;
  let isServing = false;
  const endWhenAllHave = () => {
    if (asked && Object.keys(cluster.workers ?? {}).length === 0) process.exit(EXIT_CODES[asked]);
  };
  const start = (place: number) => {
    // Asked to end while one rested or came up: a later one would never be told.
    if (asked) return;
    const startedAt = performance.now();
    const one = cluster.fork({ ...boundToThis(), ...(place === 0 ? {} : besideAnother()) });
    one.once("exit", (code, signal) => {
      endWhenAllHave();
      if (asked) return;
      // Of one that a signal ended there is no code.
      if (!isServing) process.exit(code || 1);
      const livedMs = Math.round(performance.now() - startedAt);
      log().error({ code, signal, livedMs }, "a process that serves ended and is replaced");
      setTimeout(start, livedMs < GOOD_LIFE_MS ? REST_MS : 0, place);
    });
    one.once("listening", () => {
      if (isServing) return;
      isServing = true;
      for (let next = 1; next < count; next += 1) start(next);
    });
  };
  cluster.setupPrimary({ args: process.argv.slice(2), execArgv: process.execArgv });
  start(0);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      asked ??= signal;
      endWhenAllHave();
      for (const one of Object.values(cluster.workers ?? {})) one?.process.kill("SIGTERM");
    });
}
