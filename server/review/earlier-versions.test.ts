import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findPersonByEmail, listScopes } from "@/db/queries/organisation/person";
import type { Database } from "@/db/write";
import { verifyRelease } from "../release/verify-release";
import type { Reviewer } from "./reach";
import { findUnitReport } from "./reports";

/** By campaign: what `verify` answered, and what was shown of each unit by its code (null: no figures). */
type Recorded = Record<string, { verify: unknown; reports: Record<string, unknown> }>;

const FIXTURE = "db/fixtures/0.1.0";
const unpacked = (name: string) => brotliDecompressSync(readFileSync(join(FIXTURE, name)));
const recorded = JSON.parse(unpacked("reports.json.br").toString()) as Recorded;

let folder: string;
let db: Database;
let reviewer: Reviewer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "earlier-"));
  const file = join(folder, "database.sqlite");
  writeFileSync(file, unpacked("database.sqlite.br"));
  migrateDatabase(`file:${file}`);
  db = openDatabase(`file:${file}`);
  const person = await findPersonByEmail(db.read, "reviewer@ministry.example");
  const personId = person?.id ?? "";
  reviewer = { personId, scopes: await listScopes(db.read, personId) };
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

it.each(Object.keys(recorded))("shows of campaign %s what version 0.1.0 showed, and verifies it", async (id) => {
  const { verify, reports } = recorded[id] ?? { verify: null, reports: {} };
  expect(await verifyRelease(db.read, id)).toEqual(verify);
  expect(Object.keys(reports)).toHaveLength(24);
  for (const [code, shown] of Object.entries(reports)) {
    const report = (await findUnitReport(db.read, reviewer, id, { code })) ?? null;
    // Through JSON, as it was recorded.
    expect(JSON.parse(JSON.stringify(report)), code).toEqual(shown ?? null);
  }
});

it("keeps the campaign that was open", async () => {
  expect(await listCampaignsOpenAt(db.read, new Date("2026-12-01T00:00:00Z"))).toHaveLength(1);
});
