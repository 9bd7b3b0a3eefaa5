import { migratePostgres, openPostgres, whileOthersDoNotStart } from "./client.postgres";
import { migrateSqlite, openSqlite } from "./client.sqlite";
import { dialectOf, fileOf } from "./database-url";
import type { Database } from "./write";

/** The migrations of each dialect, from the root of the project, where every command runs. */
export const MIGRATIONS_FOLDERS = { sqlite: "db/migrations/sqlite", postgres: "db/migrations/postgres" } as const;

/** Opens the database at this address, which has been migrated. */
export function openDatabase(url: string): Database {
  return dialectOf(url) === "postgres" ? openPostgres(url) : openSqlite(fileOf(url));
}

/** Brings the tables of the database at this address up to date; makes the database where it is a file that is missing. */
export async function migrateDatabase(url: string): Promise<void> {
  if (dialectOf(url) === "postgres") await migratePostgres(url, MIGRATIONS_FOLDERS.postgres);
  else migrateSqlite(fileOf(url), MIGRATIONS_FOLDERS.sqlite);
}

/** Runs `act` while no other server starts on this database; of an SQLite file there is only one. */
export function startingAlone<T>(url: string, act: () => Promise<T>): Promise<T> {
  return dialectOf(url) === "postgres" ? whileOthersDoNotStart(url, act) : act();
}
