import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import SqliteConnection from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { type Database, NothingChanged, undoIfNothingChanged, type Write } from "./write";

/** Milliseconds a connection waits for another one's write. */
const BUSY_TIMEOUT_MS = 5_000;

function connect(file: string): SqliteConnection.Database {
  const connection = new SqliteConnection(file, { timeout: BUSY_TIMEOUT_MS });
  connection.pragma("journal_mode = WAL");
  // FULL: an answer shown as saved survives a power cut.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  // Deleted answers are overwritten, not left in free pages of the file.
  connection.pragma("secure_delete = ON");
  return connection;
}

/** Opens an SQLite file that has been migrated. Reads use a second connection that refuses to write. */
export function openSqlite(file: string): Database {
  const writing = connect(file);
  const reading = connect(file);
  reading.pragma("query_only = ON");
  const writer = drizzle(writing);
  const applyAll = writing.transaction((writes: readonly Write[]) => {
    for (const write of writes) {
      const { changes } = write.statement(writer).run();
      if (write.mustChange === true && changes === 0) throw new NothingChanged();
    }
  });
  return {
    read: drizzle(reading),
    // The transaction is synchronous: an asynchronous one is not atomic in better-sqlite3.
    apply: (writes) =>
      undoIfNothingChanged(async () => {
        applyAll.immediate(writes);
      }),
    // Deleted pages are overwritten in the file (secure_delete), but older copies stay in the log until this.
    scrub: async () => {
      writing.pragma("wal_checkpoint(TRUNCATE)");
    },
    close: async () => {
      reading.close();
      writing.close();
    },
  };
}

/** Makes the file and its folder where they are missing, for their owner only, and brings the tables up to date. */
export function migrateSqlite(file: string, migrationsFolder: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, "a", 0o600));
  const connection = connect(file);
  migrate(drizzle(connection), { migrationsFolder });
  connection.close();
}
