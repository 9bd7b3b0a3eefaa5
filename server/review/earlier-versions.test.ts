import { afterAll, beforeAll, expect, it } from "vitest";
import { listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findPersonByEmail, listScopes } from "@/db/queries/organisation/person";
import { listReleasedGroups } from "@/db/queries/published/release-check";
import { findRelease } from "@/db/queries/published/released";
import type { UnitReport } from "@/lib/review/unit-report";
import { findReviewerStanding, listWaitingReviewers } from "../account/reviewer-role";
import { openEarlierDatabase, unpacked } from "../platform/testing-earlier-version";
import { renewReleases } from "../release/renew-releases";
import { verifyRelease } from "../release/verify-release";
import type { Reviewer } from "./reach";
import { findUnitReport } from "./reports";

type Figures = Pick<
  UnitReport,
  "campaign" | "unit" | "path" | "children" | "indices" | "levels" | "lines" | "scenarioScore"
>;

/** By campaign: what `verify` answered, and what was shown of each unit by its code (null: not released). */
type Recorded = Record<string, { verify: unknown; reports: Record<string, Figures | null> }>;

const recorded = JSON.parse(unpacked("reports.json.br").toString()) as Recorded;

const { db, remove } = await openEarlierDatabase();
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

type Value = { value: number } | null;

/** Which units a report names and which figures it has, whatever they are. */
function contentsOf({ unit, path, children, indices, levels, lines, scenarioScore }: Figures) {
  // What kind of unit it is was not said then.
  const named = ({ id, code, name }: typeof unit) => ({ id, code, name });
  return {
    ...{ unit: named(unit), path: path.map(named), children: children.map(named) },
    indices: indices.map(({ principleId, mean }) => [principleId, mean !== null]),
    levels: levels.map(({ principleId, sharesPct }) => [principleId, sharesPct !== null]),
    lines: [lines.NS1, lines.NS2].map((each) => each?.map(({ id, national }) => ({ id, national })) ?? null),
    hasScenarios: scenarioScore !== null,
  };
}

const sharesOf = ({ lines }: Figures) => [...(lines.NS1 ?? []), ...(lines.NS2 ?? [])].map(({ share }) => share);
const meansOf = ({ indices, scenarioScore }: Figures): Value[] => [...indices.map(({ mean }) => mean), scenarioScore];

/** By how much figures differ that were whole then and are shown in coarser steps now. */
function differences(shown: readonly Value[], then: readonly Value[]): number[] {
  return shown.map((figure, i) => Math.abs((figure?.value ?? 0) - (then[i]?.value ?? 0)));
}

it.each(Object.keys(recorded))("shows of campaign %s the figures of version 0.1.0, rounded anew", async (id) => {
  const reports = recorded[id]?.reports ?? {};
  expect(Object.keys(reports)).toHaveLength(24);
  for (const [code, then] of Object.entries(reports)) {
    const report = (await findUnitReport(db.read, reviewer, id, { code })) ?? null;
    expect(report === null, code).toBe(then === null);
    if (report === null || then === null) continue;
    expect(contentsOf(report), code).toEqual(contentsOf(then));
    expect(Math.max(...differences(meansOf(report), meansOf(then))), code).toBeLessThanOrEqual(3);
    const inBounds = sharesOf(report).map((share) => (share.cap === null ? share : null));
    const same = sharesOf(then).map((share, i) => (inBounds[i] ? share : null));
    expect(Math.max(0, ...differences(inBounds, same)), code).toBeLessThanOrEqual(6);
  }
});

it("has its reviewer wait for somebody other than the administrator, who gave the role", async () => {
  expect(await findReviewerStanding(db.read, reviewer.personId)).toBe("waiting");
  const isYours = async (name: string) => {
    const viewer = await findPersonByEmail(db.read, `${name}@ministry.example`);
    const waiting = await listWaitingReviewers(db.read, viewer?.id ?? "");
    return waiting.find(({ id }) => id === reviewer.personId)?.isYours;
  };
  expect([await isYours("administrator"), await isYours("manager")]).toEqual([false, true]);
});

it("keeps the campaign that was open", async () => {
  expect(await listCampaignsOpenAt(db.read, new Date("2026-12-01T00:00:00Z"))).toHaveLength(1);
});
