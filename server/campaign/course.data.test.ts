import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { commit } from "@/db/commit";
import { findCampaign, listCampaignUnits, listUninvited } from "@/db/queries/organisation/campaign";
import { listParticipation, listParticipationTotals } from "@/db/queries/published/participation";
import { campaign, campaignUnit, invitation, invitationLink, participation } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { unit } from "@/db/schema/unit";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database, Write } from "@/db/write";
import * as writes from "@/db/writes/campaign";
import { addResponse, markSubmitted } from "@/db/writes/response";
import { closeCampaigns } from "./close-campaigns";
import { closeEarly, extendCampaign } from "./change-close";
import { confirmCampaign, withdrawCampaign } from "./confirm";
import { countParticipation } from "./count-participation";
import { createDraft, deleteDraft, saveDraft } from "./drafts";
import { findInvitedLately } from "./invited-lately";
import { openCampaigns } from "./open-campaigns";
import { at, MANAGER, planFor, UNITS } from "./testing-plan";

const TASKS = [openCampaigns, countParticipation, closeCampaigns];
const NOW = at("2026-11-20T10:00");
const OPENS = at("2026-12-01T09:00");
const CLOSES = at("2026-12-15T18:00");

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: UNITS });
});
afterEach(() => db.close());

/** What the worker does at a time, until nothing is left to do. */
async function work(now: Date, on: Database = db): Promise<void> {
  for (const task of TASKS) while (await task.run(on, now));
}

async function confirmed(unitIds: readonly string[] = ["m"]): Promise<string> {
  const saved = await createDraft(db, planFor(unitIds), MANAGER, NOW);
  if (!saved.ok) throw new Error(saved.reason.kind);
  expect(await confirmCampaign(db, saved.id, MANAGER, NOW)).toEqual({ ok: true });
  return saved.id;
}

const invited = async () => (await db.read.select().from(invitation)).map(({ personId }) => personId).sort();
const groups = async (id: string) =>
  Object.fromEntries((await listCampaignUnits(db.read, id)).map(({ unitId, groupUnitId }) => [unitId, groupUnitId]));
const apply = (...statements: Write["statement"][]) => db.apply(statements.map((statement) => ({ statement })));

/** Some of those invited in a unit answer, or begin only. */
async function answers(unitId: string, people: number, when: Date, isSubmitted = true): Promise<void> {
  const all = await db.read.select().from(invitation).where(eq(invitation.unitId, unitId)).orderBy(invitation.personId);
  for (const { id: invitationId, campaignId } of all.slice(0, people)) {
    const id = randomUUID();
    const values = { id, invitationId, campaignId, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1 };
    const begun = addResponse({ ...values, createdAt: when });
    await commit(
      db,
      { kind: "response-started", at: when },
      isSubmitted ? [begun, markSubmitted(id, 0, when, "ru")] : [begun],
    );
  }
}

/** Somebody comes to a unit that is there. */
const addNewcomer = (unitId: string) =>
  seedOrganisation(db, { people: [{ id: "new", email: "new@example.kz", name: "New", unitId }] });

