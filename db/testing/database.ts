import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrateDatabase, openDatabase } from "../client";
import { dialect } from "../dialect";
import type { Database } from "../write";

/**
 * For each test process a PostgreSQL, since it takes seconds to start and a moment to empty, and the bytes of an SQLite
 * file that has been migrated. They are kept where the files that a process runs meet: each has modules and globals of
 * its own.
 */
const kept = process as { postgres?: Promise<PGlite>; sqlite?: Buffer };
/** The one of this test file alone. */
let own: Promise<PGlite> | undefined;

/** A copy of what `snapshot.ts` has made. */
async function startPglite(): Promise<PGlite> {
  const snapshot = readFileSync(process.env["PGLITE_SNAPSHOT"] ?? "");
  return PGlite.create({ loadDataDir: new Blob([snapshot]) });
}

/** Deletes row by row, in whatever order: truncating makes new files for all tables and indexes, and takes 20 times as long. */
async function emptyTables(postgres: PGlite): Promise<void> {
  const { rows } = await postgres.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const deletions = rows.map(({ name }) => `delete from ${name};`);
  await postgres.exec(`begin; set local session_replication_role = replica; ${deletions.join(" ")} commit;`);
}

async function openPglite(isOwn: boolean): Promise<Database> {
  const postgres = await (isOwn ? (own ??= startPglite()) : (kept.postgres ??= startPglite()));
  await emptyTables(postgres);
  return openDatabase("postgres://pglite", () => drizzle(postgres));
}

function openTemporarySqlite(): Database {
  const folder = mkdtempSync(join(tmpdir(), "assessment-"));
  const file = join(folder, "test.sqlite");
  const url = `file:${file}`;
  if (kept.sqlite) writeFileSync(file, kept.sqlite);
  else {
    migrateDatabase(url);
    kept.sqlite = readFileSync(file);
  }
  const db = openDatabase(url);
  return {
    ...db,
    close: async () => {
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * An empty, migrated database of the dialect under test. A file that moves the clock needs its own: the shared one goes
 * by the clock of whichever file began with it.
 */
export async function openTestDatabase({ isOwn = false } = {}): Promise<Database> {
  return dialect === "postgres" ? openPglite(isOwn) : openTemporarySqlite();
}
