import { setTimeout as wait } from "node:timers/promises";
import { isNotWritable } from "./write";

/** Milliseconds between the attempts for which a caller waits: a commit of the worker may be in the way. */
const PAUSES_MS = [5, 10, 20, 50, 100, 200];
const LATER_MS = 1_000;

/**
 * Runs `scrub` until it says that nothing is left: for less than a second while the caller waits, then once a second
 * behind it, until `stop`. Where nothing can be written it goes on too; every other error is the caller's.
 */
export function scrubber(scrub: () => Promise<boolean>): { run: () => Promise<void>; stop: () => void } {
  let later: ReturnType<typeof setTimeout> | undefined;
  const isDone = () =>
    scrub().catch((error: unknown) => {
      if (isNotWritable(error)) return false;
      throw error;
    });
  const goOn = () => {
    clearTimeout(later);
    later = setTimeout(() => {
      isDone().then(
        (done) => done || goOn(),
        () => undefined,
      );
    }, LATER_MS).unref();
  };
  return {
    run: async () => {
      if (await isDone()) return;
      for (const pauseMs of PAUSES_MS) {
        await wait(pauseMs);
        if (await isDone()) return;
      }
      goOn();
    },
    stop: () => {
      clearTimeout(later);
    },
  };
}
