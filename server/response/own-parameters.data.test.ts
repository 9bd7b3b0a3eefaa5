import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findScore } from "@/db/queries/personal/response";
import { campaign, campaignRoot, campaignUnit, invitation } from "@/db/schema/campaign";
import { response } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { PRINCIPLE_IDS } from "@/lib/instrument/schema";
import { MOST } from "@/lib/policy/scoring";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import type { SubmittedRow } from "@/lib/release/submitted-row";
import { submittedRow } from "@/lib/release/testing-campaign";
import { variedRows } from "@/lib/review/testing-rows";
import { parametersOf, type ScoreParameters } from "@/lib/scoring/parameters";
import { releaseCampaigns } from "../release/release-campaigns";
import { CLOSED, seedClosed } from "../release/testing-release";
import { keptParameters } from "./kept-parameters";
import { parametersFor } from "./own-parameters";
import { startResponse } from "./start";
import { submitResponse } from "./submit";

const RELEASED = new Date(CLOSED.getTime() + 60_000);
const NOW = new Date(CLOSED.getTime() + 3_600_000);
const MINISTRY = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "b", parentId: "m" },
];
const AGENCY = [{ id: "o", parentId: null }];
const FIRST = instrumentOf("1.0.0");

/** So many people of a unit whose answers go together well, or not at all. */
function rowsOf(unitId: string, people: number, isReliable = true): SubmittedRow[] {
  return variedRows(people).map((row, person) => {
    const points = (place: number) => (isReliable ? (row[place] ?? 0) : (person * (2 * place + 3) + place) % 5);
    const answers = FIRST.behaviourItems.map(({ id, principleId, reverse }) => {
      const place = Number(id.at(-1)) - 1 + (isReliable ? 0 : PRINCIPLE_IDS.indexOf(principleId));
      return [id, reverse ? MOST.item - points(place % 4) : points(place % 4)] as const;
    });
    return submittedRow(Object.fromEntries(answers), { unitId });
  });
}

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  const units = [...MINISTRY, ...AGENCY].map(({ id, parentId }) => (parentId === null ? { id } : { id, parentId }));
  const people = ["a", "o"].map((unitId) => {
    const id = `in-${unitId}`;
    return { id, email: `${id}@example.kz`, name: id, unitId };
  });
  await seedOrganisation(db, { units, people });
});
afterEach(() => db.close());

async function releaseAll(at = RELEASED): Promise<void> {
  const task = releaseCampaigns();
  while (await task.run(db, at));
}

/** A released campaign of the ministry with so many people in each of its two departments. */
async function seedMinistry(id: string, each: number, at = RELEASED, isReliable = true): Promise<void> {
  const rows = [...rowsOf("a", each, isReliable), ...rowsOf("b", each, isReliable)];
  await seedClosed(db, { id, units: MINISTRY, rows });
  await releaseAll(at);
}

/** Submits a response of a person, or of nobody, outside any campaign; the parameters that it keeps. */
async function submitOutside(personId: string | null): Promise<ScoreParameters | undefined> {
  // Begun by an account: the hash of a code needs a secret that is of no matter here.
  const id = personId === null ? "nobody" : await startResponse(db, personId, NOW);
  if (personId === null) await db.apply([{ statement: (writer) => writer.insert(response).values(bare(id)) }]);
  await submitResponse(db, id, NOW, "ru");
  return (await findScore(db.read, id))?.parameters;
}
const bare = (id: string) => ({
  ...{ id, createdAt: NOW, shuffleSeed: 1, instrumentVersion: FIRST.version, consentVersion: "1" },
});

/** Submits the response of somebody invited to an open campaign on the first version; the parameters that it keeps. */
async function submitInvited(personId: string, unitId: string): Promise<ScoreParameters | undefined> {
  const id = `open-${unitId}`;
  const words = { kk: id, ru: id, en: id };
  const before = new Date(NOW.getTime() - 1000);
  const open = {
    ...{ id, title: words, message: words, instrumentVersion: FIRST.version, minimumGroup: 10, reminderDays: [] },
    ...{ opensAt: before, closesAt: new Date(NOW.getTime() + 1000), createdAt: before },
    ...{ confirmedAt: before, openedAt: before },
  };
  const unit = { campaignId: id, unitId, code: unitId, nameKk: unitId, nameRu: unitId, nameEn: unitId };
  const invited = { id, campaignId: id, personId, unitId, createdAt: before };
  await db.apply([
    { statement: (writer) => writer.insert(campaign).values(open) },
    { statement: (writer) => writer.insert(campaignRoot).values({ campaignId: id, unitId }) },
    { statement: (writer) => writer.insert(campaignUnit).values(unit) },
    { statement: (writer) => writer.insert(invitation).values(invited) },
    { statement: (writer) => writer.insert(response).values({ ...bare(id), campaignId: id, invitationId: id }) },
  ]);
  expect(await submitResponse(db, id, NOW, "ru")).toEqual({ ok: true });
  return (await findScore(db.read, id))?.parameters;
}

