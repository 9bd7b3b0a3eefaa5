import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { hindranceOf } from "./hindrance.sqlite";
import { NotWritable } from "./write";

/** Milliseconds a write waits for its turn and for other processes. Then it is tried once more, and refused. */
const PATIENCE_MS = 5_000;
/** Short, as the worker's rests between its commits are (server/platform/gentle.ts). */
const LONGEST_PAUSE_MS = 50;

/** What came of one of several attempts that were made together. */
export type Outcome<Result> = { ok: true; result: Result } | { ok: false; error: unknown };

type Waiting<Job, Result> = {
  job: Job;
  deadline: number;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/**
 * A queue of jobs for SQLite, which may refuse them because another process holds its lock. In each turn of the event
 * loop `attempt` gets all that wait, in the order given, and returns what came of the first of them, one at least.
 * Where it throws SQLite's refusal none of them is done: they are tried again, each for at most 5 s from when it was
 * given, and rejected with `NotWritable` then, or at once where waiting does not help. The process never waits
 * synchronously, and does other things between two attempts.
 */
export function inTurn<Job, Result>(
  attempt: (jobs: readonly Job[]) => Outcome<Result>[],
): (job: Job) => Promise<Result> {
  let waiting: Waiting<Job, Result>[] = [];
  let isRunning = false;
  const refuse = (error: unknown) => {
    const hindrance = hindranceOf(error);
    const now = performance.now();
    const isRefused = ({ deadline }: { deadline: number }) => hindrance !== "busy" || deadline <= now;
    const refused = waiting.filter(isRefused);
    waiting = waiting.filter((each) => !isRefused(each));
    for (const { reject } of refused) reject(hindrance ? new NotWritable(hindrance, { cause: error }) : error);
  };
  /** False: nothing could be written. */
  const attemptOnce = (): boolean => {
    let outcomes: Outcome<Result>[];
    try {
      outcomes = attempt(waiting.map(({ job }) => job));
    } catch (error) {
      refuse(error);
      return false;
    }
    const done = waiting.splice(0, outcomes.length);
    for (const [place, outcome] of outcomes.entries())
      if (outcome.ok) done[place]?.resolve(outcome.result);
      else done[place]?.reject(outcome.error);
    return true;
  };
  const run = async () => {
    let pauseMs = 1;
    while (waiting.length > 0) {
      if (attemptOnce()) {
        pauseMs = 1;
        await nextTurn();
      } else {
        await wait(pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
    isRunning = false;
  };
  return (job) =>
    new Promise((resolve, reject) => {
      waiting.push({ job, deadline: performance.now() + PATIENCE_MS, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void nextTurn().then(run);
    });
}