describe("by the clock", () => {
  it("opens at its time, inviting everybody of its units once", async () => {
    const id = await confirmed();
    await work(at("2026-12-01T08:59"));
    expect(await invited()).toEqual([]);
    await work(OPENS);
    expect(await findCampaign(db.read, id)).toMatchObject({ openedAt: OPENS, closedAt: null });
    const everybody = await invited();
    expect(everybody).toHaveLength(30);
    expect(everybody.some((name) => /^(below-)?old/.test(name ?? ""))).toBe(false);
    expect(await groups(id)).toEqual({ m: "m", a: "m", a1: "m", a2: "a2", b: "m" });
    await work(at("2026-12-01T10:00"));
    expect(await invited()).toEqual(everybody);
  });

  it("opens with the tree as it stands then, without a unit that has come from another campaign", async () => {
    const id = await confirmed(["a"]);
    const saved = await createDraft(db, planFor(["b"]), MANAGER, NOW);
    if (saved.ok) await confirmCampaign(db, saved.id, MANAGER, NOW);
    await apply(
      (writer) => writer.update(unit).set({ parentId: "a" }).where(eq(unit.id, "b")),
      (writer) => writer.update(unit).set({ nameEn: "New name" }).where(eq(unit.id, "a1")),
      (writer) => writer.update(unit).set({ parentId: "m" }).where(eq(unit.id, "a2")),
    );
    await work(OPENS);
    const units = await listCampaignUnits(db.read, id);
    expect(units.map(({ unitId, nameEn }) => [unitId, nameEn])).toEqual([
      ["a", "a"],
      ["a1", "New name"],
    ]);
  });

  it("closes at its time: last count, links ended, tree kept", async () => {
    const id = await confirmed();
    await work(OPENS);
    await answers("a2", 8, at("2026-12-15T17:00"));
    const [one] = await db.read.select().from(invitation).where(eq(invitation.unitId, "a1"));
    const link = { invitationId: one!.id, createdAt: OPENS };
    await apply(
      (writer) => writer.insert(invitationLink).values({ ...link, tokenHash: "1", purpose: "answer" }),
      (writer) => writer.insert(invitationLink).values({ ...link, tokenHash: "2", purpose: "result" }),
      // Moved out and renamed while it was open: who was invited there stays.
      (writer) => writer.update(unit).set({ parentId: null, nameRu: "Иначе" }).where(eq(unit.id, "a1")),
    );
    await work(at("2026-12-15T17:59"));
    expect(await findCampaign(db.read, id)).toMatchObject({ closedAt: null });
    await work(CLOSES);
    expect(await findCampaign(db.read, id)).toMatchObject({ closedAt: CLOSES });
    expect((await db.read.select().from(invitationLink)).map(({ purpose }) => purpose)).toEqual(["result"]);
    const kept = (await listCampaignUnits(db.read, id)).find(({ unitId }) => unitId === "a1");
    expect(kept).toMatchObject({ parentId: null, nameRu: "Иначе", groupUnitId: "m" });
    expect(await listParticipation(db.read, id, "2026-12-15")).toContainEqual({
      unitId: "a2",
      invited: 13,
      groups: 1,
      answered: 5,
    });
    expect((await listParticipationTotals(db.read, id)).at(-1)).toMatchObject({ day: "2026-12-15", answered: 10 });
  });

  it("closes without having opened when the worker was down all the time", async () => {
    const id = await confirmed();
    await work(at("2026-12-20T10:00"));
    expect(await findCampaign(db.read, id)).toMatchObject({ openedAt: null, closedAt: at("2026-12-20T10:00") });
    expect(await invited()).toEqual([]);
    expect(await listParticipationTotals(db.read, id)).toEqual([
      { day: "2026-12-15", invited: 0, groups: 0, started: 0, answered: 0 },
    ]);
  });
});

describe("the same people within six months", () => {
  const WITHIN_THE_HOUR = at("2026-12-15T19:00");
  /** A campaign of 20 people of one unit is over, and all of them are put into a new one. */
  async function moved(): Promise<{ first: string; second: string }> {
    await seedOrganisation(db, { units: [{ id: "twenty", people: 20 }, { id: "renamed" }] });
    const first = await confirmed(["twenty"]);
    await work(OPENS);
    await work(CLOSES);
    await apply((writer) => writer.update(person).set({ unitId: "renamed" }).where(eq(person.unitId, "twenty")));
    const times = { opensAt: WITHIN_THE_HOUR, closesAt: at("2026-12-30T18:00") };
    const saved = await createDraft(db, planFor(["renamed"], times), MANAGER, NOW);
    if (!saved.ok) throw new Error(saved.reason.kind);
    expect(await confirmCampaign(db, saved.id, MANAGER, NOW)).toEqual({ ok: true });
    return { first, second: saved.id };
  }
  const invitedTo = async (campaignId: string) =>
    (await db.read.select().from(invitation).where(eq(invitation.campaignId, campaignId))).length;

  it("are not invited again under another unit's name, and the manager is told before", async () => {
    const { first, second } = await moved();
    // By units there is nothing against it: the rule as it was let all twenty be invited again.
    expect(await listUninvited(db.read, second, [], "", 100)).toHaveLength(20);
    const campaignOf = async (id: string) => (await findCampaign(db.read, id))!;
    expect(await findInvitedLately(db.read, await campaignOf(second), ["renamed"])).toEqual({
      people: 20,
      possibleFrom: at("2027-06-15T18:00"),
    });
    expect(await findInvitedLately(db.read, await campaignOf(second), ["a"])).toBeNull();
    await work(WITHIN_THE_HOUR);
    expect([await invitedTo(first), await invitedTo(second)]).toEqual([20, 0]);
    expect(await findCampaign(db.read, second)).toMatchObject({ openedAt: WITHIN_THE_HOUR });
  });

  it("are not invited as newcomers either, and others are", async () => {
    const { second } = await moved();
    await work(WITHIN_THE_HOUR);
    await addNewcomer("renamed");
    await work(at("2026-12-16T07:00"));
    expect(await invitedTo(second)).toBe(1);
  });

  it("are invited to one that opens six months after the close", async () => {
    await moved();
    const times = { opensAt: at("2027-06-30T18:00"), closesAt: at("2027-07-20T18:00") };
    const saved = await createDraft(db, planFor(["renamed"], times), MANAGER, NOW);
    if (!saved.ok) throw new Error(saved.reason.kind);
    await confirmCampaign(db, saved.id, MANAGER, NOW);
    await work(times.opensAt);
    expect(await invitedTo(saved.id)).toBe(20);
  });
});

