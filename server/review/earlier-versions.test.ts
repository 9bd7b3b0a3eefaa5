import { afterAll, beforeAll, expect, it } from "vitest";
import { listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findPersonByEmail, listScopes } from "@/db/queries/organisation/person";
import { listReleasedGroups } from "@/db/queries/published/release-check";
import { findRelease } from "@/db/queries/published/released";
import type { UnitReport } from "@/lib/review/unit-report";
import { openEarlierDatabase, unpacked } from "../platform/testing-earlier-version";
import { renewReleases } from "../release/renew-releases";
import { verifyRelease } from "../release/verify-release";
import type { Reviewer } from "./reach";
import { findUnitReport } from "./reports";

/** By campaign: what `verify` answered, and what was shown of each unit by its code (null: no figures). */
type Recorded = Record<string, { verify: unknown; reports: Record<string, UnitReport | null> }>;

const recorded = JSON.parse(unpacked("reports.json.br").toString()) as Recorded;

const { db, remove } = openEarlierDatabase();
let reviewer: Reviewer;
let before: Awaited<ReturnType<typeof groupsOf>>;

/** What is stored of every group, as 0.1.0 stored it. */
async function groupsOf() {
  const groups = await Promise.all(Object.keys(recorded).map((id) => listReleasedGroups(db.read, id)));
  return groups.flat().map(({ invited: _, ...group }) => group);
}

beforeAll(async () => {
  before = await groupsOf();
  await renewReleases(db);
  const person = await findPersonByEmail(db.read, "reviewer@ministry.example");
  const personId = person?.id ?? "";
  reviewer = { personId, scopes: await listScopes(db.read, personId) };
});
afterAll(remove);

it("keeps the groups of earlier releases, and their hash leaves the database", async () => {
  expect(before.length).toBeGreaterThan(20);
  expect(await groupsOf()).toEqual(before);
  for (const [id, { reports }] of Object.entries(recorded)) {
    expect(await verifyRelease(db.read, id)).toEqual({
      ...{ ok: true, verdict: "cannot be checked: made by earlier rules" },
    });
    const hash = (await findRelease(db.read, id))?.hash;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const report of Object.values(reports)) expect(report?.campaign.hash).not.toBe(hash);
  }
});

it.each(Object.keys(recorded))("shows of campaign %s the same figures by the new roundings", async (id) => {
  const reports = recorded[id]?.reports ?? {};
  expect(Object.keys(reports)).toHaveLength(24);
  for (const [code, was] of Object.entries(reports)) {
    const report = (await findUnitReport(db.read, reviewer, id, { code })) ?? null;
    expect(report === null, code).toBe(was === null);
    report?.indices.forEach(({ mean }, i) => {
      const earlier = was?.indices[i]?.mean ?? null;
      expect(mean === null, code).toBe(earlier === null);
      // Half a step of 5, and half of the whole point that was shown.
      if (mean && earlier) expect(Math.abs(mean.value - earlier.value), code).toBeLessThanOrEqual(3);
    });
  }
});

it("keeps the campaign that was open", async () => {
  expect(await listCampaignsOpenAt(db.read, new Date("2026-12-01T00:00:00Z"))).toHaveLength(1);
});
