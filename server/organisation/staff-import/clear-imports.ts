import { commit } from "@/db/commit";
import { findForgottenImport, findImportToClear, findLastStagedPerson } from "@/db/queries/organisation/staff-import";
import type { Database } from "@/db/write";
import { markCancelled, removeFiles, removeStaged, removeStagedPeople } from "@/db/writes/staff-import";

/** Files of the staff are not kept for longer by somebody who forgets them. */
const DAYS_KEPT = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
/** People of one commit. */
const ROWS = 5_000;

/** A task of the worker: drops files and staged rows of imports that have ended, and ends forgotten ones. */
export async function clearImports(db: Database, now: Date): Promise<boolean> {
  const forgotten = await findForgottenImport(db.read, new Date(now.getTime() - DAYS_KEPT * DAY_MS));
  if (forgotten !== undefined) {
    const event = { kind: "staff-cancelled", at: now, actorId: null, subjectId: forgotten } as const;
    return commit(db, event, markCancelled(forgotten, now));
  }
  const id = await findImportToClear(db.read);
  if (id === undefined) return false;
  const last = await findLastStagedPerson(db.read, id);
  // Not audited row by row: the end of the import is in the log.
  return last > ROWS
    ? db.apply([removeStagedPeople(id, last - ROWS)])
    : db.apply([...removeStaged(id), removeFiles(id)]);
}
