import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";

/** What reads may do. There is no insert, update, delete or transaction here: writes go through `commit`. */
export type Reader = Pick<BetterSQLite3Database, "select" | "selectDistinct" | "$count">;

/** What a write may build its statement from. */
export type Writer = Pick<BetterSQLite3Database, "insert" | "update" | "delete">;

type Values = Readonly<Record<string, unknown>>;
type Runnable = { run: (values?: Values) => { changes: number } };

/**
 * One statement, not yet run: a write is a value, so that several can be applied together or not at all.
 * With `mustChange`, a statement that changes no row undoes everything: races are closed in its `where`.
 */
export type Write = {
  statement: (db: Writer) => Runnable & { prepare: () => Runnable };
  /**
   * What stands for the placeholders of the statement. `statement` is then one function for all such writes: a
   * connection builds and prepares it once.
   */
  values?: Values;
  mustChange?: boolean;
  /** Decides by rows that others may be changing: where writers run side by side, no other commit runs meanwhile. */
  runsAlone?: boolean;
  /**
   * The row that the first write of a commit locks, by its id: such commits may share a transaction, which locks their
   * rows in the order of these, so that no two wait for each other.
   */
  locks?: string;
  /** Adds `values.count` to a row: those to the same row, by this name, are added up before they are written. */
  addsTo?: string;
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
  /** The time by the database's clock, which several servers share; of an SQLite file by that of this machine. */
  now: () => Date;
  /**
   * Applies all writes or none. False: a write that must change a row did not. Waits its turn, and a few seconds for
   * other processes; then, or where the disk refuses, it throws `NotWritable`. Use `commit`.
   */
  apply: (writes: readonly Write[], events?: readonly AppliedEvent[]) => Promise<boolean>;
  /**
   * Leaves nothing of what was deleted, nor of earlier versions of rows, in files beside the tables, or on PostgreSQL in
   * them. Call it after erasing answers or using a code on paper up. While somebody reads older pages or holds a lock it
   * cannot, and goes on trying after it has returned; on PostgreSQL the server does.
   */
  scrub: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Why nothing can be written now. "failing": the disk refuses for another reason, or the file is gone. "unreachable": a
 * database server cannot be reached, so that nothing can be read either.
 */
export type Hindrance = "busy" | "full" | "read-only" | "failing" | "unreachable";

const HINDRANCES: Readonly<Record<Hindrance, string>> = {
  busy: "another process has locked it for too long; end what holds it",
  full: "the disk is full; make room",
  "read-only": "it may only be read; give the service the right to write the file and its folder, or the tables",
  failing: "the disk refuses; look at the disk and the system's log",
  unreachable: "its server cannot be reached; see whether it runs, and whether DATABASE_URL is right",
};

/**
 * Nothing was written, or nobody knows whether it was, and the same may succeed later: expected, and said to whoever
 * waits for it.
 */
export class NotWritable extends Error {
  override readonly name = "NotWritable";
  constructor(
    readonly hindrance: Hindrance,
    options?: ErrorOptions,
  ) {
    super(`The database cannot be written now: ${HINDRANCES[hindrance]}.`, options);
  }
}

/**
 * Whether an error is such a refusal, or was caused by one, as drizzle wraps it. By its name: pages and commands are
 * bundled apart, and each bundle has a class of its own.
 */
export function isNotWritable(error: unknown): boolean {
  return error instanceof Error && (error.name === "NotWritable" || isNotWritable(error.cause));
}

/** Thrown inside a transaction to undo it. */
export class NothingChanged extends Error {}

/** The same writes, with one in place of all that add to the same row; these last, and in one order everywhere. */
export function addedUp(writes: readonly Write[]): Write[] {
  const sums = new Map<string, Write>();
  for (const write of writes) {
    const sum = write.addsTo === undefined ? undefined : sums.get(write.addsTo);
    const count = Number(sum?.values?.["count"] ?? 0) + Number(write.values?.["count"] ?? 0);
    if (write.addsTo !== undefined) sums.set(write.addsTo, { ...write, values: { ...write.values, count } });
  }
  const inOrder = [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
  return [...writes.filter(({ addsTo }) => addsTo === undefined), ...inOrder];
}

/** Runs `transaction` and reports whether every write that had to change a row did. */
export async function undoIfNothingChanged(transaction: () => Promise<unknown>): Promise<boolean> {
  try {
    await transaction();
    return true;
  } catch (error) {
    if (error instanceof NothingChanged) return false;
    throw error;
  }
}
