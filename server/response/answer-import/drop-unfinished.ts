import { findUnfinishedImport } from "@/db/queries/organisation/answer-import";
import type { Database } from "@/db/write";
import { markBeingDropped, removeAnswerImport, removeImported } from "@/db/writes/answer-import";
import type { Task } from "@/server/platform/worker";
import { withImportLease } from "./import-lease";

/** Responses of one commit, with some 40 rows each. */
const BATCH = 200;
/** After which the worker looks at its other tasks. */
const TURN_MS = 2_000;

/**
 * Removes everything of imports that do not count, as long as `goesOn`; true when nothing is left. Only while no
 * import can be on its way. Not audited: nothing of them ever counted.
 */
export async function dropUnfinished(db: Database, goesOn: () => Promise<boolean>): Promise<boolean> {
  let found = await findUnfinishedImport(db.read);
  if (!found) return true;
  for (; found; found = await findUnfinishedImport(db.read)) {
    await db.apply([markBeingDropped(found.id)]);
    while (await db.apply([removeImported(found, BATCH)])) if (!(await goesOn())) return false;
    await db.apply([removeAnswerImport(found.id)]);
  }
  await db.scrub();
  return true;
}

/** Removes what an import has left that broke off and was not begun again. */
export const clearAnswerImports: Task = {
  name: "clear-answer-imports",
  run: async (db) => {
    if (!(await findUnfinishedImport(db.read))) return false;
    const end = performance.now() + TURN_MS;
    const goesOn = async () => performance.now() < end;
    const isDone = await withImportLease(db, () => dropUnfinished(db, goesOn));
    return isDone === false;
  },
};
