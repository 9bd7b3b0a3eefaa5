import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { listActs } from "@/db/queries/organisation/audit";
import { findCampaign, listCampaigns, listCampaignUnits, listRoots } from "@/db/queries/organisation/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { closeEarly, extendCampaign } from "./change-close";
import { confirmCampaign, refuseConfirmation, withdrawCampaign } from "./confirm";
import { copyForNextYear, createDraft, deleteDraft, saveDraft } from "./drafts";
import { at, MANAGER, planFor, UNITS } from "./testing-plan";

const NOW = at("2026-11-20T10:00");
const DURING = at("2026-12-05T10:00");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: UNITS });
});
afterEach(() => db.close());

async function draft(unitIds: readonly string[], change: Parameters<typeof planFor>[1] = {}): Promise<string> {
  const saved = await createDraft(db, planFor(unitIds, change), MANAGER, NOW);
  if (!saved.ok) throw new Error(saved.reason.kind);
  return saved.id;
}

async function scheduled(unitIds: readonly string[], change: Parameters<typeof planFor>[1] = {}): Promise<string> {
  const id = await draft(unitIds, change);
  expect(await confirmCampaign(db, id, MANAGER, NOW)).toEqual({ ok: true });
  return id;
}

const unitsOf = async (id: string) =>
  (await listCampaignUnits(db.read, id)).map(({ unitId, parentId }) => `${unitId} below ${parentId ?? "-"}`);

describe("a draft", () => {
  it("keeps what was filled in, of its units the topmost", async () => {
    const id = await draft(["a1", "a", "b"]);
    expect(await findCampaign(db.read, id)).toMatchObject({ title: { en: "Assessment" }, confirmedAt: null });
    expect((await listRoots(db.read, id)).sort()).toEqual(["a", "b"]);
    expect(await saveDraft(db, id, planFor(["b"], { minimumGroup: 20 }), MANAGER, NOW)).toEqual({ ok: true, id });
    expect(await findCampaign(db.read, id)).toMatchObject({ minimumGroup: 20 });
    expect(await listRoots(db.read, id)).toEqual(["b"]);
  });

  it.each([[["gone"]], [["old"]], [["a", "old"]], [[]]])("does not take the units %j", async (unitIds) => {
    expect(await createDraft(db, planFor(unitIds), MANAGER, NOW)).toEqual({
      ok: false,
      reason: { kind: "units-gone" },
    });
    expect(await listCampaigns(db.read)).toEqual([]);
  });

  it("does not take an opening that has passed", async () => {
    const passed = { ok: false, reason: { kind: "opens-past" } };
    const past = planFor(["a"], { opensAt: NOW });
    expect(await createDraft(db, past, MANAGER, NOW)).toEqual(passed);
    const id = await draft(["a"]);
    expect(await saveDraft(db, id, past, MANAGER, NOW)).toEqual(passed);
  });

  it("is deleted with everything, unless it is confirmed", async () => {
    const id = await draft(["a"]);
    expect(await deleteDraft(db, id, MANAGER, NOW)).toBe(true);
    expect(await findCampaign(db.read, id)).toBeUndefined();
    expect(await listRoots(db.read, id)).toEqual([]);
    const confirmed = await scheduled(["a"]);
    expect(await deleteDraft(db, confirmed, MANAGER, NOW)).toBe(false);
  });
});

describe("confirming", () => {
  it("keeps the units as they stand and leaves archived ones out", async () => {
    expect(await unitsOf(await scheduled(["m"]))).toEqual([
      "a below m",
      "a1 below a",
      "a2 below a",
      "b below m",
      "m below -",
    ]);
  });

  it("is refused when the opening has passed, and a second time", async () => {
    const id = await draft(["a"]);
    expect(await refuseConfirmation(db, id, NOW)).toBeNull();
    const late = at("2026-12-01T09:00");
    expect(await confirmCampaign(db, id, MANAGER, late)).toEqual({ ok: false, reason: { kind: "opens-past" } });
    expect(await confirmCampaign(db, id, MANAGER, NOW)).toEqual({ ok: true });
    expect(await confirmCampaign(db, id, MANAGER, NOW)).toEqual({ ok: false, reason: { kind: "not-draft" } });
    expect(await saveDraft(db, id, planFor(["a"]), MANAGER, NOW)).toEqual({ ok: false, reason: { kind: "not-draft" } });
  });

  it("can be taken back until the opening", async () => {
    const id = await scheduled(["a"]);
    expect(await withdrawCampaign(db, id, MANAGER, at("2026-12-01T09:00"))).toBe(false);
    expect(await withdrawCampaign(db, id, MANAGER, at("2026-12-01T08:59"))).toBe(true);
    expect(await findCampaign(db.read, id)).toMatchObject({ confirmedAt: null });
    expect(await unitsOf(id)).toEqual([]);
    expect(await withdrawCampaign(db, id, MANAGER, NOW)).toBe(false);
  });

  it("is audited with who did it, of the same moment in the order in which it can only have been done", async () => {
    const id = await scheduled(["a"]);
    await withdrawCampaign(db, id, MANAGER, NOW);
    const events = await listActs(db.read, { kind: null, offset: 0, limit: 10 });
    expect(events.map(({ kind }) => kind)).toEqual(["campaign-withdrawn", "campaign-confirmed", "campaign-created"]);
    expect(events.every(({ actorId, subjectId }) => actorId === MANAGER && subjectId === id)).toBe(true);
  });
});

