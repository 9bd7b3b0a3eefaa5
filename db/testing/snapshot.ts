import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { makeTemplate } from "./server";

/**
 * Makes an empty, migrated PostgreSQL once for all test files, which each begin with a copy: making one takes three
 * times as long as copying it. Returns what clears up behind the last of them; nothing where it was there already.
 */
export default async function makeSnapshot(): Promise<(() => void) | undefined> {
  if (process.env["PGLITE_SNAPSHOT"] !== undefined) return undefined;
  const server = process.env["TEST_POSTGRES"];
  if (server !== undefined) await makeTemplate(server);
  const postgres = await PGlite.create();
  await migrate(drizzle(postgres), { migrationsFolder: "db/migrations/postgres" });
  const dump = await postgres.dumpDataDir("none");
  await postgres.close();
  const folder = mkdtempSync(join(tmpdir(), "pglite-"));
  const file = join(folder, "snapshot.tar");
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  process.env["PGLITE_SNAPSHOT"] = file;
  return () => {
    rmSync(folder, { recursive: true });
  };
}
