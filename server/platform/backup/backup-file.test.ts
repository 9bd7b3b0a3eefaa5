import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBackupFile, writeBackupFile } from "./backup-file";
import { Refused } from "./refused";

const ABOUT = { madeAt: "2026-11-30T10:00:00.000Z", reason: "by-hand", responses: 7, kind: "sqlite" } as const;
const KEY = "a key for the backups";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backup-file-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string) => join(folder, name);

async function write(database: Uint8Array, secret: string | null, key: string | null): Promise<string> {
  const file = inFolder("a.backup");
  rmSync(file, { force: true });
  writeFileSync(inFolder("database"), database);
  if (secret !== null) writeFileSync(inFolder("secret"), secret);
  const contents = { database: inFolder("database"), secret: secret === null ? null : inFolder("secret") };
  await writeBackupFile(file, contents, ABOUT, key);
  return file;
}

async function read(file: string, key: string | null) {
  const to = { database: inFolder("database.out"), secret: inFolder("secret.out") };
  for (const path of Object.values(to)) rmSync(path, { force: true });
  const manifest = await readBackupFile(file, key, to);
  return { manifest, database: readFileSync(to.database), secretFile: to.secret };
}

const refusal = (file: string, key: string | null) =>
  read(file, key).then(
    () => "read",
    (error: unknown) => (error instanceof Refused ? error.message : String(error)),
  );

describe.each([null, KEY])("a backup with the key %s", { timeout: 30_000 }, (key) => {
  it("gives back what went in, and is its owner's only", async () => {
    const database = createHash("shake256", { outputLength: 2_500_000 }).update("x").digest();
    const file = await write(database, "the secret\n", key);
    const found = await read(file, key);
    expect(found.database.equals(database)).toBe(true);
    expect(readFileSync(found.secretFile, "utf8")).toBe("the secret\n");
    expect(found.manifest).toMatchObject({ ...ABOUT, database: { bytes: 2_500_000 } });
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readFileSync(file).includes("the secret")).toBe(key === null);
  });

  it("is refused when any byte has changed, or any are missing", async () => {
    const bytes = readFileSync(await write(Buffer.alloc(20_000, "abc"), "s", key));
    const change = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    const file = inFolder("changed");
    await fc.assert(
      fc.asyncProperty(change, fc.nat(bytes.length - 1), async ({ at, by }, length) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        writeFileSync(file, changed);
        expect(await refusal(file, key)).toMatch(/is damaged or was cut off|is not a backup|newer version/);
        writeFileSync(file, bytes.subarray(0, length));
        expect(await refusal(file, key)).toMatch(/is damaged or was cut off|is not a backup/);
      }),
      { numRuns: 60 },
    );
  });
});

it("says what is missing, wrong or too new", { timeout: 30_000 }, async () => {
  const file = await write(Buffer.from("data"), null, KEY);
  expect(await refusal(file, null)).toContain("is encrypted. Give the key");
  expect(await refusal(file, "another key, of the same length")).toContain("does not open with this key");
  const text = readFileSync(file, "latin1").replace("backup 1 sealed", "backup 2 sealed");
  writeFileSync(file, text, "latin1");
  expect(await refusal(file, KEY)).toContain("was made by a newer version");
});
