import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/db/testing/database";
import { addAnswered, addClosedCampaign } from "@/db/testing/answered";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { releaseCampaigns } from "@/server/release/release-campaigns";
import { findReachedCampaign, type Reviewer } from "../reach";
import { findUnitView } from "../comparisons";
import { findUnitReport } from "../reports";
import { type CampaignFileName, makeCampaignFile } from "./campaign-file";
import { makeUnitFile, type UnitFileName } from "./unit-file";

const NOW = new Date("2026-03-16T04:00:00Z");
const UNITS = [{ id: "M" }, { id: "A", parentId: "M" }, { id: "A1", parentId: "A" }, { id: "B", parentId: "M" }];
const CAMPAIGN = "closed";
const reviewerOf = (unitId: string): Reviewer => ({ personId: "reviewer", scopes: [{ role: "reviewer", unitId }] });

let db: Database;

beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: UNITS });
  await addClosedCampaign(db, CAMPAIGN, UNITS);
  await addAnswered(db, CAMPAIGN, ["A", "A1", "B"], 120);
});

afterEach(() => db.close());

async function release(): Promise<void> {
  const { run } = releaseCampaigns();
  while (await run(db, NOW));
}

async function unitFile(unitId: string, name: UnitFileName, reviewer = reviewerOf("M")) {
  const report = await findUnitReport(db.read, reviewer, CAMPAIGN, { id: unitId });
  const view = await findUnitView(db.read, reviewer, CAMPAIGN, unitId);
  return report && view && makeUnitFile(report, view, { name, locale: "ru", isSimulated: false });
}
async function campaignFile(name: CampaignFileName, reviewer = reviewerOf("M")) {
  const reached = await findReachedCampaign(db.read, reviewer, CAMPAIGN);
  return reached && makeCampaignFile(db.read, reached, { name, locale: "en", isSimulated: false });
}
const rowsOf = (content: Buffer) =>
  parse<Record<string, string>>(content, { bom: true, delimiter: ";", columns: true });

describe("the files of a campaign", () => {
  it("are there after its release", async () => {
    expect(await unitFile("A", "report.pdf")).toBeNull();
    expect(await campaignFile("codebook.json")).toBeNull();
    await release();
    expect(await unitFile("A", "report.pdf")).toMatchObject({ name: "A-report", format: "pdf" });
    expect(await unitFile("A", "report.xlsx")).toMatchObject({ name: "A-report", format: "xlsx" });
    expect(await campaignFile("codebook.json")).toMatchObject({ name: "codebook", format: "json" });
    expect(await campaignFile("tables.xlsx")).toMatchObject({ name: "tables", format: "xlsx" });
  });

  it("say what the page says", async () => {
    await release();
    const report = await findUnitReport(db.read, reviewerOf("M"), CAMPAIGN, { id: "A" });
    const tables = rowsOf((await campaignFile("tables.csv"))!.content);
    expect(tables.map((row) => row["unit_code"])).toEqual(["M", "A", "A1", "B"]);
    const row = tables.find((each) => each["unit_code"] === "A");
    const figures = rowsOf((await unitFile("A", "report.csv"))!.content);
    for (const { principleId, mean } of report!.indices) {
      const figure = figures.find((each) => each["figure"] === principleId);
      for (const [value, low, high] of [
        [figure?.["value"], figure?.["low"], figure?.["high"]],
        [row?.[principleId], row?.[`${principleId}_low`], row?.[`${principleId}_high`]],
      ])
        expect([value, low, high]).toEqual([mean?.value, mean?.low, mean?.high].map((each) => String(each ?? "")));
    }
    expect(row?.["data_hash"]).toBe(report!.campaign.hash);
  });

  it("are nothing to who does not reach the unit, and hold nothing of it", async () => {
    await release();
    expect(await unitFile("A", "report.pdf", reviewerOf("B"))).toBeNull();
    expect(await unitFile("M", "report.csv", reviewerOf("B"))).toBeNull();
    expect(await unitFile("nowhere", "report.csv")).toBeNull();
    const rows = rowsOf((await campaignFile("tables.csv", reviewerOf("B")))!.content);
    expect(rows.map((row) => [row["unit_code"], row["parent_code"]])).toEqual([["B", ""]]);
    expect(await campaignFile("tables.csv", { personId: "other", scopes: [] })).toBeNull();
  });

  it("give open data of the whole campaign only, of units with at least 50 answers", async () => {
    await release();
    const open = parse<Record<string, string>>((await campaignFile("open-data.csv"))!.content, {
      ...{ bom: true, columns: true },
    });
    expect(new Set(open.map((row) => row["unit_code"]))).toEqual(new Set(["M", "A"]));
    for (const { people } of open) expect(Number(people)).toBeGreaterThanOrEqual(50);
    for (const name of ["open-data.csv", "open-data-codebook.json"] as const)
      expect(await campaignFile(name, reviewerOf("A"))).toBeNull();
  });
});
