import { parse } from "csv-parse/sync";
import readXlsx from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { reportSheets, reportTable } from "@/lib/review/files/report-sheets";
import { tableSheets, unitTable } from "@/lib/review/files/table-sheets";
import type { UnitReport } from "@/lib/review/unit-report";
import { READING_LIMITS } from "@/server/organisation/staff-import/reading-limits";
import { readXlsx as readStaff } from "@/server/organisation/staff-import/read-xlsx";
import { csvFile } from "./csv-file";
import { codebookFile } from "./file-contents";
import { fileContext } from "./file-context";
import { allFigures, campaign, reportWith, smallReport, unit } from "./testing-report";
import { xlsxFile } from "./xlsx-file";

type Entry = { id: string; kind: string; roundedTo: number | null; label: Record<string, string> };
type Codebook = { files: Record<"report" | "tables", { entries: Entry[] }> } & Record<string, unknown>;

const rowOf = (report: UnitReport) => ({ ...report, parentCode: null });
const both = [rowOf(reportWith(allFigures)), rowOf(smallReport())];
const codebook = JSON.parse(codebookFile("tables", campaign, true).toString()) as Codebook;
const idsOf = (file: "report" | "tables") => codebook.files[file].entries.map(({ id }) => id);

const readCsv = (file: Buffer) =>
  parse<Record<string, string | undefined>>(file, { bom: true, delimiter: ";", columns: true });
const readSheets = async (file: Buffer) =>
  Object.fromEntries((await readXlsx(file)).map(({ sheet, data }) => [sheet, data]));

/** Numbers in text, as the language writes them. */
const decimalsOf = (text: string) => (/^-?\d+(?:[.,](\d+))?$/.exec(text)?.[1] ?? "").length;

