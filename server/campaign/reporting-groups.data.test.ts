import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCampaign, listCampaignUnits, listReportingGroups, listRoots } from "@/db/queries/organisation/campaign";
import { findUnitByCode, listTree, listUnits } from "@/db/queries/organisation/unit";
import { listParticipation } from "@/db/queries/published/participation";
import { findInvitation } from "@/db/queries/personal/invitation";
import { listUnitFigures } from "@/db/queries/published/released";
import { invitation } from "@/db/schema/campaign";
import { unit } from "@/db/schema/unit";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { drawAnswers, randomFrom, type Shape, submittedRow } from "@/lib/release/testing-campaign";
import { findPlace } from "../invitation/place";
import { releaseCampaigns } from "../release/release-campaigns";
import { responseWrites } from "../release/testing-release";
import { verifyRelease } from "../release/verify-release";
import { findUnitView } from "../review/comparisons";
import { findUnitReport } from "../review/reports";
import { closeCampaigns } from "./close-campaigns";
import { confirmCampaign, withdrawCampaign } from "./confirm";
import { countParticipation } from "./count-participation";
import { copyForNextYear, createDraft, deleteDraft } from "./drafts";
import { openCampaigns } from "./open-campaigns";
import { listPlanUnits } from "./plan-units";
import { deleteRehearsal, rehearse } from "./rehearse";
import { joinUnits, splitGroup } from "./reporting-groups";
import { at, MANAGER, planFor } from "./testing-plan";

const NOW = at("2026-11-20T10:00");
const REVIEWER = { personId: "reviewer", scopes: [{ role: "reviewer", unitId: "m" }] } as const;
const NAME = { kk: "Шағын бөлімдер", ru: "Малые отделы", en: "Small offices" };
/** A ministry with twenty people of its own, a department of thirty, and three offices of nine, eight and seven. */
const UNITS = [
  { id: "m", people: 20 },
  { id: "large", parentId: "m", people: 30 },
  { id: "s1", parentId: "m", people: 9 },
  { id: "s2", parentId: "m", people: 8 },
  { id: "s3", parentId: "m", people: 7 },
];
const SHAPE: Shape = {
  ...{ units: 0, most: 0, imported: 0, careless: 0, mixed: 0, alike: 0.2 },
  ...{ skipped: 0, notApplicable: 0 },
};

let db: Database;
let draftId: string;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: UNITS });
  const saved = await createDraft(db, planFor(["m"]), MANAGER, NOW);
  draftId = saved.ok ? saved.id : "";
});
afterEach(() => db.close());

const join = (memberIds: readonly string[], id = draftId) => joinUnits(db, id, { name: NAME, memberIds }, MANAGER, NOW);
const groupIds = async () =>
  (await db.read.select().from(unit).where(eq(unit.isReportingGroup, true))).map(({ id }) => id);
const parentsIn = async (id: string) =>
  Object.fromEntries((await listCampaignUnits(db.read, id)).map(({ unitId, parentId }) => [unitId, parentId]));

/** What the worker does at a time, until nothing is left to do. */
async function work(now: Date): Promise<void> {
  for (const task of [openCampaigns, countParticipation, closeCampaigns]) while (await task.run(db, now));
  const release = releaseCampaigns();
  while (await release.run(db, now));
}

/** All but one of each unit of an open campaign answer. */
async function answer(campaignId: string): Promise<void> {
  const random = randomFrom(3);
  const answering: { id: string; unitId: string }[] = [];
  for (const { id: unitId } of UNITS) {
    const isThere = and(eq(invitation.campaignId, campaignId), eq(invitation.unitId, unitId));
    answering.push(...(await db.read.select().from(invitation).where(isThere).orderBy(invitation.id)).slice(1));
  }
  const rows = answering.map(({ unitId }) => submittedRow(drawAnswers(random, SHAPE), { unitId }));
  await db.apply(
    responseWrites(
      campaignId,
      rows,
      answering.map(({ id }) => id),
    ),
  );
}

/** Runs a confirmed campaign from its opening to its release. */
async function run(id: string): Promise<void> {
  const { opensAt, closesAt } = (await findCampaign(db.read, id))!;
  await work(opensAt);
  await answer(id);
  await work(closesAt);
}

