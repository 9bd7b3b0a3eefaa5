import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "../db/client";
import { commit } from "../db/commit";
import { response } from "../db/schema/response";
import { addResponse, recordAnswer } from "../db/writes/response";
import { ensureSecret } from "../server/platform/secret";

const AT = new Date("2026-11-30T10:00:00Z");

type Outcome = { code: number; stdout: string; stderr: string };

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
  file = join(folder, "a.sqlite");
  await migrateDatabase(`file:${file}`);
  ensureSecret(join(folder, "secret"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(program: "backup" | "restore" | "start", ...args: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    // Vite has one of its own.
    ...{ BASE_URL: "", DATABASE_URL: `file:${file}`, BACKUP_KEY: "a key for the backups" },
    // As npm does it: run here, given elsewhere.
    ...{ INIT_CWD: folder, npm_lifecycle_event: program },
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [join("dist", `${program}.js`), ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

/** Responses with one answer each, numbered, one after the other, until told to end. Returns how many were saved. */
function saveOn(): { saved: () => number; end: () => Promise<number> } {
  const db = openDatabase(`file:${file}`);
  let count = 0;
  let isOver = false;
  const save = async () => {
    while (!isOver) {
      const id = `response-${String(count + 1)}`;
      const began = { id, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: AT };
      const answer = recordAnswer({ responseId: id, itemId: "P1-B1", value: "3", answeredAt: AT }, AT);
      await commit(db, { kind: "response-started", at: AT }, [addResponse(began), answer]);
      count += 1;
      // Lets the command's end be heard of.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const saving = save();
  const end = async () => {
    isOver = true;
    await saving;
    await db.close();
    return count;
  };
  return { saved: () => count, end };
}

async function storedIds(): Promise<string[]> {
  const db = openDatabase(`file:${file}`);
  const rows = await db.read.select({ id: response.id }).from(response);
  await db.close();
  return rows.map(({ id }) => id);
}

it("a copy made during saves restores every answer saved until then", { timeout: 120_000 }, async () => {
  const saving = saveOn();
  mkdirSync(join(folder, "elsewhere"));
  const before = saving.saved();
  const made = await run("backup", "--to", "elsewhere");
  const after = await saving.end();
  expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: "" });
  expect(made.stdout).toMatch(/^Backup: .*\n\d+ responses, with the secret; .* MB, SHA-256 [0-9a-f]{64}\nEncrypted: /);

  const copied = Number(/\n(\d+) responses/.exec(made.stdout)?.[1]);
  expect(copied).toBeGreaterThan(before);
  expect(copied).toBeLessThan(after);
  const [name = ""] = readdirSync(join(folder, "elsewhere"));
  const restored = await run("restore", join("elsewhere", name));
  expect(restored.stdout).toContain(`Restored: ${String(copied)} responses`);
  // One was saved after the other: nothing may be missing among those that are there.
  const expected = Array.from({ length: copied }, (_, index) => `response-${String(index + 1)}`);
  expect(new Set(await storedIds())).toEqual(new Set(expected));
});

it("a server refuses to start anew on an emptied database, and prints no link", { timeout: 60_000 }, async () => {
  truncateSync(file);
  const { code, stdout, stderr } = await run("start");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/is missing or empty, but .*secret of an earlier installation is there\. Restore a backup/);
});

it("the command says how it is used", { timeout: 60_000 }, async () => {
  const { code, stderr } = await run("restore");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^FILE: name exactly one backup; usage: /);
});

it("the command says in one sentence, with exit code 1, what it cannot do", { timeout: 60_000 }, async () => {
  const { code, stdout, stderr } = await run("restore", "none.backup");
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/^\S+none\.backup is missing\. Name a backup\. Nothing was changed\.\n$/);
});