describe("killed in the middle", () => {
  /** A database that dies at a commit, before or after it was applied. */
  function dying(commits: number, isApplied: boolean): Database {
    let left = commits;
    return {
      ...db,
      apply: async (statements) => {
        if (left === 0 && !isApplied) throw new Error("killed");
        const hasApplied = await db.apply(statements);
        if (left === 0) throw new Error("killed");
        left -= 1;
        return hasApplied;
      },
    };
  }

  /** A run to the end at that time, killed at each commit once. */
  async function workKilled(now: Date): Promise<void> {
    for (let commits = 0; ; commits += 1)
      for (const isApplied of [false, true]) {
        const killed = await work(now, dying(commits % 3, isApplied)).then(
          () => false,
          (error: unknown) => {
            if (error instanceof Error && error.message === "killed") return true;
            throw error;
          },
        );
        if (!killed) return;
      }
  }

  test("at any commit it neither skips nor repeats anybody", async () => {
    // More than fit into one commit.
    await seedOrganisation(db, { units: [{ id: "c", parentId: "m", people: 1_200 }] });
    const id = await confirmed();
    await apply((writer) => writer.update(unit).set({ nameEn: "Renamed" }).where(eq(unit.id, "c")));
    await workKilled(OPENS);
    expect(new Set(await invited()).size).toBe(1_230);
    expect(await invited()).toHaveLength(1_230);
    expect(await groups(id)).toEqual({ m: "m", a: "m", a1: "m", a2: "a2", b: "m", c: "c" });
    await workKilled(at("2026-12-02T07:00"));
    expect(await listParticipationTotals(db.read, id)).toHaveLength(2);
    await workKilled(CLOSES);
    expect(await findCampaign(db.read, id)).toMatchObject({ openedAt: OPENS, closedAt: CLOSES });
    expect(await listParticipation(db.read, id, "2026-12-15")).toHaveLength(4);
  });
});

describe("on the first day", () => {
  it("keeps how many had taken part at five in the afternoon, once, also where the worker comes late to it", async () => {
    const id = await confirmed();
    await work(OPENS);
    await answers("a2", 8, at("2026-12-01T16:59"));
    await answers("b", 9, at("2026-12-01T17:01"));
    await work(at("2026-12-01T16:59"));
    expect(await listParticipationTotals(db.read, id)).toEqual([]);
    await work(at("2026-12-01T22:00"));
    const first = { day: "2026-12-01", invited: 30, groups: 2, started: 10, answered: 10 };
    expect(await listParticipationTotals(db.read, id)).toEqual([first]);
    await answers("m", 1, at("2026-12-01T16:30"));
    await work(at("2026-12-02T05:59"));
    expect(await listParticipationTotals(db.read, id)).toEqual([first]);
  });

  it("keeps nothing of a campaign that opens late", async () => {
    const late = planFor(["m"], { opensAt: at("2026-12-01T15:00") });
    const saved = await createDraft(db, late, MANAGER, NOW);
    const id = saved.ok ? saved.id : "";
    await confirmCampaign(db, id, MANAGER, NOW);
    await work(at("2026-12-01T15:00"));
    await work(at("2026-12-02T05:59"));
    expect(await listParticipationTotals(db.read, id)).toEqual([]);
  });
});

