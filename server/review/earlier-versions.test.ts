import { afterAll, beforeAll, expect, it } from "vitest";
import { listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findPersonByEmail, listScopes } from "@/db/queries/organisation/person";
import type { UnitReport } from "@/lib/review/unit-report";
import { openEarlierDatabase, unpacked } from "../platform/testing-earlier-version";
import { verifyRelease } from "../release/verify-release";
import type { Reviewer } from "./reach";
import { findUnitReport } from "./reports";

type Figures = Pick<UnitReport, "unit" | "path" | "children" | "indices" | "levels" | "lines" | "scenarioScore">;

/** By campaign: what `verify` answered, and what was shown of each unit by its code (null: not released). */
type Recorded = Record<string, { verify: unknown; reports: Record<string, Figures | null> }>;

const recorded = JSON.parse(unpacked("reports.json.br").toString()) as Recorded;

const { db, remove } = openEarlierDatabase();
let reviewer: Reviewer;

beforeAll(async () => {
  const person = await findPersonByEmail(db.read, "reviewer@ministry.example");
  const personId = person?.id ?? "";
  reviewer = { personId, scopes: await listScopes(db.read, personId) };
});
afterAll(remove);

type Value = { value: number } | null;

/** Which units a report names and which figures it has, whatever they are. */
function contentsOf({ unit, path, children, indices, levels, lines, scenarioScore }: Figures) {
  return {
    ...{ unit, path, children },
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
  const { verify, reports } = recorded[id] ?? { verify: null, reports: {} };
  expect(await verifyRelease(db.read, id)).toEqual(verify);
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

it("keeps the campaign that was open", async () => {
  expect(await listCampaignsOpenAt(db.read, new Date("2026-12-01T00:00:00Z"))).toHaveLength(1);
});
