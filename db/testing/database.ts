import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrateDatabase, openDatabase } from "../client";
import type { PostgresConnection } from "../client.postgres";
import { dialect } from "../dialect";
import type { Database } from "../write";

/**
 * One for each test process, since it takes seconds to start and a moment to empty. It is kept where the files that a
 * process runs meet: each has modules and globals of its own.
 */
const kept = process as { postgres?: Promise<PGlite> };
/** The one of this test file alone. */
let own: Promise<PGlite> | undefined;

/** A copy of what `snapshot.ts` has made. */
async function startPglite(): Promise<PGlite> {
  const snapshot = readFileSync(process.env["PGLITE_SNAPSHOT"] ?? "");
  return PGlite.create({ loadDataDir: new Blob([snapshot]) });
}

async function emptyTables(db: PostgresConnection): Promise<void> {
  const { rows } = await db.execute<{ tablename: string }>(
    sql`select tablename from pg_tables where schemaname = 'public'`,
  );
  const tables = rows.map((row) => sql.identifier(row.tablename));
  await db.execute(sql`truncate ${sql.join(tables, sql`, `)}`);
}

async function openPglite(isOwn: boolean): Promise<Database> {
  const connection = drizzle(await (isOwn ? (own ??= startPglite()) : (kept.postgres ??= startPglite())));
  await emptyTables(connection);
  return openDatabase("postgres://pglite", () => connection);
}

function openTemporarySqlite(): Database {
  const folder = mkdtempSync(join(tmpdir(), "assessment-"));
  const url = `file:${join(folder, "test.sqlite")}`;
  migrateDatabase(url);
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
