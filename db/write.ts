import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** What reads may do. There is no insert, update, delete or transaction here: writes go through `commit`. */
export type Reader = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "$count">;

/** What a write may build its statement from. */
export type Writer = Pick<BetterSQLite3Database, "insert" | "update" | "delete">;

/**
 * One statement, not yet run: a write is a value, so that several can be applied together or not at all.
 * With `mustChange`, a statement that changes no row undoes everything: races are closed in its `where`.
 */
export type Write = {
  statement: (db: Writer) => { run: () => { changes: number } };
  mustChange?: boolean;
};

/** What a commit is for, as the audit log keeps it: passed along for whoever watches what is done. */
export type AppliedEvent = {
  kind: string;
  subjectId?: string | null;
  campaignId?: string | null;
  rows?: number;
};

/** An open database: reads on a connection that cannot write, and one way to apply writes. */
export type Database = {
  read: Reader;
  /** Applies all writes or none. False: a write that must change a row did not. Use `commit`. */
  apply: (writes: readonly Write[], events?: readonly AppliedEvent[]) => Promise<boolean>;
  /** Leaves nothing of what was deleted in files beside the tables. Call it after erasing answers. */
  scrub: () => Promise<void>;
  close: () => Promise<void>;
};

/** Thrown inside a transaction to undo it. */
export class NothingChanged extends Error {}

/** Runs `transaction` and reports whether every write that had to change a row did. */
export async function undoIfNothingChanged(transaction: () => Promise<void>): Promise<boolean> {
  try {
    await transaction();
    return true;
  } catch (error) {
    if (error instanceof NothingChanged) return false;
    throw error;
  }
}
