import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCampaign, listCampaigns } from "@/db/queries/organisation/campaign";
import { listParticipation, listParticipationTotals } from "@/db/queries/published/participation";
import { listReleasedCampaigns, listUnitFigures } from "@/db/queries/published/released";
import { answer, response } from "@/db/schema/response";
import { release, releasedGroup, releasedUnit } from "@/db/schema/release";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { campaignStanding } from "@/lib/campaign/status";
import { releaseCampaigns } from "../release/release-campaigns";
import { verifyRelease } from "../release/verify-release";
import { findReachedCampaign, listReachedCampaigns } from "../review/reach";
import { findUnitView } from "../review/comparisons";
import { listReviewCampaigns } from "../review/reports";
import { confirmCampaign } from "./confirm";
import { createDraft, deleteDraft } from "./drafts";
import { openCampaigns } from "./open-campaigns";
import { deleteRehearsal, rehearse } from "./rehearse";
import { at, MANAGER, planFor } from "./testing-plan";

const NOW = at("2026-11-20T10:00");
/** 60, 30 and 5 people; 2 in a unit that is archived. */
const UNITS = [
  { id: "m", people: 60 },
  { id: "a", parentId: "m", people: 30 },
  { id: "b", parentId: "m", people: 5 },
  { id: "old", parentId: "m", people: 2, archivedAt: at("2026-06-01T09:00") },
];
const REVIEWER = { personId: MANAGER, scopes: [{ role: "reviewer", unitId: "m" }] } as const;

let db: Database;
let draftId: string;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: UNITS });
  const saved = await createDraft(db, planFor(["m"]), MANAGER, NOW);
  draftId = saved.ok ? saved.id : "";
});
afterEach(() => db.close());

async function released(): Promise<string> {
  const id = (await rehearse(db, draftId, MANAGER, NOW))!;
  const task = releaseCampaigns();
  while (await task.run(db, NOW));
  return id;
}

describe("a rehearsal", () => {
  it("is over, says in every language that it is one, and stores no answer", async () => {
    const id = await released();
    const made = (await findCampaign(db.read, id))!;
    expect(campaignStanding(made, NOW)).toBe("rehearsal");
    expect(made.title).toEqual({ kk: "Сынақ: Бағалау", ru: "Репетиция: Оценка", en: "Rehearsal: Assessment" });
    expect(await db.read.select().from(response)).toEqual([]);
    expect(await db.read.select().from(answer)).toEqual([]);
    expect(await rehearse(db, "gone", MANAGER, NOW)).toBeNull();
  });

  it("has a board and figures of the people who are in the units now", async () => {
    const id = await released();
    const totals = await listParticipationTotals(db.read, id);
    expect(totals.map(({ day }) => day)).toEqual(
      ["14", "15", "16", "17", "18", "19", "20"].map((day) => `2026-11-${day}`),
    );
    expect(totals.map(({ invited }) => invited)).toEqual(totals.map(() => 95));
    const answered = totals.map((total) => total.answered);
    expect(answered).toEqual([...answered].sort((a, b) => a - b));
    expect(answered.at(-1)).toBeGreaterThanOrEqual(40);
    const board = await listParticipation(db.read, id, "2026-11-20");
    expect(board.map(({ unitId, invited }) => [unitId, invited]).sort()).toEqual([
      ["a", 30],
      ["m", 95],
    ]);
    const figures = await listUnitFigures(db.read, id, "m");
    expect(figures.map(({ table, invited }) => [table, invited]).sort()).toEqual([
      ["index", 95],
      ["levels", 95],
      ["survey", 95],
    ]);
    expect(Object.keys(figures.find(({ table }) => table === "index")!.columns.numbers)).toHaveLength(7);
  });

  it("counts those without an address, as if each had a code on paper", async () => {
    await seedOrganisation(db, { units: [{ id: "garage", parentId: "m", withoutAddress: 14 }] });
    const id = await released();
    const board = await listParticipation(db.read, id, "2026-11-20");
    expect(board.find(({ unitId }) => unitId === "garage")?.invited).toBe(14);
  });

  it("can be read by who prepared it, and by a check of its release", async () => {
    const id = await released();
    expect((await findReachedCampaign(db.read, REVIEWER, id))?.campaign.isRehearsal).toBe(true);
    expect(await verifyRelease(db.read, id)).toEqual({ ok: true, verdict: "matches" });
  });

  it("gives the same figures each time it is read, and other ones than another rehearsal", async () => {
    const [one, other] = [await released(), await released()];
    const hashes = (await db.read.select().from(release)).map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(2);
    const of = async (id: string) => (await listUnitFigures(db.read, id, "m")).map(({ columns }) => columns);
    expect(await of(one)).not.toEqual(await of(other));
  });

  it("blocks nothing and joins nothing: no unit, no person, no trend, no parameters, no program", async () => {
    const id = await released();
    expect(await listReleasedCampaigns(db.read)).toEqual([]);
    expect(await listReviewCampaigns(db.read, REVIEWER)).toEqual([]);
    expect((await listReachedCampaigns(db.read, REVIEWER)).map(({ campaign }) => campaign.id)).toEqual([id]);
    expect(await confirmCampaign(db, draftId, MANAGER, NOW)).toEqual({ ok: true });
    while (await openCampaigns.run(db, at("2026-12-01T09:00")));
    const second = await released();
    const { change } = (await findUnitView(db.read, REVIEWER, second, "m"))!;
    expect(change).toEqual((await findUnitView(db.read, REVIEWER, id, "m"))!.change);
  });

  it("can be deleted with all that was made of it, and no other campaign in its place", async () => {
    const id = await released();
    expect(await deleteRehearsal(db, draftId, MANAGER, NOW)).toBe(false);
    expect(await deleteDraft(db, id, MANAGER, NOW)).toBe(false);
    expect(await deleteRehearsal(db, id, MANAGER, NOW)).toBe(true);
    expect(await deleteRehearsal(db, id, MANAGER, NOW)).toBe(false);
    expect((await listCampaigns(db.read)).map((each) => each.id)).toEqual([draftId]);
    for (const table of [release, releasedGroup, releasedUnit]) expect(await db.read.select().from(table)).toEqual([]);
    expect(await listParticipationTotals(db.read, id)).toEqual([]);
  });
});
