import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import pg from "pg";
import { MIGRATIONS_FOLDERS, openDatabase } from "../client";
import { asReader, asWriter, type Executable, openPostgresBy, type PostgresConnection } from "../client.postgres";
import { migrateSqlite } from "../client.sqlite";
import { dialect } from "../dialect";
import type { Database } from "../write";
import { makeFromTemplate } from "./server";

/**
 * For each test process a PostgreSQL, since it takes seconds to start and a moment to empty, and the bytes of an SQLite
 * file that has been migrated. They are kept where the files that a process runs meet: each has modules and globals of
 * its own.
 */
const kept = process as { postgres?: Promise<TestPostgres>; sqlite?: Buffer };
/** The one of this test file alone. */
let own: Promise<TestPostgres> | undefined;

type TestPostgres = { exec: (sql: string) => Promise<unknown>; open: () => Database };

/** PGlite has one connection, on which transactions and reads take turns. */
function connectionTo(postgres: PGlite): PostgresConnection {
  const db = drizzle(postgres);
  return {
    read: asReader(db),
    now: () => new Date(),
    transaction: (_company, act) =>
      db.transaction((transaction) =>
        act(async ({ statement, values }) => {
          const executable = statement(asWriter(transaction)) as unknown as Executable;
          return (await executable.execute(values)).affectedRows ?? 0;
        }),
      ),
    scrub: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

/** A copy of what `snapshot.ts` has made. */
async function startPglite(): Promise<TestPostgres> {
  const snapshot = readFileSync(process.env["PGLITE_SNAPSHOT"] ?? "");
  const postgres = await PGlite.create({ loadDataDir: new Blob([snapshot]) });
  return { exec: (sql) => postgres.exec(sql), open: () => openPostgresBy(connectionTo(postgres)) };
}

/** A database of the server that `npm run test:pg` has started. */
async function startOnServer(server: string): Promise<TestPostgres> {
  const url = await makeFromTemplate(server);
  const exec = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return { exec, open: () => openDatabase(url) };
}

function startShared(): Promise<TestPostgres> {
  const server = process.env["TEST_POSTGRES"];
  return server === undefined ? startPglite() : startOnServer(server);
}

const EMPTY_ALL = `do $$
  declare name text;
  begin
    set local session_replication_role = replica;
    for name in select quote_ident(tablename) from pg_tables where schemaname = 'public' loop
      execute 'delete from ' || name;
    end loop;
  end $$`;

async function openEmptyPostgres(isOwn: boolean): Promise<Database> {
  const postgres = await (isOwn ? (own ??= startPglite()) : (kept.postgres ??= startShared()));
  // Row by row: truncating makes new files for all tables and indexes, and takes 20 times as long.
  await postgres.exec(EMPTY_ALL);
  return postgres.open();
}

function openTemporarySqlite(): Database {
  const folder = mkdtempSync(join(tmpdir(), "assessment-"));
  const file = join(folder, "test.sqlite");
  const url = `file:${file}`;
  if (kept.sqlite) writeFileSync(file, kept.sqlite);
  else {
    migrateSqlite(file, MIGRATIONS_FOLDERS.sqlite);
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
  return dialect === "postgres" ? openEmptyPostgres(isOwn) : openTemporarySqlite();
}
