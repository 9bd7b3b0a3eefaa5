import { commit } from "@/db/commit";
import { findImportOnTheWay, type FoundImport } from "@/db/queries/organisation/staff-import";
import type { Database } from "@/db/write";
import { addStaged, markPlanned, startStaging } from "@/db/writes/staff-import";
import { planFiles } from "./plan-files";
import type { StagedRows } from "./staged-rows";

/** Rows of one commit: a tenth of a second, so that nobody waits. */
const ROWS = 1_000;
/** Rows of one insert: PostgreSQL takes 65,535 values at once, SQLite 32,766. */
const INSERT_ROWS = 500;
/** After which the worker looks at its other tasks. */
const TURN_MS = 2_000;

/** The plan being staged. A worker that starts again makes it again: new units would have other ids. */
let current: { importId: string; rows: StagedRows } | undefined;

const total = ({ units, people, problems }: StagedRows) => units.length + people.length + problems.length;

async function begin(db: Database, importId: string, now: Date): Promise<StagedRows | undefined> {
  const { revision, rows } = await planFiles(db.read, importId);
  const event = { kind: "staff-read", at: now, actorId: null, subjectId: importId } as const;
  const isOn = await commit(db, event, startStaging(importId, revision, total(rows)));
  current = isOn ? { importId, rows } : undefined;
  return current?.rows;
}

/** The rows from `from` on, counted over units, people and problems together, as many as one insert takes. */
function part({ units, people, problems }: StagedRows, from: number) {
  const slice = <Row>(rows: Row[], start: number) => rows.slice(Math.max(start, 0), Math.max(start + INSERT_ROWS, 0));
  return {
    units: slice(units, from),
    people: slice(people, from - units.length),
    problems: slice(problems, from - units.length - people.length),
  };
}

async function stage(db: Database, importId: string, rows: StagedRows, from: number): Promise<boolean> {
  const next = Math.min(from + ROWS, total(rows));
  const writes = [];
  for (let start = from; start < next; start += INSERT_ROWS)
    writes.push(...addStaged(importId, Math.min(start + INSERT_ROWS, next), part(rows, start)));
  return db.apply(writes);
}

async function finish(db: Database, importId: string, { counts, problems }: StagedRows, now: Date): Promise<void> {
  const kind = problems.length > 0 ? "staff-refused" : "staff-read";
  const state = problems.length > 0 ? "refused" : "planned";
  await commit(db, { kind, at: now, actorId: null, subjectId: importId }, [markPlanned(importId, state, counts)]);
}

async function prepare(db: Database, found: FoundImport, now: Date): Promise<boolean> {
  const isGoingOn = current?.importId === found.id && found.total !== null;
  const rows = isGoingOn ? current?.rows : await begin(db, found.id, now);
  if (!rows) return true;
  const end = performance.now() + TURN_MS;
  let done = isGoingOn ? found.done : 0;
  for (; done < total(rows) && performance.now() < end; done = Math.min(done + ROWS, total(rows)))
    if (!(await stage(db, found.id, rows, done))) {
      // Cancelled meanwhile.
      current = undefined;
      return true;
    }
  if (done < total(rows)) return true;
  current = undefined;
  await finish(db, found.id, rows, now);
  return true;
}

/** A task of the worker: reads, plans and stages the import on its way. */
export async function prepareImports(db: Database, now: Date): Promise<boolean> {
  const found = await findImportOnTheWay(db.read);
  return found?.state === "reading" ? prepare(db, found, now) : false;
}
