import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrateSqlite, openSqlite } from "./client";
import { dialect } from "./dialect";
import { type Database, NothingChanged, type Reader, undoIfNothingChanged, type Writer } from "./write";

type PgliteDatabase = ReturnType<typeof drizzle>;

/** Drizzle's dialects share these methods; only the type of a statement's result differs. */
const asReader = (db: Pick<PgliteDatabase, "select">) => db as unknown as Reader;
const asWriter = (db: Pick<PgliteDatabase, "insert">) => db as unknown as Writer;

/** One for each test process: it takes seconds to start and a moment to empty. */
let shared: Promise<PgliteDatabase> | undefined;

/** A copy of what `testing-snapshot.ts` has made. */
async function startPglite(): Promise<PgliteDatabase> {
  const snapshot = readFileSync(process.env["PGLITE_SNAPSHOT"] ?? "");
  return drizzle(await PGlite.create({ loadDataDir: new Blob([snapshot]) }));
}

async function emptyTables(db: PgliteDatabase): Promise<void> {
  const { rows } = await db.execute<{ tablename: string }>(
    sql`select tablename from pg_tables where schemaname = 'public'`,
  );
  const tables = rows.map((row) => sql.identifier(row.tablename));
  await db.execute(sql`truncate ${sql.join(tables, sql`, `)}`);
}

async function openPglite(): Promise<Database> {
  shared ??= startPglite();
  const db = await shared;
  await emptyTables(db);
  return {
    read: asReader(db),
    apply: (writes) =>
      undoIfNothingChanged(() =>
        db.transaction(async (transaction) => {
          for (const write of writes) {
            const statement = write.statement(asWriter(transaction)) as unknown as PromiseLike<{
              affectedRows?: number;
            }>;
            const { affectedRows = 0 } = await statement;
            if (write.mustChange === true && affectedRows === 0) throw new NothingChanged();
          }
        }),
      ),
    scrub: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function openTemporarySqlite(): Database {
  const folder = mkdtempSync(join(tmpdir(), "assessment-"));
  const file = join(folder, "test.sqlite");
  migrateSqlite(file, "db/migrations/sqlite");
  const db = openSqlite(file);
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
