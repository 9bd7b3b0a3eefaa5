import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SqliteConnection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { hindranceOf } from "./hindrance.sqlite";
import { inTurn, type Outcome } from "./in-turn";
import { scrubber } from "./scrubber.sqlite";
import { addedUp, type Database, NothingChanged, NotWritable, undoIfNothingChanged, type Write } from "./write";

/**
 * Milliseconds a connection waits for another one, and all this process with it. No lock of a writer makes readers
 * wait in WAL mode: it is for the moment in which another process puts the log in order after a crash.
 */
const BUSY_TIMEOUT_MS = 1_000;
/** The same while nobody is served yet. */
const START_TIMEOUT_MS = 10_000;

function connect(file: string, timeout = BUSY_TIMEOUT_MS): SqliteConnection.Database {
  const connection = new SqliteConnection(file, { timeout });
  connection.pragma("journal_mode = WAL");
  // FULL: an answer shown as saved survives a power cut.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // Deleted answers are overwritten, not left in free pages of the file.
  connection.pragma("secure_delete = ON");
  return connection;
}

/** Deleted pages are overwritten in the file (secure_delete), but older copies stay in the log until this. */
function isScrubbed(connection: SqliteConnection.Database): boolean {
  return connection.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
}

/** One job of the writing connection: writes, which share a transaction with others, or something that cannot. */
type Job = { writes: readonly Write[] } | { alone: () => boolean };

/** Only where it concerns this job alone: what hinders one hinders all. */
function outcomeOf(run: () => boolean): Outcome<boolean> {
  try {
    return { ok: true, result: run() };
  } catch (error) {
    if (hindranceOf(error) !== undefined) throw error;
    return { ok: false, error };
  }
}

/** Runs writes on one connection; statements that take values are prepared once. */
function writeRunner(connection: SqliteConnection.Database): (writes: readonly Write[]) => void {
  const writer = drizzle(connection);
  const prepared = new WeakMap<Write["statement"], ReturnType<ReturnType<Write["statement"]>["prepare"]>>();
  const preparedOf = (statement: Write["statement"]) => {
    const known = prepared.get(statement) ?? statement(writer).prepare();
    prepared.set(statement, known);
    return known;
  };
  return (writes) => {
    for (const { statement, values, mustChange } of writes) {
      const { changes } = values ? preparedOf(statement).run(values) : statement(writer).run();
      if (mustChange === true && changes === 0) throw new NothingChanged();
    }
  };
}

/** The jobs of one connection: one commit, and one wait for the disk, for all writes that wait. */
function jobRunner(connection: SqliteConnection.Database): (jobs: readonly Job[]) => Outcome<boolean>[] {
  const runAll = writeRunner(connection);
  // Inside of another transaction it is a savepoint: what fails undoes itself alone.
  const apply = connection.transaction((writes: readonly Write[]) => {
    runAll(writes.filter(({ addsTo }) => addsTo === undefined));
    return true;
  });
  const applyTogether = connection.transaction((group: readonly (readonly Write[])[]) => {
    const outcomes = group.map((writes) => outcomeOf(() => apply(writes)));
    const additions = group.flatMap((writes, place) =>
      outcomes[place]?.ok === true ? writes.filter(({ addsTo }) => addsTo !== undefined) : [],
    );
    runAll(addedUp(additions));
    return outcomes;
  });
  return (jobs) => {
    const [first] = jobs;
    if (first && "alone" in first) return [outcomeOf(first.alone)];
    const place = jobs.findIndex((job) => "alone" in job);
    const group = jobs.slice(0, place === -1 ? jobs.length : place);
    return applyTogether.immediate(group.flatMap((job) => ("writes" in job ? [job.writes] : [])));
  };
}

/** Opens an SQLite file that has been migrated. Reads use a second connection that refuses to write. */
export function openSqlite(file: string): Database {
  const writing = connect(file);
  const reading = connect(file);
  reading.pragma("query_only = ON");
  // Writes wait in turn, without holding up this process.
  writing.pragma("busy_timeout = 0");
  const run = inTurn(jobRunner(writing));
  const scrub = scrubber(() => run({ alone: () => isScrubbed(writing) }));
  return {
    read: drizzle(reading),
    now: () => new Date(),
    // The transaction is synchronous: an asynchronous one is not atomic in better-sqlite3.
    apply: (writes) => undoIfNothingChanged(() => run({ writes })),
    scrub: () => scrub.run(),
    close: async () => {
      scrub.stop();
      reading.close();
      // What still waits is written first.
      await run({ alone: () => writing.close().open });
    },
  };
}

/** Makes the file and its folder where they are missing, for their owner only, and brings the tables up to date. */
export function migrateSqlite(file: string, migrationsFolder: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  const connection = connect(file, START_TIMEOUT_MS);
  try {
    // A table that is made anew is dropped on the way, which would delete what refers to it; inside the transaction of
    // the migrations the setting cannot be changed any more.
    connection.pragma("foreign_keys = OFF");
    migrate(drizzle(connection), { migrationsFolder });
  } catch (error) {
    const hindrance = hindranceOf(error);
    throw hindrance === undefined ? error : new NotWritable(hindrance, { cause: error });
  } finally {
    connection.close();
  }
}