describe.each(LOCALES)("the files in %s", (locale) => {
  const context = fileContext("1.0.0", locale, true);
  const files = {
    report: csvFile(reportTable(context, reportWith(allFigures)), locale),
    tables: csvFile(unitTable(context, campaign, both), locale),
  };

  it.each(["report", "tables"] as const)("%s.csv opens in Excel, and each row says where it comes from", (name) => {
    expect([...files[name].subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    for (const row of readCsv(files[name])) {
      expect(row).toMatchObject({
        campaign: campaign.title[locale],
        instrument_version: "1.0.0",
        smallest_group_index: "10",
        smallest_group_levels: "50",
        released_on: "2026-03-20",
        data_hash: campaign.hash,
        simulated: context.words("files.simulated"),
      });
    }
  });

  it.each(["report", "tables"] as const)("%s.csv has no column that the codebook does not know", (name) => {
    const columns = Object.keys(readCsv(files[name])[0] ?? {});
    expect(columns.length).toBeGreaterThan(10);
    expect(columns.filter((id) => !idsOf(name).includes(id))).toEqual([]);
  });

  it("rounds every number as the codebook says", () => {
    const allowed = new Map(codebook.files.tables.entries.map(({ id, roundedTo }) => [id, roundedTo]));
    for (const row of readCsv(files.tables))
      for (const [id, text = ""] of Object.entries(row)) {
        const step = allowed.get(id);
        if (text === "" || step === null || step === undefined) continue;
        expect([id, text, decimalsOf(text) <= (step === 0.1 ? 1 : 0)]).toEqual([id, text, true]);
        if (step === 5) expect(Number(text) % 5).toBe(0);
      }
    for (const { value = "", low = "", high = "", national = "" } of readCsv(files.report)) {
      for (const text of [value, low, high]) expect(decimalsOf(text)).toBeLessThan(2);
      expect(decimalsOf(national)).toBeLessThan(3);
    }
  });

  it("says why a figure is not there", () => {
    const rows = readCsv(csvFile(reportTable(context, smallReport()), locale));
    for (const { value, low, high, not_shown_because: reason } of rows) {
      expect([value, low, high]).toEqual(["", "", ""]);
      expect(reason).toContain(smallReport().coverage.index.elsewhere[0]?.name[locale]);
    }
    const shown = readCsv(files.report);
    for (const { value, not_shown_because: reason } of shown) expect(value === "").toBe(reason !== "");
    expect(shown.filter(({ value }) => value === "").map(({ figure }) => figure)).toEqual(["P5"]);
    expect(readCsv(files.tables)[0]?.["index_note"]).toContain("P5");
  });

  it("makes words of names that begin as a formula does", async () => {
    const [first] = readCsv(files.tables);
    expect(first?.["unit_code"]).toBe(`'${unit.code}`);
    expect(first?.["unit_name"]).toBe(`'${unit.name[locale]}`);
    const sheets = await readSheets(await xlsxFile(tableSheets(context, campaign, both), context.words));
    expect(sheets[context.words("files.sheets.indices")]?.[2]?.slice(0, 2)).toEqual([unit.code, unit.name[locale]]);
  });

  it("says of each row whether it is a unit or a reporting group, and of the report's", () => {
    const group = { ...unit, kind: "reporting-group" as const };
    const [first] = both;
    const rows = readCsv(csvFile(unitTable(context, campaign, [{ ...first!, unit: group }, first!]), locale));
    expect(rows.map((row) => row["unit_kind"])).toEqual(["reporting-group", "unit"]);
    const report = readCsv(csvFile(reportTable(context, { ...reportWith(allFigures), unit: group }), locale));
    expect(new Set(report.map((row) => row["unit_kind"]))).toEqual(new Set(["reporting-group"]));
  });

  it("keeps a number below zero a number", () => {
    const difference = readCsv(files.report).find(({ figure }) => figure === "obstacles_difference");
    expect(difference?.["low"]).toMatch(/^-\d[.,]\d$/);
  });

  it("are workbooks with a sheet for each table, and with the codebook", async () => {
    for (const [name, sheets] of [
      ["report", reportSheets(context, reportWith(allFigures))],
      ["tables", tableSheets(context, campaign, both)],
    ] as const) {
      const read = await readSheets(await xlsxFile(sheets, context.words));
      const sheet = (id: string) => read[context.words(`files.sheets.${id}`)] ?? [];
      expect(Object.keys(read)).toHaveLength(5);
      expect(sheet("facts").flat()).toContain(campaign.hash);
      const listed = sheet("codebook").map(([id]) => id);
      for (const id of ["indices", "survey", "levels"]) {
        const [titles = [], ids = [], ...rows] = sheet(id);
        expect(titles).toHaveLength(ids.length);
        expect(rows.length).toBeGreaterThan(1);
        for (const column of ids) {
          expect(listed).toContain(column);
          expect(idsOf(name)).toContain(column);
        }
      }
      const cells = sheet("indices")[2]?.filter((cell) => typeof cell === "number") ?? [];
      expect(cells.length).toBeGreaterThan(2);
    }
  });
});

it.each(["toString", "__proto__", "_x0041_"])("a workbook holds a name such as %s", async (name) => {
  const sheet = { id: "facts", columns: [{ id: "unit", label: "Unit" }], rows: [[name], [`${name} 2`]] } as const;
  const file = await xlsxFile([sheet], fileContext("1.0.0", "en", true).words);
  const read = await readStaff(file, READING_LIMITS);
  expect(read.ok && read.rows.slice(2)).toEqual([[name], [`${name} 2`]]);
});

describe("the codebook", () => {
  it("says of each entry what it is in every language", () => {
    for (const { entries } of Object.values(codebook.files)) {
      expect(new Set(entries.map(({ id, kind }) => kind + id)).size).toBe(entries.length);
      for (const { label } of entries) for (const locale of LOCALES) expect(label[locale]).toBeTruthy();
    }
  });

  it("quotes the instrument and the survey, and gives no scenario away", () => {
    expect(codebook).toMatchObject({
      dataHash: campaign.hash,
      isSimulated: true,
      instrumentVersion: "1.0.0",
      instrument: { version: "1.0.0" },
      nationalSurvey: { n: 4606, year: 2023, source: { doi: "10.48081/HAKS4286" } },
    });
    const quoted = codebook["instrument"] as { items: unknown[]; scenarios: unknown[] };
    expect(quoted.items).toHaveLength(28);
    expect(JSON.stringify(quoted.scenarios)).not.toMatch(/rationale|"key"/);
    expect(JSON.stringify(codebook)).not.toContain("needsReview");
  });

  it("gives the national shares with their intervals", () => {
    const survey = codebook["nationalSurvey"] as { shares: unknown[] };
    expect(survey.shares).toHaveLength(14);
    expect(survey.shares[0]).toMatchObject({ id: "fig1.a", sharePct: 47, intervalPct: [45.6, 48.4] });
  });
});
