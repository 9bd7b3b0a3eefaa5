import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "@/db/client";
import { findPersonByEmail, listRoles, listScopes } from "@/db/queries/organisation/person";
import { listCampaigns } from "@/db/queries/organisation/campaign";
import { listResponsesOfPerson } from "@/db/queries/personal/response";
import { countSubmitted } from "@/db/queries/personal/submitted";
import { listUnits, type StoredUnitRow } from "@/db/queries/organisation/unit";
import type { Database } from "@/db/write";
import { isPassword } from "@/server/account/password";
import { findReviewerStanding } from "@/server/account/reviewer-role";
import type { Reviewer } from "@/server/review/reach";
import { findUnitReport, listReviewCampaigns } from "@/server/review/reports";
import { ACCOUNTS } from "./accounts";
import { type Demo, ensureDemo } from "./demo-files";
import { demoEmail } from "./staff";

const NOW = new Date("2026-11-24T10:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const MAKING_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "demo-"));
const file = join(folder, "demo.sqlite");

let demo: Demo;
let db: Database;
let units: StoredUnitRow[];

beforeAll(async () => {
  demo = await ensureDemo(file, false, NOW);
  db = openDatabase(`file:${file}`);
  units = await listUnits(db.read);
}, MAKING_MS);

afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const person = async (name: string) => {
  const found = await findPersonByEmail(db.read, demoEmail(name));
  if (!found) throw new Error(`${name} is not there`);
  return found;
};

/** What somebody reviews, as verdicts by unit code; null where a unit has no scorecard. */
async function verdictsOf(name: string, codes: readonly string[]) {
  const { id: personId } = await person(name);
  const reviewer: Reviewer = { personId, scopes: await listScopes(db.read, personId) };
  const [latest] = await listReviewCampaigns(db.read, reviewer);
  const reports = codes.map((code) => findUnitReport(db.read, reviewer, latest?.id ?? "", { code }));
  return (await Promise.all(reports)).map((report) => report?.lines.NS1?.map(({ verdict }) => verdict).join() ?? null);
}

describe("the demonstration", () => {
  it("has 24 units on three levels", () => {
    const depth = (unit: StoredUnitRow): number => {
      const above = units.find(({ id }) => id === unit.parentId);
      return above ? 1 + depth(above) : 1;
    };
    expect(units).toHaveLength(24);
    expect([1, 2, 3].map((level) => units.filter((unit) => depth(unit) === level).length)).toEqual([1, 5, 18]);
  });

  it("has two published campaigns, six months before one that is open", async () => {
    const [open, latest, earlier] = await listCampaigns(db.read);
    if (!open || !latest || !earlier) throw new Error("a campaign is missing");
    expect([open.closedAt, latest.closedAt === null, earlier.closedAt === null]).toEqual([null, false, false]);
    const answered = await Promise.all([open, latest, earlier].map(({ id }) => countSubmitted(db.read, id)));
    expect(answered.map((count) => Math.round(count / 50) * 50)).toEqual([300, 900, 700]);
    expect(open.opensAt.getTime() - latest.closesAt.getTime()).toBeGreaterThan(182 * DAY_MS);
  });

  it.each([
    ["administrator", ["administrator"], []],
    ["manager", ["manager"], ["MPS"]],
    ["reviewer", ["reviewer"], ["MPS"]],
    ["department.reviewer", ["reviewer"], ["CS"]],
    ["auditor", ["auditor"], []],
    ["respondent", [], []],
  ])("lets %s in", async (name, roles, codes) => {
    const { id, passwordHash } = await person(name);
    expect(await isPassword(passwordHash, demo.password)).toBe(true);
    expect(await listRoles(db.read, id)).toEqual(roles);
    expect(await findReviewerStanding(db.read, id)).toBe(roles.includes("reviewer") ? "confirmed" : null);
    const scopes = await listScopes(db.read, id);
    expect(scopes.map(({ unitId }) => units.find((unit) => unit.id === unitId)?.code)).toEqual(codes);
    expect(ACCOUNTS.map(({ email }) => email)).toContain(demoEmail(name));
  });

  it("has a respondent with two results, who is in the middle of the open campaign", async () => {
    const { id } = await person("respondent");
    const responses = await listResponsesOfPerson(db.read, id);
    expect(responses.map(({ submittedAt }) => submittedAt !== null)).toEqual([false, true, true]);
  });

  it("has scorecards that say different things, and units too small for one", async () => {
    const [whole, contact, law, small] = await verdictsOf("reviewer", ["MPS", "CS-CC", "LD-LD", "DS-IS"]);
    expect(new Set([whole, contact, law]).size).toBe(3);
    expect(law).toMatch(/clear-more/);
    expect(small).toBeNull();
    const [within, without] = await verdictsOf("department.reviewer", ["CS-CC", "LD-LD"]);
    expect([within, without]).toEqual([contact, null]);
  });

  it("is not made again by itself", async () => {
    const later = new Date(NOW.getTime() + DAY_MS);
    expect(await ensureDemo(file, false, later)).toEqual({ ...demo, isNew: false });
  });

  it("leaves a database alone that it has not made", async () => {
    const other = mkdtempSync(join(folder, "other-"));
    const real = join(other, "demo.sqlite");
    writeFileSync(real, "real");
    await expect(ensureDemo(real, true, NOW)).rejects.toThrow("nothing was changed");
  });
});
