import { openPostgres, type PostgresConnection } from "./client.postgres";
import { migrateSqlite, openSqlite } from "./client.sqlite";
import { dialectOf, fileOf } from "./database-url";
import type { Database } from "./write";

/** Of SQLite, from the root of the project, where every command runs. */
export const MIGRATIONS_FOLDER = "db/migrations/sqlite";

type ConnectToPostgres = (url: string) => PostgresConnection;

const refusePostgres: ConnectToPostgres = () => {
  throw new Error("DATABASE_URL: PostgreSQL cannot be used yet; give an SQLite file as file:PATH");
};

/** Opens the database at this address, which has been migrated. Tests say how to connect to a PostgreSQL. */
export function openDatabase(url: string, connectToPostgres = refusePostgres): Database {
  return dialectOf(url) === "postgres" ? openPostgres(connectToPostgres(url)) : openSqlite(fileOf(url));
}

/** Brings the tables of the database at this address up to date; makes the database where it is a file that is missing. */
export function migrateDatabase(url: string): void {
  if (dialectOf(url) === "postgres") refusePostgres(url);
  migrateSqlite(fileOf(url), MIGRATIONS_FOLDER);
}
