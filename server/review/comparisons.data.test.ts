import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { campaign } from "@/db/schema/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, drawRows, seedClosed } from "../release/testing-release";
import { findOverview } from "./overview";
import { findReachedCampaign } from "./reach";
import { findTrend } from "./reports";

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
  return reached && (await findOverview(db.read, reached, { page: 1, order: "name", locale: "ru" }))?.spread;
};

it("says whether units differ from the groups in reach alone", async () => {
  await seedClosed(db, { id: "c", units: UNITS, rows: drawRows(PEOPLE) });
  await release();
  expect((await spreadFor("m"))?.map(({ principleId }) => principleId)).toEqual(PRINCIPLE_IDS);
  // The department and its division are two groups, and it takes three.
  expect(await spreadFor("a")).toEqual([]);
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
  const { change, campaigns } = await findTrend(db.read, reviewer("m"), "b", "c");
  expect(campaigns.map(({ id }) => id)).toEqual(["before", "c"]);
  expect(change.lines.map(({ id, since }) => [id, since.id])).toEqual(
    [...PRINCIPLE_IDS, "overall"].map((id) => [id, "before"]),
  );
  for (const { other, here, difference } of change.lines) expect(difference.value).toBe(here - other);
  expect((await findTrend(db.read, reviewer("m"), "b", "before")).change.lines).toEqual([]);
  const asBringer = await findTrend(db.read, reviewer("m", "bringer"), "b", "c");
  expect(asBringer).toMatchObject({ campaigns: [{ id: "c" }], change: { lines: [] } });
});
