import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { campaign } from "@/db/schema/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { FIRST_VIEW } from "@/lib/review/overview-view";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, drawRows, seedClosed } from "../release/testing-release";
import { findUnitView } from "./comparisons";
import { findOrganisation } from "./organisation";
import { findOverview } from "./overview";
import { findReachedCampaign } from "./reach";
import { findUnitReport } from "./reports";

const UNITS = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "a1", parentId: "a" },
  { id: "b", parentId: "m" },
];
const PEOPLE = { a: 25, a1: 15, b: 30 };
const reviewer = (unitId: string, personId = "reviewer") => ({
  personId,
  scopes: [{ role: "reviewer" as const, unitId }],
});

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  const units = UNITS.map(({ id, parentId }) => (parentId === null ? { id } : { id, parentId }));
  await seedOrganisation(db, { units, people: [{ id: "bringer", email: "bringer@example.kz", name: "bringer" }] });
});
afterEach(() => db.close());

async function release(): Promise<void> {
  const task = releaseCampaigns();
  while (await task.run(db, new Date(CLOSED.getTime() + 60_000)));
}

const spreadFor = async (unitId: string) => {
  const reached = await findReachedCampaign(db.read, reviewer(unitId), "c");
  return reached && (await findOverview(db.read, reached, FIRST_VIEW, "ru"))?.spread;
};

it("says whether units differ from the groups in reach alone", async () => {
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows(PEOPLE) });
  await release();
  expect((await spreadFor("m"))?.map(({ principleId }) => principleId)).toEqual(PRINCIPLE_IDS);
  // The department and its division are two groups, and it takes three.
  expect(await spreadFor("a")).toEqual([]);
});

it("says how many units have figures, and compares them with the rest in reach alone", async () => {
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows({ ...PEOPLE, a1: 4 }) });
  await release();
  const overviewOf = async (unitId: string) => {
    const reached = await findReachedCampaign(db.read, reviewer(unitId), "c");
    return reached && findOverview(db.read, reached, FIRST_VIEW, "ru");
  };
  const overview = await overviewOf("m");
  expect(overview?.summary).toMatchObject({ units: 4, withFigures: 3 });
  expect(overview?.summary.invitedWithout).toBeGreaterThanOrEqual(4);
  // Two groups in all: neither has two others beside it.
  expect(overview?.rows.map(({ differs }) => differs)).toEqual([null, null, null, null]);
});

it("compares units with at least two groups outside of them", async () => {
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows({ ...PEOPLE, m: 20 }) });
  await release();
  const reached = await findReachedCampaign(db.read, reviewer("m"), "c");
  const rows = reached && (await findOverview(db.read, reached, FIRST_VIEW, "ru"))?.rows;
  expect(rows?.map(({ unit, differs }) => [unit.id, differs !== null])).toEqual([
    ["m", false],
    ["a", true],
    ["a1", true],
    ["b", true],
  ]);
});

it("compares a campaign with the one before it, and with none that the reviewer does not reach", async () => {
  const earlier = new Date("2025-03-01T13:00:00Z");
  await seedClosed(db, { id: "before", units: UNITS, rows: drawRows(PEOPLE, 1), importedBy: "bringer" });
  await db.apply([
    {
      statement: (writer) =>
        writer.update(campaign).set({ closesAt: earlier, closedAt: earlier }).where(eq(campaign.id, "before")),
    },
  ]);
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows(PEOPLE, 2) });
  await release();
  const view = await findUnitView(db.read, reviewer("m"), "c", "b");
  expect(view?.trend.campaigns.map(({ id }) => id)).toEqual(["before", "c"]);
  expect(view?.change.lines.map(({ id, since }) => [id, since.id])).toEqual(
    [...PRINCIPLE_IDS, "overall"].map((id) => [id, "before"]),
  );
  for (const { other, here, difference } of view?.change.lines ?? []) expect(difference.value).toBe(here - other);
  expect((await findUnitView(db.read, reviewer("m"), "before", "b"))?.change.lines).toEqual([]);
  const asBringer = await findUnitView(db.read, reviewer("m", "bringer"), "c", "b");
  expect(asBringer).toMatchObject({ trend: { campaigns: [{ id: "c" }] }, change: { lines: [] } });
});

it("compares a unit with the groups in reach outside of it, and the whole with nothing", async () => {
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows(PEOPLE) });
  await release();
  const restOf = async (scope: string, unit: string) =>
    (await findUnitView(db.read, reviewer(scope), "c", unit))?.rest.lines.map(({ id }) => id);
  // Beside "b" stand the groups of "a" and "a1"; beside "a1" those of "a" and "b".
  expect(await restOf("m", "b")).toEqual([...PRINCIPLE_IDS, "overall"]);
  expect(await restOf("m", "a1")).toEqual([...PRINCIPLE_IDS, "overall"]);
  // Beside "a" with its division there is "b" alone.
  expect(await restOf("m", "a")).toEqual([]);
  expect(await restOf("m", "m")).toEqual([]);
  // Who reaches "a" alone learns nothing of "b".
  expect(await restOf("a", "a1")).toEqual([]);
  expect(await findUnitView(db.read, reviewer("a"), "c", "b")).toBeNull();
});

it("shows the organisation to whoever reaches all of it, with the units that have no figures", async () => {
  const units = [...UNITS, { id: "few", parentId: "m" }];
  await seedOrganisation(db, { units: [{ id: "few", parentId: "m" }] });
  await seedClosed(db, { id: "c", units, rows: drawRows({ ...PEOPLE, few: 4 }) });
  await release();
  const wholeFor = async (unitId: string) => {
    const reached = await findReachedCampaign(db.read, reviewer(unitId), "c");
    return reached && findOrganisation(db.read, reviewer(unitId), reached);
  };
  const whole = await wholeFor("m");
  expect(whole).toMatchObject({ unitId: "m", units: { all: 4 }, rest: { lines: [] } });
  expect(whole?.units.without.map(({ id }) => id)).toEqual(["few"]);
  expect(whole?.indices.every(({ mean }) => mean !== null)).toBe(true);
  expect(await wholeFor("a")).toBeNull();
});

it("adds up the tops of a campaign that has several", async () => {
  const tops = UNITS.filter(({ id }) => id !== "m").map((unit) => ({
    ...unit,
    parentId: unit.parentId === "m" ? null : unit.parentId,
  }));
  await seedClosed(db, { id: "c", units: tops, rows: drawRows(PEOPLE) });
  await release();
  const reached = await findReachedCampaign(db.read, reviewer("m"), "c");
  const whole = reached && (await findOrganisation(db.read, reviewer("m"), reached));
  expect(whole).toMatchObject({ unitId: null, name: reached?.campaign.title });
  const invited = tops.length > 0 ? whole?.coverage.index.people?.invited : 0;
  const each = await Promise.all(["a", "b"].map((id) => findUnitReport(db.read, reviewer("m"), "c", { id })));
  expect(invited).toBe(each.reduce((sum, report) => sum + (report?.coverage.index.people?.invited ?? 0), 0));
});
