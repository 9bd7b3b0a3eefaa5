import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { hindranceOf } from "./hindrance.sqlite";
import { NotWritable } from "./write";

/** Milliseconds a write waits for its turn and for other processes. Then it is tried once more, and refused. */
const PATIENCE_MS = 5_000;
/** Short, as the worker's rests between its commits are (server/platform/gentle.ts). */
const LONGEST_PAUSE_MS = 50;

async function whenFree<Result>(attempt: () => Result, deadline: number): Promise<Result> {
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return attempt();
    } catch (error) {
      const hindrance = hindranceOf(error);
      if (hindrance === undefined) throw error;
      if (hindrance !== "busy" || performance.now() >= deadline) throw new NotWritable(hindrance, { cause: error });
    }
    await wait(pauseMs);
  }
}

/**
 * A queue for attempts that SQLite may refuse because another process holds its lock: it runs one after the other in
 * the order given, and each again until it succeeds, for at most 5 s from when it was given. It never waits
 * synchronously, and between two attempts the process does other things. Throws `NotWritable` when the time is over,
 * or at once where waiting does not help; other errors as they are.
 */
export function inTurn(): <Result>(attempt: () => Result) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (attempt) => {
    const deadline = performance.now() + PATIENCE_MS;
    const result = before.then(() => whenFree(attempt, deadline));
    before = result.then(
      () => nextTurn(),
      () => nextTurn(),
    );
    return result;
  };
}