describe("units joined under a name", () => {
  it("are siblings of a draft, each in one group", async () => {
    expect(await join(["s1", "large", "gone"])).toEqual({ ok: false, reason: "members-gone" });
    expect(await join(["m", "s1"])).toEqual({ ok: false, reason: "members-gone" });
    expect(await join(["s1", "s2"])).toEqual({ ok: true });
    expect(await join(["s2", "s3"])).toEqual({ ok: false, reason: "members-gone" });
    expect(await listReportingGroups(db.read, draftId)).toMatchObject([{ nameRu: NAME.ru, memberIds: ["s1", "s2"] }]);
  });

  it("are no unit of the organisation", async () => {
    await join(["s1", "s2"]);
    const [group] = await listReportingGroups(db.read, draftId);
    expect((await listUnits(db.read)).map(({ id }) => id).sort()).toEqual(["large", "m", "s1", "s2", "s3"]);
    expect(await listTree(db.read)).toHaveLength(5);
    expect(await findUnitByCode(db.read, group!.code)).toBeUndefined();
    expect(await listRoots(db.read, draftId)).toEqual(["m"]);
  });

  it("stand in the plan, with how many would be invited", async () => {
    await join(["s1", "s2"]);
    const [groupId] = await groupIds();
    const units = await listPlanUnits(db.read, (await findCampaign(db.read, draftId))!);
    const found = Object.fromEntries(units.map(({ id, parentId, invited }) => [id, [parentId, invited]]));
    expect(found).toEqual({
      ...{ m: [null, 20], large: ["m", 30], s1: [groupId, 9], s2: [groupId, 8], s3: ["m", 7] },
      [groupId!]: ["m", 0],
    });
  });

  it("are fixed at the confirmation, and free again when that is taken back", async () => {
    await join(["s1", "s2"]);
    const [groupId] = await groupIds();
    await confirmCampaign(db, draftId, MANAGER, NOW);
    expect(await join(["s3", "large"])).toEqual({ ok: false, reason: "not-draft" });
    expect(await splitGroup(db, draftId, groupId!, MANAGER, NOW)).toEqual({ ok: false, reason: "not-draft" });
    expect(await parentsIn(draftId)).toMatchObject({ s1: groupId, s2: groupId, s3: "m", [groupId!]: "m" });
    await withdrawCampaign(db, draftId, MANAGER, NOW);
    expect(await splitGroup(db, draftId, groupId!, MANAGER, NOW)).toEqual({ ok: true });
    expect(await splitGroup(db, draftId, groupId!, MANAGER, NOW)).toMatchObject({ reason: "members-gone" });
    expect(await groupIds()).toEqual([]);
  });

  it("are not changed by whoever comes at the same time as the confirmation", async () => {
    const [confirmed, joined] = await Promise.all([confirmCampaign(db, draftId, MANAGER, NOW), join(["s1", "s2"])]);
    expect(confirmed).toEqual({ ok: true });
    // Either is first; what is confirmed is what stands.
    expect((await listCampaignUnits(db.read, draftId)).some((each) => each.isReportingGroup)).toBe(joined.ok);
    expect(await listReportingGroups(db.read, draftId)).toHaveLength(joined.ok ? 1 : 0);
  });

  it("go with the last campaign that has them, a rehearsal among them", async () => {
    await join(["s1", "s2"]);
    const rehearsal = (await rehearse(db, draftId, MANAGER, NOW))!;
    const [groupId] = await groupIds();
    expect(await parentsIn(rehearsal)).toMatchObject({ s1: groupId, s2: groupId, [groupId!]: "m" });
    expect(await deleteDraft(db, draftId, MANAGER, NOW)).toBe(true);
    expect(await groupIds()).toEqual([groupId]);
    expect(await deleteRehearsal(db, rehearsal, MANAGER, NOW)).toBe(true);
    expect(await groupIds()).toEqual([]);
  });
});

describe("a reporting group from the plan to the trend", () => {
  it("has figures of its own, tells its people so, and compares with itself a year later", async () => {
    await join(["s1", "s2"]);
    const [group] = await groupIds();
    const groupId = group!;
    await confirmCampaign(db, draftId, MANAGER, NOW);
    await work(at("2026-12-01T09:00"));
    const [someone] = await db.read.select().from(invitation).where(eq(invitation.unitId, "s1"));
    const place = await findPlace(db.read, (await findInvitation(db.read, someone!.id))!, "en");
    expect(place).toMatchObject({ unit: "s1", above: "Small offices", around: { index: { unit: "Small offices" } } });
    await run(draftId);

    const board = await listParticipation(db.read, draftId, "2026-12-15");
    expect(board.map(({ unitId, invited }) => [unitId, invited]).sort()).toEqual(
      [
        [groupId, 17],
        ["large", 30],
        ["m", 74],
      ].sort(),
    );
    const index = (await listUnitFigures(db.read, draftId, groupId)).find(({ table }) => table === "index");
    expect(index).toMatchObject({ invited: 17, covered: 17, elsewhere: [], isPartlyInNoFigure: false });
    const small = (await listUnitFigures(db.read, draftId, "s1")).find(({ table }) => table === "index");
    expect(small).toMatchObject({ invited: 9, covered: 0, elsewhere: [groupId] });
    expect(await verifyRelease(db.read, draftId)).toEqual({ ok: true, verdict: "matches" });
    const report = await findUnitReport(db.read, REVIEWER, draftId, { id: groupId });
    expect(report).toMatchObject({ unit: { kind: "reporting-group", name: NAME }, path: [{ id: "m" }] });
    expect(report?.children.map(({ id }) => id)).toEqual(["s1", "s2"]);
    expect(report?.indices.every(({ mean }) => mean !== null)).toBe(true);

    const copy = (await copyForNextYear(db, draftId, MANAGER, at("2026-12-20T10:00")))!;
    expect(await listReportingGroups(db.read, copy)).toMatchObject([{ id: groupId, memberIds: ["s1", "s2"] }]);
    expect(await confirmCampaign(db, copy, MANAGER, at("2026-12-20T10:00"))).toEqual({ ok: true });
    await run(copy);
    const { change } = (await findUnitView(db.read, REVIEWER, copy, groupId))!;
    expect(change.lines).toHaveLength(8);
  });

  it("leaves the figures of the unit above comparable with a campaign without it", async () => {
    await confirmCampaign(db, draftId, MANAGER, NOW);
    await run(draftId);
    const copy = (await copyForNextYear(db, draftId, MANAGER, at("2026-12-20T10:00")))!;
    await join(["s1", "s2"], copy);
    await confirmCampaign(db, copy, MANAGER, at("2026-12-20T10:00"));
    await run(copy);
    const { change } = (await findUnitView(db.read, REVIEWER, copy, "m"))!;
    expect(change.lines).toHaveLength(8);
  });
});
