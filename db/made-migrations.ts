import { readMigrationFiles } from "drizzle-orm/migrator";

/**
 * How far the tables of a database are, by the migrations that were made on it, the first one first: "newer" with one
 * that this version does not know, "none", "some" or "all".
 */
export function madeMigrations(made: readonly number[], migrationsFolder: string): "newer" | "none" | "some" | "all" {
  const known = readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);
  if (made.some((when, index) => when !== known[index])) return "newer";
  if (made.length === 0) return "none";
  return made.length === known.length ? "all" : "some";
}
