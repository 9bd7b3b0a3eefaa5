import { afterAll, beforeAll, expect, it } from "vitest";
import { listCampaignsOpenAt } from "@/db/queries/organisation/campaign";
import { findPersonByEmail, listScopes } from "@/db/queries/organisation/person";
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

type RecordedLine = { id: string; share: object; national: object; verdict: string | null };
type RecordedReport = Record<string, unknown> & { lines: Record<string, readonly RecordedLine[] | null> };

const ESTABLISHED = new Set<string | null>(["clear-more", "clear-less", "small-more", "small-less", "borderline"]);

/** The sum of two options was rounded twice. */
const shareOf = ({ id, share }: RecordedLine) => (id === "fig1.channel" ? null : share);

/**
 * What stays as version 0.1.0 showed it, whose rules of verdicts and advice were others: of a verdict, whether it is one
 * of those established. Through JSON, as it was recorded.
 */
function comparable(report: unknown): unknown {
  if (report === null || report === undefined) return null;
  const { advice: _, sizeNotes: _new, lines, ...same } = JSON.parse(JSON.stringify(report)) as RecordedReport;
  const linesOf = (each: readonly RecordedLine[] | null) =>
    each?.map((line) => {
      const { id, national, verdict } = line;
      return { id, national, share: shareOf(line), verdict: ESTABLISHED.has(verdict) ? verdict : null };
    }) ?? null;
  return { ...same, lines: Object.fromEntries(Object.entries(lines).map(([id, each]) => [id, linesOf(each)])) };
}

it.each(Object.keys(recorded))("shows of campaign %s what version 0.1.0 showed, and verifies it", async (id) => {
  const { verify, reports } = recorded[id] ?? { verify: null, reports: {} };
  expect(await verifyRelease(db.read, id)).toEqual(verify);
  expect(Object.keys(reports)).toHaveLength(24);
  for (const [code, shown] of Object.entries(reports)) {
    const report = (await findUnitReport(db.read, reviewer, id, { code })) ?? null;
    expect(comparable(report), code).toEqual(comparable(shown));
  }
});

it("keeps the campaign that was open", async () => {
  expect(await listCampaignsOpenAt(db.read, new Date("2026-12-01T00:00:00Z"))).toHaveLength(1);
});
