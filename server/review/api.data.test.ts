import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { campaign, campaignRoot, campaignUnit, participation, participationTotal } from "@/db/schema/campaign";
import { release, releasedUnit } from "@/db/schema/release";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database, Write } from "@/db/write";
import type { NumberSums, ReleaseTable, UnitColumns } from "@/lib/release/figures";
import { campaignListSchema } from "@/lib/review/api/campaign-schema";
import { errorSchema } from "@/lib/review/api/error-schema";
import { campaignListJson, campaignReportsJson, unitReportJson } from "@/lib/review/api/report-json";
import { campaignReportsSchema, unitReportSchema } from "@/lib/review/api/report-schema";
import { apiRefusal } from "./api-answer";
import { findUnitReport, listReviewCampaigns } from "./reports";
import { findTokenReach } from "./token-reach";
import { makeToken } from "./tokens";
import { findCampaignReports } from "./unit-reports";

const NOW = new Date("2026-03-01T20:30:00Z");
const HASH = "ab".repeat(32);
const UNITS = [
  { id: "M" },
  { id: "A", parentId: "M", name: "Ақпарат бөлімі" },
  { id: "A1", parentId: "A" },
  { id: "B", parentId: "M" },
];
const words = (text: string) => ({ kk: text, ru: text, en: text });

/** 37 people in two groups, with a mean of 66.6 points. */
const P1: NumberSums = { n: 37, sum: 29_568, squares: 25_000_000 };
const groups = { groups: 2, sizesSquared: 17 ** 2 + 20 ** 2, largest: 20, clampedN: 37 };
const INDEX: UnitColumns = {
  numbers: { P1: { ...P1, ...groups, between: 23_700_000 } },
  counts: {},
};
const one = { groups: 1, sizesSquared: 37 ** 2, largest: 37, between: 0, clampedN: 37 };
const SURVEY: UnitColumns = {
  numbers: {
    obstacles: { n: 37, sum: 61, squares: 141, ...one },
    scenarios: { n: 37, sum: 3_100, squares: 270_000, ...one },
  },
  counts: {
    NS1: { n: 37, counts: { "NS1-a": 20, "NS1-d": 4 }, ...one },
    NS2: { n: 37, counts: { "NS2-a": 11, "NS2-b": 25, "NS2-n": 3 }, ...one },
  },
};

type Row = typeof releasedUnit.$inferInsert;
const NOTHING: UnitColumns = { numbers: {}, counts: {} };
const figures = (unitId: string, table: ReleaseTable, columns: UnitColumns, more: Partial<Row> = {}): Row => ({
  ...{ campaignId: "released", unitId, table, columns, invited: 60, covered: 58, elsewhere: [] },
  ...{ isPartlyInNoFigure: false, hasImported: false, coverage: {}, ...more },
});

function addCampaign(id: string, isReleased: boolean): Write[] {
  const times = { opensAt: NOW, closesAt: NOW, createdAt: NOW, confirmedAt: NOW, openedAt: NOW, closedAt: NOW };
  const row = { id, title: words(id), message: words(""), instrumentVersion: "1.0.0", minimumGroup: 10 };
  const smallestGroups = { index: 10, survey: 20, levels: 50 };
  const releasedAt = isReleased ? NOW : null;
  return [
    { statement: (db) => db.insert(campaign).values({ ...row, ...times, reminderDays: [] }) },
    { statement: (db) => db.insert(campaignRoot).values({ campaignId: id, unitId: "M" }) },
    ...UNITS.map(({ id: unitId, parentId, name = unitId }): Write => ({
      statement: (db) =>
        db.insert(campaignUnit).values({
          ...{ campaignId: id, unitId, parentId: parentId ?? null, code: unitId },
          ...{ nameKk: name, nameRu: name, nameEn: name },
        }),
    })),
    {
      statement: (db) =>
        db.insert(release).values({
          ...{ campaignId: id, startedAt: NOW, done: 38, total: 38, releasedAt, smallestGroups },
          hash: isReleased ? HASH : null,
        }),
    },
  ];
}

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, {
    units: UNITS,
    people: [
      { id: "r", email: "r@example.kz", name: "R", roles: ["reviewer"], scopes: [{ role: "reviewer", unitId: "A" }] },
    ],
  });
  const day = "2026-03-01";
  await db.apply([
    ...addCampaign("released", true),
    ...addCampaign("waiting", false),
    {
      statement: (writer) =>
        writer
          .insert(releasedUnit)
          .values([
            figures("A", "index", INDEX),
            figures("A", "survey", SURVEY, { isPartlyInNoFigure: true }),
            figures("A", "levels", NOTHING, { covered: 0, elsewhere: ["M"] }),
            figures("A1", "index", NOTHING, { invited: 4, covered: 0, elsewhere: ["A"] }),
            figures("B", "index", INDEX),
          ]),
    },
    {
      statement: (writer) =>
        writer.insert(participation).values({ campaignId: "released", day, unitId: "A", invited: 60, answered: 40 }),
    },
    {
      statement: (writer) =>
        writer
          .insert(participationTotal)
          .values({ campaignId: "released", day, invited: 90, started: 80, answered: 70 }),
    },
  ]);
});
afterEach(() => db.close());

