import { setTimeout as wait } from "node:timers/promises";
import { commit } from "@/db/commit";
import { findFiles, findImportOnTheWay, type FoundImport, listStored } from "@/db/queries/organisation/staff-import";
import { findRevision } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import { addStaged, markPlanned, markReadingBegun, markSetAside, startStaging } from "@/db/writes/staff-import";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import { log } from "@/server/platform/log";
import { type Reading, type ReadingFailure, type ReadingOutcome, startReading, type StartReading } from "./reading";
import { READING_LIMITS } from "./reading-limits";
import { type StagedRows, stagedPart, stagedTotal } from "./staged-rows";

/** Rows of one commit: a tenth of a second, so that nobody waits. */
const ROWS = 1_000;
/** Rows of one insert: PostgreSQL takes 65,535 values at once, SQLite 32,766. */
const INSERT_ROWS = 500;
/** After which the worker looks at its other tasks. */
const TURN_MS = 2_000;
/** How long the worker waits for small files, once. */
const FIRST_WAIT_MS = 500;
const LOOK_AGAIN_MS = 50;
/** Readings that broke off, after which an import is set aside. */
const MOST_ATTEMPTS = 2;

const LIMIT_OF: Record<ReadingFailure, number | null> = {
  "reading-too-much-memory": READING_LIMITS.MAX_MEMORY_MB,
  "reading-too-slow": READING_LIMITS.MAX_SECONDS,
  "reading-broken-off": null,
};

/** What this worker does for an import. One that starts again reads it again: new units would have other ids. */
type Work = {
  importId: string;
  attempts: number;
  revision: number;
  reading: Reading;
  outcome?: ReadingOutcome;
  /** Rows staged; undefined before the first. */
  done?: number;
};

/** Starts to read, in a process beside this one, and waits a moment for it. */
async function begin(db: Database, { id, attempts }: FoundImport, start: StartReading): Promise<Work | undefined> {
  const files = await findFiles(db.read, id);
  if (!files) throw new Error("There is no import with this id.");
  const attempt = attempts + 1;
  if (!(await db.apply([markReadingBegun(id, attempt)]))) return undefined;
  // Before the organisation is read: a change in between makes the plan too old, not wrong.
  const revision = await findRevision(db.read);
  const stored = await listStored(db.read);
  const reading = start({ importId: id, files, stored });
  const work: Work = { importId: id, attempts: attempt, revision, reading };
  const isRead = work.reading.outcome.then((outcome) => {
    work.outcome = outcome;
  });
  await Promise.race([isRead, wait(FIRST_WAIT_MS)]);
  return work;
}

/** Ends an import whose files cannot be read, says so, and lets the next one in. */
async function setAside(db: Database, id: string, reason: ReadingFailure, file: string | null, now: Date) {
  const files = await findFiles(db.read, id);
  // Which file it was is not known after the worker died: then it is said of each.
  const meant = IMPORT_FILES.filter((name) => (file === null ? files?.[name] : name === file));
  const value = LIMIT_OF[reason]?.toString() ?? null;
  const problems = meant.map((name, ordinal) => ({
    ...{ importId: id, ordinal, file: name, row: null, column: null },
    ...{ code: reason, value },
  }));
  const event = { kind: "staff-refused", at: now, actorId: null, subjectId: id } as const;
  await commit(db, event, markSetAside(id, problems));
}

async function stage(db: Database, importId: string, rows: StagedRows, from: number): Promise<boolean> {
  const next = Math.min(from + ROWS, stagedTotal(rows));
  const writes = [];
  for (let start = from; start < next; start += INSERT_ROWS)
    writes.push(...addStaged(importId, Math.min(start + INSERT_ROWS, next), stagedPart(rows, start, INSERT_ROWS)));
  return db.apply(writes);
}

async function finish(db: Database, importId: string, rows: StagedRows, now: Date): Promise<void> {
  const { counts, facts, missing, problems } = rows;
  const kind = problems.length > 0 ? "staff-refused" : "staff-read";
  const state = problems.length > 0 ? "refused" : "planned";
  await commit(db, { kind, at: now, actorId: null, subjectId: importId }, [
    markPlanned(importId, state, { counts, facts, missing }),
  ]);
}

/** Stages rows for a turn. True when this work is over: everything is staged, or the import was cancelled. */
async function stageTurn(db: Database, work: Work, rows: StagedRows, now: Date): Promise<boolean> {
  const { importId, revision } = work;
  const total = stagedTotal(rows);
  if (work.done === undefined) {
    const event = { kind: "staff-read", at: now, actorId: null, subjectId: importId } as const;
    if (!(await commit(db, event, startStaging(importId, revision, total)))) return true;
    work.done = 0;
  }
  const end = performance.now() + TURN_MS;
  for (; work.done < total && performance.now() < end; work.done = Math.min(work.done + ROWS, total))
    if (!(await stage(db, importId, rows, work.done))) return true;
  if (work.done < total) return false;
  await finish(db, importId, rows, now);
  return true;
}

/** Goes on with what was read. True when this work is over. */
async function goOn(db: Database, work: Work, outcome: ReadingOutcome, now: Date): Promise<boolean> {
  if (outcome.ok) return stageTurn(db, work, outcome.rows, now);
  const { importId, attempts } = work;
  const { reason, file, at } = outcome;
  log().warn({ task: "prepare-imports", importId, reason, file, attempts, at }, "files of an import were not read");
  if (attempts >= MOST_ATTEMPTS) await setAside(db, importId, reason, file, now);
  return true;
}

/** Whether a work is for this import as it stands: another worker may have taken it up, or somebody cancelled it. */
const isFor = ({ importId, attempts, done }: Work, found: FoundImport | undefined) =>
  found?.id === importId &&
  found.state === "reading" &&
  (done === undefined ? found.attempts === attempts : found.done === done);

/**
 * A task of the worker: has the import on its way read in a process of its own, plans and stages it. It does not wait
 * for the reading. An import whose reading breaks off twice, by its files or with the worker, is set aside.
 */
export function prepareImports(start: StartReading = startReading): (db: Database, now: Date) => Promise<boolean> {
  let work: Work | undefined;
  return async (db, now) => {
    const found = await findImportOnTheWay(db.read);
    if (work && !isFor(work, found)) {
      work.reading.end();
      work = undefined;
    }
    if (found?.state !== "reading") return false;
    if (!work) {
      if (found.attempts >= MOST_ATTEMPTS) {
        await setAside(db, found.id, "reading-broken-off", null, now);
        return true;
      }
      work = await begin(db, found, start);
    }
    if (!work?.outcome) return false;
    if (await goOn(db, work, work.outcome, now)) work = undefined;
    return true;
  };
}

/** Has the import on its way prepared to the end, without a worker. */
export async function prepareNow(db: Database, now: Date, start?: StartReading): Promise<void> {
  const prepare = prepareImports(start);
  while ((await findImportOnTheWay(db.read))?.state === "reading")
    if (!(await prepare(db, now))) await wait(LOOK_AGAIN_MS);
}
