import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { auditEvent } from "@/db/schema/audit";
import { campaign } from "@/db/schema/campaign";
import { unitMeasures } from "@/db/schema/measures";
import { addClosedCampaign } from "@/db/testing/answered";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { removeRehearsal } from "@/db/writes/campaign";
import type { Measure } from "@/lib/review/measures";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, drawRows, seedClosed } from "../release/testing-release";
import { changeMeasures, findMeasuresOf } from "./measures";
import { findUnitReport } from "./reports";

const UNITS = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
];
const NOW = new Date("2026-03-05T05:00:00Z");
const reviewer = (unitId = "m", personId = "reviewer") => ({
  personId,
  scopes: [{ role: "reviewer" as const, unitId }],
});
const measure = (what: string): Measure => ({
  ...{ principleId: "P4", what, who: "head of office", dueOn: "2026-06-01", state: "planned" },
});

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, {
    units: [{ id: "m" }, { id: "a", parentId: "m" }],
    people: ["reviewer", "bringer"].map((id) => ({ id, email: `${id}@example.kz`, name: id })),
  });
});
afterEach(() => db.close());

/** Campaigns that closed so many years apart, the earliest first, all published. */
async function publish(...ids: readonly string[]): Promise<void> {
  for (const [i, id] of ids.entries()) {
    await seedClosed(db, { id, units: UNITS, rows: drawRows({ a: 20 }, i), importedBy: "bringer" });
    const closesAt = new Date(CLOSED.getTime() - (ids.length - 1 - i) * 365 * 86_400_000);
    await db.apply([
      { statement: (to) => to.update(campaign).set({ closesAt, closedAt: closesAt }).where(eq(campaign.id, id)) },
    ]);
  }
  const task = releaseCampaigns();
  while (await task.run(db, new Date(CLOSED.getTime() + 60_000)));
}

async function reportOn(campaignId: string, unitId = "a") {
  const report = await findUnitReport(db.read, reviewer(), campaignId, { id: unitId });
  if (!report) throw new Error("The unit is not published.");
  return report;
}

const write = async (campaignId: string, what: string, version = 0) =>
  changeMeasures(db, await reportOn(campaignId), { list: [measure(what)], version }, "reviewer", NOW);
const whatIn = async (campaignId: string, by = reviewer()) => {
  const { now, earlier } = await findMeasuresOf(db.read, by, await reportOn(campaignId));
  const of = (list: readonly Measure[] = []) => list.map(({ what }) => what);
  return { now: of(now.list), version: now.version, earlier: of(earlier?.list), after: earlier?.campaign.id };
};

it("keeps measures in place of those that were shown, and refuses whoever has not seen the newest", async () => {
  await publish("c");
  expect(await whatIn("c")).toEqual({ now: [], version: 0, earlier: [], after: undefined });
  expect(await write("c", "first")).toBe(true);
  expect(await write("c", "by somebody who saw none")).toBe(false);
  expect(await write("c", "second", 1)).toBe(true);
  expect(await write("c", "late", 1)).toBe(false);
  expect(await whatIn("c")).toMatchObject({ now: ["second"], version: 2 });
  const kept = await db.read.select().from(auditEvent).where(eq(auditEvent.kind, "measures-changed"));
  expect(kept.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
    ["reviewer", "a"],
    ["reviewer", "a"],
  ]);
});

it("shows the measures of the last campaign that has any, of this unit, and never of a later one", async () => {
  await publish("first", "second", "third");
  await write("first", "of the first");
  await write("second", "of the second");
  expect(await whatIn("third")).toMatchObject({ now: [], earlier: ["of the second"], after: "second" });
  expect(await whatIn("second")).toMatchObject({ earlier: ["of the first"], after: "first" });
  expect(await whatIn("first")).toMatchObject({ now: ["of the first"], earlier: [] });
  await changeMeasures(db, await reportOn("second"), { list: [], version: 1 }, "reviewer", NOW);
  expect(await whatIn("third")).toMatchObject({ earlier: ["of the first"] });
  const above = await findMeasuresOf(db.read, reviewer(), await reportOn("third", "m"));
  expect(above.earlier).toBeNull();
});

it("shows nothing of a campaign that the reader may not review", async () => {
  await publish("first", "second");
  await write("first", "of the first");
  expect(await whatIn("second", reviewer("m", "bringer"))).toMatchObject({ earlier: [] });
});

it("keeps a rehearsal apart, whose measures go with it", async () => {
  await publish("second");
  await addClosedCampaign(
    db,
    "rehearsal",
    UNITS.map(({ id }) => ({ id })),
  );
  const before = new Date(CLOSED.getTime() - 86_400_000);
  const row = { campaignId: "rehearsal", unitId: "a", list: [measure("of the rehearsal")], version: 1, changedAt: NOW };
  await db.apply([
    {
      statement: (to) =>
        to.update(campaign).set({ isRehearsal: true, closesAt: before }).where(eq(campaign.id, "rehearsal")),
    },
    { statement: (to) => to.insert(unitMeasures).values(row) },
  ]);
  expect(await whatIn("second")).toMatchObject({ earlier: [] });
  await db.apply(removeRehearsal("rehearsal"));
  expect(await db.read.$count(unitMeasures)).toBe(0);
});
