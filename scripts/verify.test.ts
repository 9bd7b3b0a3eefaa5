import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { releasedGroup } from "@/db/schema/release";
import { response } from "@/db/schema/response";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Write } from "@/db/write";
import { ensureSecret } from "@/server/platform/secret";
import { releaseCampaigns } from "@/server/release/release-campaigns";
import { CLOSED, drawRows, seedClosed } from "@/server/release/testing-release";

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const UNITS = [{ id: "m", parentId: null }];

describe("the verify command", { timeout: 60_000 }, () => {
  let folder = "";
  let file = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verify-"));
    file = join(folder, "data.sqlite");
    await migrateDatabase(`file:${file}`);
    ensureSecret(join(folder, "secret"));
    const db = openDatabase(`file:${file}`);
    await seedOrganisation(db, { units: [{ id: "m" }] });
    await seedClosed(db, { id: "done", units: UNITS, rows: drawRows({ m: 30 }) });
    const task = releaseCampaigns();
    while (await task.run(db, CLOSED));
    await seedClosed(db, { id: "waiting", units: UNITS, rows: drawRows({ m: 3 }) });
    await db.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  function verify(...args: string[]): Promise<Outcome> {
    const script = join(import.meta.dirname, "../dist/verify.js");
    // Without BASE_URL, which the test runner sets for pages of its own.
    const env = { ...process.env, BASE_URL: "", DATABASE_URL: `file:${file}` };
    return new Promise((resolve) => {
      execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) => {
        const code = typeof error?.code === "number" ? error.code : 0;
        resolve({ code, stdout, stderr });
      });
    });
  }
  async function change(statement: Write["statement"]): Promise<void> {
    const db = openDatabase(`file:${file}`);
    await db.apply([{ statement }]);
    await db.close();
  }

  it("says in one line what it found and never a figure: matches, differs, cannot be checked", async () => {
    const looked = `Looked at ${file}.\n`;
    expect(await verify("--campaign", "done")).toEqual({ code: 0, stdout: "matches\n", stderr: looked });
    await change((db) => db.update(releasedGroup).set({ people: 31 }));
    expect(await verify("--campaign", "done")).toEqual({ code: 1, stdout: "differs\n", stderr: looked });
    await change((db) => db.delete(response));
    expect(await verify("--campaign", "done")).toEqual({ code: 3, stdout: "cannot be checked\n", stderr: looked });
  });

  it.each([
    [["--campaign", "nobody"], "there is no campaign with this id"],
    [["--campaign", "waiting"], "have not been published yet"],
    [[], "name the campaign"],
    [["--other"], "usage: npm run -s verify"],
  ])("refuses %j with one sentence and code 2", async (args, sentence) => {
    const { code, stdout, stderr } = await verify(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
