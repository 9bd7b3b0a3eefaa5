import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { figuresOf } from "@/lib/review/files/figures";
import { openDataTable } from "@/lib/review/files/open-data";
import type { UnitFigures } from "@/lib/review/build-report";
import { codebookFile } from "./file-contents";
import { openCsvFile } from "./csv-file";
import { fileContext } from "./file-context";
import { allFigures, campaign, reportWith, smallReport } from "./testing-report";

const context = fileContext("1.0.0", "ru", false);
const rowOf = (report: ReturnType<typeof smallReport>) => ({ ...report, parentCode: null });
type Row = Record<string, string>;
const rowsOf = (figures: UnitFigures): Row[] =>
  parse(openCsvFile(openDataTable(context, campaign, [rowOf(reportWith(figures)), rowOf(smallReport())])), {
    ...{ bom: true, columns: true },
  });

/** The same people, so many of them as a table counts. */
function withPeople(people: number, { columns, ...table }: NonNullable<UnitFigures["index"]>) {
  const of = <Sums extends object>(by: Readonly<Record<string, Sums>>) =>
    Object.fromEntries(Object.entries(by).map(([id, sums]) => [id, { ...sums, clampedN: people }]));
  return { ...table, columns: { numbers: of(columns.numbers), counts: of(columns.counts) } } as typeof table & {
    columns: typeof columns;
  };
}

const shown = rowsOf(allFigures);

describe("open data", () => {
  it("are the figures as they are shown, of 65 people, and nothing of a unit without", () => {
    const report = reportWith(allFigures);
    const expected = figuresOf(context).flatMap((figure) => {
      const found = figure.find(report);
      return found ? [[figure.id, found.value, found.low ?? "", found.high ?? "", found.cap ?? ""].map(String)] : [];
    });
    expect(expected.length).toBeGreaterThan(50);
    expect(shown.map((row) => ["figure", "value", "low", "high", "cap"].map((id) => row[id]))).toEqual(expected);
    expect(new Set(shown.map((row) => row["people"]))).toEqual(new Set(["65"]));
  });

  it.each([
    [54, 50],
    [50, 50],
    [49, null],
    [20, null],
  ])("of %i answers say %s", (people, told) => {
    const rows = rowsOf(Object.fromEntries(Object.entries(allFigures).map(([id, of]) => [id, withPeople(people, of)])));
    expect(new Set(rows.map((row) => row["people"]))).toEqual(new Set(told === null ? [] : [String(told)]));
  });

  it("leave out a column with too few, and the overall index with it", () => {
    const { index } = allFigures;
    if (!index) throw new Error("no figures");
    const P2 = withPeople(45, index).columns.numbers["P2"];
    const numbers = { ...index.columns.numbers, ...(P2 ? { P2 } : {}) };
    const ids = rowsOf({ ...allFigures, index: { ...index, columns: { ...index.columns, numbers } } }).map(
      (row) => row["figure"],
    );
    expect(ids).toContain("P1");
    expect(ids).not.toContain("P2");
    expect(ids).not.toContain("overall");
  });

  it("hold no sums, no numbers of people invited and no comparison, and every column is in the codebook", () => {
    const columns = Object.keys(shown[0] ?? {});
    expect(columns.slice(0, 11)).toEqual([
      ...["unit_code", "unit_name_kk", "unit_name_ru", "unit_name_en", "unit_kind"],
      ...["figure", "value", "low", "high", "cap", "people"],
    ]);
    expect(columns.slice(11)).toEqual(["closed_on", "instrument_version", "data_hash"]);
    const codebook = JSON.parse(codebookFile("open-data", campaign, false).toString()) as {
      leastAnswers: number;
      entries: { id: string; kind: string; label: Row; missing: Row }[];
    };
    expect(codebook.leastAnswers).toBe(50);
    const idsOf = (kind: string) => codebook.entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    expect(idsOf("column")).toEqual(columns);
    for (const { figure } of shown as { figure: string }[]) expect(idsOf("figure")).toContain(figure);
    for (const { label, missing } of codebook.entries)
      for (const locale of LOCALES) expect([label[locale], missing[locale]].every(Boolean)).toBe(true);
  });

  it("are the same in every language", () => {
    const [kk, ru, en] = LOCALES.map((locale) =>
      openCsvFile(openDataTable(fileContext("1.0.0", locale, false), campaign, [rowOf(reportWith(allFigures))])),
    );
    expect(kk).toEqual(ru);
    expect(ru).toEqual(en);
  });
});