describe("each morning", () => {
  it("keeps how many had taken part at six, however late it is counted", async () => {
    const id = await confirmed();
    await work(OPENS);
    await work(at("2026-12-02T05:59"));
    const first = { day: "2026-12-01", invited: 30, groups: 2, started: 5, answered: 5 };
    expect(await listParticipationTotals(db.read, id)).toEqual([first]);
    await answers("a2", 5, at("2026-12-02T05:30"));
    await answers("b", 4, at("2026-12-02T05:30"), false);
    await answers("m", 1, at("2026-12-02T06:01"));
    await work(at("2026-12-02T11:00"));
    expect(await listParticipationTotals(db.read, id)).toEqual([
      first,
      { day: "2026-12-02", invited: 30, groups: 2, started: 5, answered: 5 },
    ]);
    const shown = await listParticipation(db.read, id, "2026-12-02");
    expect(shown.sort((a, b) => a.unitId.localeCompare(b.unitId))).toEqual([
      { unitId: "a", invited: 13, groups: 1, answered: 5 },
      { unitId: "a2", invited: 13, groups: 1, answered: 5 },
      { unitId: "m", invited: 30, groups: 2, answered: 5 },
    ]);
    await work(at("2026-12-03T05:59"));
    expect(await listParticipationTotals(db.read, id)).toHaveLength(2);
    await work(at("2026-12-03T06:00"));
    expect((await listParticipationTotals(db.read, id)).map(({ day }) => day).slice(1)).toEqual([
      "2026-12-02",
      "2026-12-03",
    ]);
  });

  it("invites who has come to the units since, into the groups there are", async () => {
    const id = await confirmed(["a"]);
    await work(OPENS);
    const before = await groups(id);
    await work(at("2026-12-01T17:00"));
    await addNewcomer("a1");
    await work(at("2026-12-01T23:00"));
    expect(await invited()).not.toContain("new");
    await work(at("2026-12-02T06:00"));
    expect(await invited()).toContain("new");
    expect(await groups(id)).toEqual(before);
  });

  it("shows nothing where too few are invited", async () => {
    const id = await confirmed(["b"]);
    await work(OPENS);
    await answers("b", 9, at("2026-12-01T10:00"));
    await work(at("2026-12-02T06:00"));
    expect(await db.read.select().from(participation)).toEqual([]);
    expect(await listParticipationTotals(db.read, id)).toMatchObject([
      { day: "2026-12-01", invited: 0, started: 0, answered: 0 },
      { day: "2026-12-02", invited: 0, started: 0, answered: 0 },
    ]);
  });
});

test("a closed campaign never changes, by whatever write", async () => {
  const id = await confirmed();
  await work(OPENS);
  await work(CLOSES);
  const everything = async () => [
    await db.read.select().from(campaign),
    await db.read.select().from(campaignUnit),
    await db.read.select().from(invitation),
    await db.read.select().from(participation),
  ];
  const before = await everything();
  // People whom it would invite, and a unit it would keep, if it were open.
  await addNewcomer("a1");
  await seedOrganisation(db, { units: [{ id: "late", parentId: "m", people: 30 }] });
  const later = at("2026-12-16T10:00");
  const refusals = [
    writes.changeDraft(id, planFor(["a"])),
    writes.removeDraft(id),
    writes.markConfirmed(id, later),
    ...writes.markWithdrawn(id, later).slice(0, 1),
    writes.markExtended(id, at("2026-12-30T10:00"), later),
    writes.markClosedEarly(id, later),
    writes.requireOpen(id, later),
    writes.requireNotClosed(id),
    writes.markOpened(id, later),
    writes.markClosed(id, later),
  ];
  for (const write of refusals) {
    // Also with a clock that is wrong.
    expect(await db.apply([write])).toBe(false);
    expect(write.mustChange).toBe(true);
  }
  for (const write of [
    writes.markExtended(id, later, OPENS),
    writes.markOpened(id, OPENS),
    writes.requireOpen(id, OPENS),
  ])
    expect(await db.apply([write])).toBe(false);
  const acts = [
    saveDraft(db, id, planFor(["a"]), MANAGER, later),
    confirmCampaign(db, id, MANAGER, later),
    extendCampaign(db, id, at("2026-12-30T10:00"), MANAGER, later),
  ];
  for (const { ok } of await Promise.all(acts)) expect(ok).toBe(false);
  expect(await deleteDraft(db, id, MANAGER, later)).toBe(false);
  expect(await withdrawCampaign(db, id, MANAGER, later)).toBe(false);
  expect(await closeEarly(db, id, MANAGER, later)).toBe(false);
  await work(later);
  expect(await everything()).toEqual(before);
});
