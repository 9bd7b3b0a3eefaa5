import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commit } from "@/db/commit";
import { addAnswered, addClosedCampaign } from "@/db/testing/answered";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import type { Bar } from "@/lib/audit/acts";
import { createAccount, issuePasswordLink } from "../account/accounts";
import { deletePerson, dismissPerson, savePerson } from "../account/people";
import { applyImports } from "../organisation/staff-import/apply-imports";
import { confirmImport, startImport } from "../organisation/staff-import/imports";
import { prepareNow } from "../organisation/staff-import/prepare-imports";
import { readHere } from "../organisation/staff-import/reading";
import { releaseCampaigns } from "../release/release-campaigns";
import { findReachedCampaign, isBarred, listCampaignsInReach, listReachedCampaigns, type Reviewer } from "./reach";
import { findUnitView } from "./comparisons";
import { findUnitReport, listReviewCampaigns } from "./reports";
import { isSomebodyAlone, noteReviewedAlone } from "./reviewed-alone";
import { findUnreviewed } from "./unreviewed";

// The campaign is open from 1 to 15 March 2026.
const BEFORE = new Date("2026-01-15T04:00:00Z");
const RELEASED = new Date("2026-03-16T04:00:00Z");
const AFTER = new Date("2026-03-20T04:00:00Z");
const CAMPAIGN = "c";
const UNITS = [{ id: "A" }, { id: "A1", parentId: "A" }, { id: "B", parentId: "A" }];

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  const scopes = (unitId: string) => [{ role: "reviewer" as const, unitId }];
  const reviewer = { roles: ["reviewer"] as const, passwordHash: "hash" };
  await seedOrganisation(db, {
    units: [{ id: "M" }, ...UNITS.map((unit) => ({ parentId: "M", ...unit, people: 2 })), { id: "O" }],
    people: [
      { id: "doer", email: "doer@x.kz", name: "Doer", ...reviewer, scopes: scopes("M") },
      { id: "stranger", email: "stranger@x.kz", name: "Stranger", ...reviewer, scopes: scopes("B") },
      { id: "nowhere", email: "nowhere@x.kz", name: "Nowhere" },
    ],
  });
  await addClosedCampaign(db, CAMPAIGN, UNITS);
  await addAnswered(db, CAMPAIGN, ["A", "A1", "B"], 90);
});
afterEach(() => db.close());

const as = (personId: string): Reviewer => ({ personId, scopes: [{ role: "reviewer", unitId: "M" }] });

async function release(): Promise<void> {
  const { run } = releaseCampaigns();
  while (await run(db, RELEASED));
}

async function barsOf(personId: string): Promise<readonly Bar[]> {
  const campaigns = await listCampaignsInReach(db.read, as(personId));
  expect(campaigns).toHaveLength(1);
  return campaigns[0]?.bars ?? [];
}

/** Everything by which somebody reads a campaign: list, overview and files, unit and its files, trend, API. */
async function readsOf(personId: string): Promise<boolean[]> {
  const reviewer = as(personId);
  return [
    (await listReachedCampaigns(db.read, reviewer)).length > 0,
    (await findReachedCampaign(db.read, reviewer, CAMPAIGN)) !== null,
    (await findUnitReport(db.read, reviewer, CAMPAIGN, { id: "A" })) !== null,
    (await findUnitReport(db.read, reviewer, CAMPAIGN, { code: "A" })) !== null,
    (await findUnitView(db.read, reviewer, CAMPAIGN, "A")) !== null,
    (await listReviewCampaigns(db.read, reviewer)).length > 0,
  ];
}

const handedOver = (actorId: string) => ({ delivery: "handed-over", actorId }) as const;

const file = (text: string) => new TextEncoder().encode(text);

/** Nineteen invented people in a unit, by the import. */
async function importStaff(unit: string, actorId: string, at: Date, confirmedBy = actorId): Promise<void> {
  const rows = Array.from({ length: 19 }, (_, i) => `invented-${String(i)}@x.kz;Invented ${String(i)};${unit};ru`);
  const people = file(["email;name;unit_code;language", ...rows].join("\n"));
  const id = await startImport(db, { units: null, people }, actorId, at);
  await prepareNow(db, at, readHere);
  expect(await confirmImport(db, id ?? "", confirmedBy, at)).toBe(true);
  while (await applyImports(db, at));
}

const FORM = { name: "N", locale: "ru" as const, unit: "A1", roles: [], "units-manager": [], "units-reviewer": [] };
type Act = (at: Date, actorId: string) => Promise<unknown>;
const move =
  (unit: string): Act =>
  (at, by) =>
    savePerson(db, "A1-1", { ...FORM, unit }, by, at);
const give =
  (unit: string): Act =>
  (at, by) =>
    savePerson(db, "A1-1", { ...FORM, roles: ["manager"], "units-manager": [unit] }, by, at);

const printCodes: Act = (at, actorId) => commit(db, { kind: "codes-printed", at, actorId, subjectId: CAMPAIGN }, []);

