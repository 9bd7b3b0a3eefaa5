import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "../db/client";
import { openTestCampaign } from "../server/mail/testing-campaign";
import { ensureSecret } from "../server/platform/secret";

const DAY_MS = 24 * 60 * 60 * 1000;

type Outcome = { code: number; stdout: string; stderr: string };

describe("the import command", { timeout: 30_000 }, () => {
  let folder = "";
  let campaignId = "";
  const databaseFile = () => join(folder, "test.sqlite");
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "import-"));
    await migrateDatabase(`file:${databaseFile()}`);
    ensureSecret(join(folder, "secret"));
    const db = openDatabase(`file:${databaseFile()}`);
    const now = Date.now();
    campaignId = await openTestCampaign(db, { opensAt: new Date(now - DAY_MS), closesAt: new Date(now + DAY_MS) });
    await db.close();
    await writeFile(join(folder, "right.csv"), "unit;language;P1-B1\ndivision;kk;3\ndivision;ru;NA\n");
    await writeFile(join(folder, "wrong.csv"), "unit;language;P1-B1\ndivision;kk;3\nmoon;ru;7\n");
  });
  afterAll(() => rm(folder, { recursive: true }));

  function run(...args: string[]): Promise<Outcome> {
    const script = join(import.meta.dirname, "../dist/import-answers.js");
    // As npm does it: run here, given elsewhere.
    const env = {
      ...process.env,
      // Vite has one of its own.
      BASE_URL: "",
      ...{ DATABASE_URL: `file:${databaseFile()}`, INIT_CWD: folder, npm_lifecycle_event: "import-answers" },
    };
    return new Promise((resolve) => {
      execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      });
    });
  }

  const BY = ["--by", "division-1@example.kz"];

  it("takes a file in, and says which columns are missing", async () => {
    const { code, stdout, stderr } = await run("right.csv", `--campaign=${campaignId}`, ...BY);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^No column, .*: NS1, NS2, .*\n2 responses imported/);
  });

  it("refuses with a line for each problem, code 2 and nothing written", async () => {
    const { code, stderr } = await run("wrong.csv", "--campaign", campaignId, ...BY);
    expect(code).toBe(2);
    expect(stderr.split("\n")).toEqual([
      'row 3, column unit: no unit of the campaign has the code "moon"',
      'row 3, column P1-B1: "7" is not one of 0, 1, 2, 3, 4, "NA"; leave it empty if it was not answered',
      "Nothing was imported.",
      "",
    ]);
  });

  it.each([
    [[], /^FILE: name exactly one file; usage: /],
    [["a.csv", "b.csv", "--campaign", "x"], /^FILE: name exactly one file; usage: /],
    [["a.csv"], /^--campaign: name the campaign; usage: /],
    [["a.csv", "--from", "x"], /^Unknown option '--from'.*; usage: /],
    [["a.csv", "--campaign", "x"], /^--by: name the account of whoever brought the file, .*; usage: /],
    [["a.csv", "--campaign", "x", ...BY], /^--campaign: there is no campaign "x"/],
  ])("refuses %j", async (args, sentence) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  it("ends with code 1 where the database is at fault", async () => {
    await rm(join(folder, "secret"));
    const { code, stderr } = await run("right.csv", "--campaign", campaignId, ...BY);
    expect(code).toBe(1);
    expect(stderr).toMatch(/secret is missing/);
  });
});
