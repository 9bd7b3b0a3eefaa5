import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { migrateDatabase, openDatabase } from "@/db/client";
import type { Database } from "@/db/write";

const FIXTURE = "db/fixtures/0.1.0";

/** A file of the fixture that version 0.1.0 has left. */
export const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(FIXTURE, name)));

/** The database of version 0.1.0 after an upgrade to this one; `remove` closes it and takes its folder away. */
export async function openEarlierDatabase(): Promise<{ db: Database; remove: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "earlier-"));
  const file = join(folder, "database.sqlite");
  writeFileSync(file, unpacked("database.sqlite.br"));
  await migrateDatabase(`file:${file}`);
  const db = openDatabase(`file:${file}`);
  const remove = async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  };
  return { db, remove };
}
