import { afterAll, beforeAll, expect, it } from "vitest";
import { listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findPersonByEmail, listScopes } from "@/db/queries/organisation/person";
import { OBSTACLE_ADVICE } from "@/lib/review/obstacle-advice";
import type { UnitReport } from "@/lib/review/unit-report";
import { findReviewerStanding, listWaitingReviewers } from "../account/reviewer-role";
import { openEarlierDatabase, unpacked } from "../platform/testing-earlier-version";
import { verifyRelease } from "../release/verify-release";
import type { Reviewer } from "./reach";
import { findUnitReport } from "./reports";

/** By campaign: what `verify` answered, and what was shown of each unit by its code (null: no figures). */
type Recorded = Record<string, { verify: unknown; reports: Record<string, unknown> }>;

const recorded = JSON.parse(unpacked("reports.json.br").toString()) as Recorded;

const { db, remove } = openEarlierDatabase();
let reviewer: Reviewer;

beforeAll(async () => {
  const person = await findPersonByEmail(db.read, "reviewer@ministry.example");
  const personId = person?.id ?? "";
  reviewer = { personId, scopes: await listScopes(db.read, personId) };
});
afterAll(remove);

/**
 * As version 0.1.0 wrote it: advice by its place in the instrument, nothing on a second person. Through JSON, as it
 * was recorded.
 */
function asRecorded(report: UnitReport | null): unknown {
  if (!report) return null;
  const advice = report.advice.map(({ lineId, adviceId, isEstablished }) => {
    const adviceIndex = OBSTACLE_ADVICE.findIndex(({ id }) => id === adviceId);
    return { lineId, adviceIndex, isEstablished };
  });
  const campaign = { ...report.campaign, isReviewedAlone: undefined };
  return JSON.parse(JSON.stringify({ ...report, campaign, advice }));
}

it.each(Object.keys(recorded))("shows of campaign %s what version 0.1.0 showed, and verifies it", async (id) => {
  const { verify, reports } = recorded[id] ?? { verify: null, reports: {} };
  expect(await verifyRelease(db.read, id)).toEqual(verify);
  expect(Object.keys(reports)).toHaveLength(24);
  for (const [code, shown] of Object.entries(reports)) {
    const report = (await findUnitReport(db.read, reviewer, id, { code })) ?? null;
    expect(asRecorded(report), code).toEqual(shown ?? null);
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
