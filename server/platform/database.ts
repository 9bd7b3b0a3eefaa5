import { openDatabase } from "@/db/client";
import { type Database, type Hindrance, NotWritable } from "@/db/write";
import { log } from "./log";
import { settings } from "./settings";

/** Why the last write of this process failed, and since when writes have failed so. */
type WriteFailure = { hindrance: Hindrance; since: Date };

// Next bundles routes apart from each other: a module variable would open the file once for each.
const shared = globalThis as typeof globalThis & {
  assessmentDatabase?: Database;
  assessmentWriteFailure?: WriteFailure | undefined;
};

/** Null while writes succeed; otherwise why the last one of this process did not. It looks at nothing itself. */
export function writeFailure(): WriteFailure | null {
  return shared.assessmentWriteFailure ?? null;
}

/** One line when writes begin to fail and one when they succeed again, not one for each of hundreds that wait. */
function noteFailure(hindrance: Hindrance): void {
  if (shared.assessmentWriteFailure?.hindrance === hindrance) return;
  shared.assessmentWriteFailure = { hindrance, since: new Date() };
  log().error({ hindrance }, "the database cannot be written");
}

function noteSuccess(): void {
  const failure = shared.assessmentWriteFailure;
  if (!failure) return;
  shared.assessmentWriteFailure = undefined;
  log().warn({ hindrance: failure.hindrance, since: failure.since }, "the database can be written again");
}

/** The same database, whose failures to write are logged and kept for `writeFailure`. */
function noting(db: Database): Database {
  return {
    ...db,
    apply: async (writes, events) => {
      try {
        const isApplied = await db.apply(writes, events);
        noteSuccess();
        return isApplied;
      } catch (error) {
        if (error instanceof NotWritable) noteFailure(error.hindrance);
        throw error;
      }
    },
  };
}

/** The database of this process, opened at first use. */
export function database(): Database {
  shared.assessmentDatabase ??= noting(openDatabase(settings().databaseUrl));
  return shared.assessmentDatabase;
}
