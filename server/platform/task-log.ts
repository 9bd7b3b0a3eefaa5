import { randomUUID } from "node:crypto";
import { type AppliedEvent, type Database, isNotWritable } from "@/db/write";
import { PEOPLE_STEP } from "@/lib/policy/privacy";
import { log } from "./log";
import { loggableError } from "./loggable-error";

/** The same failure of a task is told again after so long. */
const FAILURE_AGAIN_MS = 60_000;

/** What was committed: how often, and of people, mails or responses how many. */
type Done = { event: string; id: string | undefined; times: number; rows: number | undefined };

/** Who did something, or got something, is counted in steps, as everywhere (architecture.md, "What is shown"). */
const told = ({ times, rows }: Done) =>
  rows === undefined ? { times } : { atLeast: Math.floor(rows / PEOPLE_STEP) * PEOPLE_STEP };

function addTo(all: Map<string, Done>, key: string, more: Done): void {
  const { times, rows } = all.get(key) ?? { times: 0, rows: undefined };
  const sum = rows === undefined && more.rows === undefined ? undefined : (rows ?? 0) + (more.rows ?? 0);
  all.set(key, { ...more, times: times + more.times, rows: sum });
}

/** A task at work, over all its turns until it has no more to do. */
export type Run = { db: Database; endTurn: () => void; end: () => void; fail: (error: unknown) => void };

/**
 * Begins a run, which tells the log what is committed through its `db`, by the kinds of the audit log: a line at the
 * first commit, one for each kind and campaign (or import) after each turn, and one at the end. A run that commits
 * nothing leaves no line.
 */
function beginRun(task: string, db: Database): Run {
  const run = randomUUID();
  const begun = performance.now();
  const ms = () => Math.round(performance.now() - begun);
  const ofTurn = new Map<string, Done>();
  const ofRun = new Map<string, Done>();
  let isTold = false;

  function note(event: AppliedEvent): void {
    if (event.rows === 0) return;
    const id = event.subjectId ?? event.campaignId ?? undefined;
    const done = { event: event.kind, id, times: 1, rows: event.rows };
    addTo(ofTurn, `${event.kind} ${id ?? ""}`, done);
    addTo(ofRun, event.kind, done);
  }

  return {
    db: {
      ...db,
      apply: async (writes, events = []) => {
        const isApplied = await db.apply(writes, events);
        if (!isApplied) return false;
        if (!isTold) log().info({ run, task }, "task started");
        isTold = true;
        for (const event of events) note(event);
        return true;
      },
    },
    endTurn: () => {
      for (const done of ofTurn.values())
        log().info({ run, task, event: done.event, id: done.id, ...told(done) }, "done");
      ofTurn.clear();
    },
    end: () => {
      const done = Object.fromEntries([...ofRun].map(([kind, each]) => [kind, told(each)]));
      if (isTold) log().info({ run, task, ms: ms(), done }, "task ended");
    },
    fail: (error) => {
      log().error({ run, task, ms: ms(), ...loggableError(error) }, "task failed");
    },
  };
}

/** Tells of a failure, but not each second of the same one. */
function failureTeller(): (task: string, run: Run, error: unknown) => void {
  const last = new Map<string, { what: string; at: number }>();
  return (task, run, error) => {
    const what = JSON.stringify(loggableError(error));
    const before = last.get(task);
    if (before?.what === what && performance.now() - before.at < FAILURE_AGAIN_MS) return;
    last.set(task, { what, at: performance.now() });
    run.fail(error);
  };
}

/**
 * Takes turns of tasks and writes the log of them. A turn gets the database and says whether there is more to do; one
 * that fails is told and has no more for now: the next look tries again, and other tasks go on.
 */
export function taskLog(db: Database): (task: string, turn: (db: Database) => Promise<boolean>) => Promise<boolean> {
  const runs = new Map<string, Run>();
  const tellFailure = failureTeller();
  return async (task, turn) => {
    const run = runs.get(task) ?? beginRun(task, db);
    runs.delete(task);
    try {
      const hasMore = await turn(run.db);
      run.endTurn();
      if (hasMore) runs.set(task, run);
      else run.end();
      return hasMore;
    } catch (error) {
      run.endTurn();
      // That the database cannot be written is logged where it is (database.ts).
      if (isNotWritable(error)) return false;
      tellFailure(task, run, error);
      return false;
    }
  };
}