describe("a reviewer who prepared the people of a campaign", () => {
  it("reads nothing of it: nineteen invented people and a real one", async () => {
    await importStaff("A1", "doer", BEFORE);
    await release();
    // The old rule asked for the role and the reach alone: that is what somebody has who did nothing.
    expect(await readsOf("stranger")).toEqual([true, true, true, true, true, true]);
    expect(await readsOf("doer")).toEqual([false, false, false, false, false, false]);
    expect(await isBarred(db.read, as("doer"), CAMPAIGN)).toBe(true);
    expect(await isBarred(db.read, as("stranger"), CAMPAIGN)).toBe(false);
  });

  it.each<[string, Bar[], Act]>([
    ["imported staff", ["staff"], (at, by) => importStaff("A1", by, at)],
    ["confirmed an import", ["staff"], (at, by) => importStaff("A1", "nowhere", at, by)],
    ["moved somebody out", ["staff"], move("O")],
    ["moved somebody within", ["staff"], move("B")],
    ["opened an account", ["staff"], (at, by) => createAccount(db, { email: "n@x.kz", name: "N" }, handedOver(by), at)],
    ["took somebody out of the staff", ["staff"], (at, by) => dismissPerson(db, "A1-1", by, at)],
    ["deleted somebody", ["staff"], (at, by) => deletePerson(db, "A1-1", by, at)],
    ["handed out a link", ["links"], (at, by) => issuePasswordLink(db, "A1-1", handedOver(by), at)],
    [
      "handed out a link to somebody in no unit",
      ["links"],
      (at, by) => issuePasswordLink(db, "nowhere", handedOver(by), at),
    ],
    ["gave a role there", ["roles"], give("B")],
    ["gave a role above", ["roles"], give("M")],
    [
      "gave a role for everything",
      ["roles"],
      (at, by) => savePerson(db, "nowhere", { ...FORM, unit: "", roles: ["auditor"] }, by, at),
    ],
    [
      "closed it",
      ["plan"],
      (at, actorId) => commit(db, { kind: "campaign-closed-early", at, actorId, subjectId: CAMPAIGN }, []),
    ],
    ["made codes on paper", ["codes"], printCodes],
  ])("cannot review it: %s", async (_, bars, act) => {
    await act(BEFORE, "doer");
    expect(await barsOf("doer")).toEqual(bars);
    expect(await barsOf("stranger")).toEqual([]);
  });

  it.each<[string, Act]>([
    ["changed a name", move("A1")],
    ["worked in other units", (at, by) => importStaff("O", by, at)],
    ["gave a role elsewhere", give("O")],
  ])("can review it: %s", async (_, act) => {
    await act(BEFORE, "doer");
    expect(await barsOf("doer")).toEqual([]);
  });

  it("reads nothing of it for good who has had its codes on paper, in whatever role, and whenever the other is given", async () => {
    await printCodes(BEFORE, "doer");
    await release();
    expect(await readsOf("doer")).toEqual([false, false, false, false, false, false]);
    expect(await readsOf("stranger")).toEqual([true, true, true, true, true, true]);
  });

  it("can review it when all that was after the release", async () => {
    await release();
    await importStaff("A1", "doer", AFTER);
    expect(await readsOf("doer")).toEqual([true, true, true, true, true, true]);
  });
});

describe("a campaign of which all reviewers prepared it", () => {
  const needs = async () => {
    const found = await findUnreviewed(db.read, ({ campaign }) => campaign.id === CAMPAIGN);
    return (found.get(CAMPAIGN) ?? []).map(({ id }) => id);
  };

  it("says of which units", async () => {
    expect(await needs()).toEqual([]);
    await importStaff("A1", "doer", BEFORE);
    // The other one reviews B.
    expect(await needs()).toEqual(["A"]);
    await importStaff("B", "stranger", BEFORE);
    expect(await needs()).toEqual(["A"]);
    await seedOrganisation(db, {
      people: [
        {
          ...{ id: "third", email: "third@x.kz", name: "Third", passwordHash: "hash", roles: ["reviewer"] },
          scopes: [{ role: "reviewer", unitId: "M" }],
        },
      ],
    });
    expect(await needs()).toEqual([]);
  });
});

describe("a campaign reviewed without a second person", () => {
  const facts = async () => (await findUnitReport(db.read, as("stranger"), CAMPAIGN, { id: "A" }))?.campaign;

  it("says so from then on", async () => {
    await release();
    await noteReviewedAlone(db, as("doer"), "confirmed", RELEASED);
    expect(await facts()).toMatchObject({ isReviewedAlone: false });
    expect(await isSomebodyAlone(db.read)).toBe(false);
    await noteReviewedAlone(db, as("doer"), "alone", RELEASED);
    await noteReviewedAlone(db, as("doer"), "alone", AFTER);
    expect(await facts()).toMatchObject({ isReviewedAlone: true });
    expect(await isSomebodyAlone(db.read)).toBe(true);
  });

  it("is none that its reviewer cannot read", async () => {
    await importStaff("A1", "doer", BEFORE);
    await release();
    await noteReviewedAlone(db, as("doer"), "alone", RELEASED);
    expect(await facts()).toMatchObject({ isReviewedAlone: false });
  });
});
