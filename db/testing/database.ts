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

/** One for each test process: it takes seconds to start and a moment to empty. */
let shared: Promise<PostgresConnection> | undefined;

/** A copy of what `testing-snapshot.ts` has made. */
async function startPglite(): Promise<PostgresConnection> {
  const snapshot = readFileSync(process.env["PGLITE_SNAPSHOT"] ?? "");
  return drizzle(await PGlite.create({ loadDataDir: new Blob([snapshot]) }));
}

async function emptyTables(db: PostgresConnection): Promise<void> {
  const { rows } = await db.execute<{ tablename: string }>(
    sql`select tablename from pg_tables where schemaname = 'public'`,
  );
  const tables = rows.map((row) => sql.identifier(row.tablename));
  await db.execute(sql`truncate ${sql.join(tables, sql`, `)}`);
}

async function openPglite(): Promise<Database> {
  shared ??= startPglite();
  const connection = await shared;
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

/** An empty, migrated database of the dialect under test. */
export async function openTestDatabase(): Promise<Database> {
  return dialect === "postgres" ? openPglite() : openTemporarySqlite();
}