async function readerOfA() {
  const made = await makeToken(
    db,
    { id: "r", scopes: [{ role: "reviewer", unitId: "A" }] },
    { name: "x", unit: "A", days: 30 },
    NOW,
  );
  const reach = made.ok ? await findTokenReach(db, made.token.secret, NOW) : null;
  if (reach?.ok !== true) throw new Error("refused");
  return reach.reviewer;
}

/** What is sent: the text of the answer, read again. */
const sent = (value: object): unknown => JSON.parse(JSON.stringify(value));

async function reportOf(campaignId: string, code: string) {
  const report = await findUnitReport(db.read, await readerOfA(), campaignId, { code });
  return report && unitReportSchema.parse(sent(unitReportJson(report)));
}

describe("the API", () => {
  it("lists released campaigns, with the topmost units that the token reads", async () => {
    const list = campaignListSchema.parse(
      sent(campaignListJson(await listReviewCampaigns(db.read, await readerOfA()))),
    );
    expect(list.campaigns).toEqual([
      {
        ...{ id: "released", title: words("released"), instrumentVersion: "1.0.0", hash: HASH },
        ...{ opensAt: NOW.toISOString(), closesAt: NOW.toISOString(), releasedAt: NOW.toISOString() },
        smallestGroups: { index: 10, survey: 20, levels: 50 },
        isReviewedAlone: false,
        units: [{ code: "A", kind: "unit", name: words("Ақпарат бөлімі") }],
      },
    ]);
  });

  it("answers as it describes, with shown figures only: of 37 answers, points and percent in steps of 5 and 10", async () => {
    const report = await reportOf("released", "A");
    expect(report).toMatchObject({
      ...{ unit: { code: "A" }, path: [], children: [{ code: "A1" }] },
      participation: { invited: 60, answered: 40, rate: 70 },
      coverage: {
        index: { people: { covered: 58, invited: 60 }, isPartlyInNoFigure: false },
        survey: { people: { covered: 58, invited: 60 }, isPartlyInNoFigure: true },
        levels: { people: null, elsewhere: [{ code: "M" }] },
      },
      overall: null,
      notes: ["one-group-dominates"],
    });
    expect(report?.indices[0]?.mean).toEqual({ value: 65, low: 55, high: 75 });
    expect(report?.indices[1]).toEqual({ principleId: "P2", mean: null, people: null });
    expect(report?.lines.NS1?.find(({ id }) => id === "fig1.a")).toMatchObject({
      share: { value: 50, low: 25, high: 75, cap: null },
      national: { value: 47 },
      difference: { value: 3, low: -22, high: 28 },
    });
    expect(report?.lines.NS1?.find(({ id }) => id === "fig1.d")).toMatchObject({
      share: { value: 10, low: 0, cap: "low" },
    });
    expect(report?.obstacles?.mean).toBe(1.6);
  });

  it("says where the people of a small unit count, and no figure", async () => {
    const report = await reportOf("released", "A1");
    expect(report?.coverage.index).toMatchObject({ people: null, elsewhere: [{ code: "A" }] });
    expect(report?.indices.map(({ mean }) => mean)).toEqual(Array(7).fill(null));
    expect(report).toMatchObject({ participation: null, scenarioScore: null, lines: { NS1: null, NS2: null } });
  });

  it("gives all units of a campaign in one answer, each as it does alone", async () => {
    const found = await findCampaignReports(db.read, await readerOfA(), "released");
    if (!found) throw new Error("not found");
    const { campaign: of, units } = campaignReportsSchema.parse(
      sent(campaignReportsJson(found.campaign, found.reports)),
    );
    expect(units.map(({ unit }) => unit.code)).toEqual(["A", "A1"]);
    for (const each of units) expect({ campaign: of, ...each }).toEqual(await reportOf("released", each.unit.code));
  });

  it.each(["waiting", "no-campaign"])("has no units of %s", async (campaignId) => {
    expect(await findCampaignReports(db.read, await readerOfA(), campaignId)).toBeNull();
  });

  it.each([
    ["released", "B"],
    ["released", "M"],
    ["released", "nowhere"],
    ["waiting", "A"],
    ["no-campaign", "A"],
  ])("has nothing of %s for %s", async (campaignId, code) => {
    expect(await reportOf(campaignId, code)).toBeNull();
  });
});

describe("a refusal of the API", () => {
  it.each([
    ["token-missing", 401, "Bearer"],
    ["token-unknown", 401, 'Bearer error="invalid_token"'],
    ["token-revoked", 401, 'Bearer error="invalid_token"'],
    ["not-found", 404, null],
  ] as const)("%s is %i", async (code, status, challenge) => {
    const answer = apiRefusal(code);
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([status, challenge]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(errorSchema.parse(await answer.json()).error.code).toBe(code);
  });
});