describe("a unit within six months", () => {
  const SPRING = { opensAt: at("2027-03-01T09:00"), closesAt: at("2027-03-20T18:00") };
  const taken = (unitId: string) => ({
    ok: false,
    reason: { kind: "units-taken", unitId, possibleFrom: at("2027-06-15T18:00") },
  });

  test("is refused with the date from which it would be possible, whether above, below or the same", async () => {
    await scheduled(["a"]);
    expect(await createDraft(db, planFor(["m"], SPRING), MANAGER, NOW)).toEqual(taken("a"));
    expect(await createDraft(db, planFor(["a1"], SPRING), MANAGER, NOW)).toEqual(taken("a1"));
    expect(await createDraft(db, planFor(["b"], SPRING), MANAGER, NOW)).toMatchObject({ ok: true });
    const later = { opensAt: at("2027-06-15T18:00"), closesAt: at("2027-07-01T18:00") };
    expect(await createDraft(db, planFor(["a"], later), MANAGER, NOW)).toMatchObject({ ok: true });
  });

  test("is free while the other one is a draft, and again when that is withdrawn", async () => {
    const one = await draft(["a"]);
    const other = await draft(["a1"], SPRING);
    expect(await confirmCampaign(db, one, MANAGER, NOW)).toEqual({ ok: true });
    expect(await confirmCampaign(db, other, MANAGER, NOW)).toEqual(taken("a1"));
    await withdrawCampaign(db, one, MANAGER, NOW);
    expect(await confirmCampaign(db, other, MANAGER, NOW)).toEqual({ ok: true });
  });

  test("goes to one of two managers who confirm at once", async () => {
    const ids = [await draft(["a"]), await draft(["a1"]), await draft(["m"])];
    const confirmed = await Promise.all(ids.map((id) => confirmCampaign(db, id, MANAGER, NOW)));
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await listCampaigns(db.read)).filter(({ confirmedAt }) => confirmedAt !== null)).toHaveLength(1);
  });

  test("counts from a later close when that was put off, and holds the close before the next campaign", async () => {
    const id = await scheduled(["a"]);
    const next = { opensAt: at("2027-06-20T09:00"), closesAt: at("2027-07-01T18:00") };
    const second = await scheduled(["a1"], next);
    const refused = await extendCampaign(db, id, at("2026-12-21T09:00"), MANAGER, DURING);
    expect(refused).toEqual({ ok: false, reason: { kind: "next-campaign", unitId: "a1", opensAt: next.opensAt } });
    expect(await extendCampaign(db, id, at("2026-12-20T09:00"), MANAGER, DURING)).toEqual({ ok: true });
    await withdrawCampaign(db, second, MANAGER, DURING);
    await saveDraft(db, second, planFor(["b"], next), MANAGER, DURING);
    const third = await createDraft(db, planFor(["a"], { ...next, opensAt: at("2027-06-20T08:59") }), MANAGER, NOW);
    expect(third).toMatchObject({ ok: false, reason: { possibleFrom: at("2027-06-20T09:00") } });
  });
});

describe("the close of an open campaign", () => {
  it("is put off, never brought forward, and not by more than a year", async () => {
    const id = await scheduled(["a"]);
    const refused = (kind: string) => ({ ok: false, reason: { kind } });
    const extend = (to: string, now = DURING) => extendCampaign(db, id, at(to), MANAGER, now);
    expect(await extend("2026-12-20T18:00", NOW)).toEqual(refused("not-open"));
    expect(await extend("2026-12-15T18:00")).toEqual(refused("closes-earlier"));
    expect(await extend("2026-12-10T18:00")).toEqual(refused("closes-earlier"));
    expect(await extend("2028-01-01T18:00")).toEqual(refused("too-long"));
    expect(await extend("2026-12-20T18:00")).toEqual({ ok: true });
    expect(await extend("2026-12-25T18:00", at("2026-12-20T18:00"))).toEqual(refused("not-open"));
    expect(await findCampaign(db.read, id)).toMatchObject({ closesAt: at("2026-12-20T18:00") });
  });

  it("can be now, once", async () => {
    const id = await scheduled(["a"]);
    expect(await closeEarly(db, id, MANAGER, NOW)).toBe(false);
    expect(await closeEarly(db, id, MANAGER, DURING)).toBe(true);
    expect(await findCampaign(db.read, id)).toMatchObject({ closesAt: DURING });
    expect(await closeEarly(db, id, MANAGER, DURING)).toBe(false);
  });
});

test("a copy is a draft with the same units a year later, on the same days of the week", async () => {
  const id = await scheduled(["a1", "b"]);
  const copy = (await copyForNextYear(db, id, MANAGER, DURING))!;
  expect(await findCampaign(db.read, copy)).toMatchObject({
    ...{ title: { en: "Assessment" }, confirmedAt: null, openedAt: null, closedAt: null },
    ...{ opensAt: at("2027-11-30T09:00"), closesAt: at("2027-12-14T18:00") },
  });
  expect((await listRoots(db.read, copy)).sort()).toEqual(["a1", "b"]);
  expect(await confirmCampaign(db, copy, MANAGER, DURING)).toEqual({ ok: true });
  expect(await copyForNextYear(db, "gone", MANAGER, DURING)).toBeNull();
});
