import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { response } from "@/db/schema/response";
import type { Database } from "@/db/write";
import { confirmClock } from "@/db/writes/clock";
import { ensureSecret } from "@/server/platform/secret";
import { retentionState } from "@/server/response/retention-state";

const DAY_MS = 86_400_000;
const OLD = new Date("2020-03-01T07:00:00.000Z");

describe("the command that tells what waits to be erased", { timeout: 120_000 }, () => {
  let folder = "";
  let db: Database;
  const url = () => `file:${join(folder, "data.sqlite")}`;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "erase-"));
    await migrateDatabase(url());
    db = openDatabase(url());
    ensureSecret(join(folder, "secret"));
    const row = { instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1 };
    const times = [OLD, new Date(OLD.getTime() + DAY_MS), new Date()];
    const rows = times.map((createdAt, i) => ({ ...row, id: String(i), createdAt }));
    await db.apply([{ statement: (writer) => writer.insert(response).values(rows) }]);
  });
  afterEach(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });

  const left = () => db.read.$count(response);
  const state = async () => (await retentionState(db.read, new Date())).reason;
  /** The clock of this machine is so much ahead of the latest time seen. */
  const lastSeen = (days: number) => db.apply([confirmClock(new Date(Date.now() - days * DAY_MS))]);

  function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const script = join(import.meta.dirname, "../dist/erase-expired.js");
    // Without BASE_URL, which the test runner sets for pages of its own.
    const env = { ...process.env, BASE_URL: "", DATABASE_URL: url() };
    return new Promise((resolve) => {
      execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      });
    });
  }

  it("shows number and span, and erases them only when that is confirmed", async () => {
    const what =
      "By this clock 2 of 3 responses, begun from 2020-03-01 to 2020-03-02, have been kept for more than 24 months.\n";
    const told = await run();
    expect(told).toMatchObject({ code: 0, stderr: "" });
    expect(told.stdout).toContain(`${what}Night by night they are gone after 1.\n`);
    expect(told.stdout).toContain("npm run erase-expired -- --confirm\n");
    expect(await left()).toBe(3);
    const done = await run("--confirm");
    expect(done.stdout).toContain(what);
    expect(done.stdout).toContain("\n2 responses erased.\n");
    expect([await left(), await state()]).toEqual([1, null]);
  });

  it("names a clock that is ahead, and takes it as right alone", async () => {
    await lastSeen(800);
    const { stdout } = await run("--confirm-clock");
    expect(stdout).toContain("too far ahead of the latest time seen here");
    expect([await left(), await state()]).toEqual([3, null]);
  });

  it("names a clock that is behind, and takes it as right with all that is due", async () => {
    await lastSeen(-800);
    expect(await state()).toBe("clock-behind");
    const { stdout } = await run("--confirm");
    expect(stdout).toContain("too far behind the latest time seen here");
    expect([await left(), await state()]).toEqual([1, null]);
  });

  it("refuses what it does not know, and a doubled wish", async () => {
    const refused = await Promise.all([run("--confrim"), run("--confirm", "--confirm-clock")]);
    for (const { code, stderr } of refused) {
      expect(code).toBe(2);
      expect(stderr).toContain("usage: npm run erase-expired");
    }
    expect(await left()).toBe(3);
  });

  it("ends with code 1 where the database is at fault", async () => {
    await rm(join(folder, "secret"));
    const { code, stderr } = await run("--confirm");
    expect([code, await left()]).toEqual([1, 3]);
    expect(stderr).toMatch(/secret is missing/);
  });
});