describe("a response submitted after a released campaign of 120 rows", () => {
  it("keeps its organisation's values, weighed with the planning values as 100 rows", async () => {
    await seedMinistry("c", 60);
    const kept = await submitInvited("in-a", "a");
    const totals = [...variedRows(60), ...variedRows(60)].map((row) => row.reduce((sum, each) => sum + each, 0));
    const mean = totals.reduce((sum, total) => sum + total, 0) / 120;
    const variance = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / 119;
    const sd = Math.round(10 * ((100 * Math.sqrt(variance)) / 16)) / 10;
    for (const id of PRINCIPLE_IDS) {
      const of = kept && parametersOf(kept, id);
      expect(of).toMatchObject({ zBand: 1.645, people: 120, reading: "level" });
      expect(of?.sd).toBeCloseTo(Math.sqrt((120 * sd ** 2 + 100 * 20 ** 2) / 220), 9);
      expect(of?.reliability).toBeGreaterThan(0.7);
    }
  });

  it("keeps the planning values in another organisation, and outside any", async () => {
    await seedMinistry("c", 60);
    expect(await submitInvited("in-o", "o")).toEqual(PLANNING_VALUES);
    expect(await submitOutside(null)).toEqual(PLANNING_VALUES);
  });

  it("has them only of principles whose index means the same in both versions", async () => {
    await seedMinistry("c", 60);
    const kept = await submitOutside("in-a");
    const own = PRINCIPLE_IDS.filter((id) => kept && parametersOf(kept, id).people === 120);
    expect(own).toEqual(["P2", "P3", "P5", "P6"]);
    expect(kept && parametersOf(kept, "P1")).toEqual(PLANNING_VALUES);
  });
});

describe("the values of an organisation", () => {
  const valuesIn = (unitId: string) => parametersFor(db.read, unitId, FIRST);

  it("are the planning values before a release, and with fewer than 100 complete rows", async () => {
    await seedClosed(db, { id: "c", units: MINISTRY, rows: [...rowsOf("a", 60), ...rowsOf("b", 60)] });
    expect(await valuesIn("a")).toEqual(PLANNING_VALUES);
    await seedClosed(db, { id: "small", units: AGENCY, rows: rowsOf("o", 95) });
    await releaseAll();
    expect(await valuesIn("o")).toEqual(PLANNING_VALUES);
    expect(await valuesIn("a")).not.toEqual(PLANNING_VALUES);
  });

  it("are those of the last released campaign that gives any", async () => {
    await seedMinistry("first", 60);
    await seedMinistry("second", 75, new Date(RELEASED.getTime() + 60_000));
    expect(await valuesIn("b")).toMatchObject({ P1: { people: 150 } });
    await seedMinistry("third", 20, new Date(RELEASED.getTime() + 120_000));
    expect(await valuesIn("b")).toMatchObject({ P1: { people: 150 } });
  });

  it("are not taken from a campaign of several organisations", async () => {
    const rows = [...rowsOf("a", 60), ...rowsOf("o", 60)];
    await seedClosed(db, { id: "both", units: [...MINISTRY, ...AGENCY], rows });
    await releaseAll();
    expect(await valuesIn("a")).toEqual(PLANNING_VALUES);
  });
});

describe("the parameters of a response whose own campaign is released", () => {
  it("have the reading of its scales, and SD and reliability as at the submission", async () => {
    await seedClosed(db, { id: "c", units: MINISTRY, rows: [...rowsOf("a", 60, false), ...rowsOf("b", 60, false)] });
    expect(await keptParameters(db.read, "c", PLANNING_VALUES)).toEqual(PLANNING_VALUES);
    await releaseAll();
    const kept = await keptParameters(db.read, "c", PLANNING_VALUES);
    expect(parametersOf(kept, "P1")).toEqual({ ...PLANNING_VALUES, reading: "no-level" });
    expect(await keptParameters(db.read, null, PLANNING_VALUES)).toEqual(PLANNING_VALUES);
  });
});
