import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ensureSecret } from "@/server/platform/secret";
import { makeDemo } from "./make-demo";

/** What is remembered of a demonstration; only a database with this beside it was made here. */
const markSchema = z.object({ madeAt: z.coerce.date(), password: z.string() });
type Mark = z.infer<typeof markSchema>;

const PASSWORD_BYTES = 9;

const markOf = (databaseFile: string) => join(dirname(databaseFile), "demo.json");

function readMark(databaseFile: string): Mark | null {
  const file = markOf(databaseFile);
  return existsSync(file) ? markSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function removeDatabase(databaseFile: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${databaseFile}${end}`, { force: true });
}

/** The demonstration in a database, and whether it has just been made. */
export type Demo = Mark & { isNew: boolean };

/**
 * Finds the demonstration in this file, or makes it where there is none or a fresh one is wanted. Throws when the file
 * is there and was not made here. Broken off in the middle, it leaves nothing that looks whole.
 */
export async function ensureDemo(databaseFile: string, isFresh: boolean, now: Date): Promise<Demo> {
  const mark = readMark(databaseFile);
  const isThere = existsSync(databaseFile);
  if (isThere && mark === null)
    throw new Error(`${databaseFile} is not a database of the demonstration: move it away, nothing was changed.`);
  if (isThere && mark !== null && !isFresh) return { ...mark, isNew: false };
  const making = `${databaseFile}.making`;
  removeDatabase(making);
  const made = { madeAt: now, password: randomBytes(PASSWORD_BYTES).toString("base64url") };
  await makeDemo(making, made.password, now);
  ensureSecret(join(dirname(databaseFile), "secret"));
  removeDatabase(databaseFile);
  writeFileSync(markOf(databaseFile), JSON.stringify(made), { mode: 0o600 });
  renameSync(making, databaseFile);
  return { ...made, isNew: true };
}
