import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { reportSheets } from "@/lib/review/files/report-sheets";
import { tableSheets } from "@/lib/review/files/table-sheets";
import { fileContext } from "./file-context";
import { pagesAcross } from "./print-setup";
import { printedSheets } from "./testing-pages";
import { allFigures, campaign, reportWith, smallReport } from "./testing-report";
import { xlsxFile } from "./xlsx-file";

const unitRows = (units: number) =>
  Array.from({ length: units }, (_, i) => ({
    ...(i % 4 === 0 ? smallReport() : reportWith(allFigures)),
    parentCode: null,
  }));

// Longer while both cores are busy.
describe.each(LOCALES)("a workbook in %s", { timeout: 20_000 }, (locale) => {
  const context = fileContext("1.0.0", locale, true);

  it("prints 24 units so that they can be read, with names and titles on each page", async () => {
    const sheets = printedSheets(await xlsxFile(tableSheets(context, campaign, unitRows(24)), context.words));
    expect(sheets).toHaveLength(5);
    for (const { scale, titles, across, area } of sheets) {
      expect(scale).toBeGreaterThanOrEqual(0.55);
      expect(titles.endsWith("!$1:$2")).toBe(true);
      expect(titles.includes("!$A:$B")).toBe(across > 1);
      expect(area).toMatch(/!\$A\$1:\$[A-Z]+\$\d+$/);
    }
    const pages = sheets.map((sheet) => sheet.pages);
    // Facts, indices, survey and levels; the codebook explains all of their columns.
    expect(pages.slice(0, 4).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(20);
    expect(pages[4]).toBeLessThanOrEqual(14);
  });

  it("leaves the notes off the paper, and nothing else", async () => {
    const sheets = tableSheets(context, campaign, unitRows(3));
    const printed = printedSheets(await xlsxFile(sheets, context.words));
    const off = sheets.map(({ columns }) => columns.filter(({ isOffPaper }) => isOffPaper).map(({ id }) => id));
    expect(off).toEqual([[], ["index_note"], ["survey_note"], ["levels_note"], []]);
    sheets.forEach(({ columns }, place) => {
      const last = /:\$([A-Z]+)\$/.exec(printed[place]?.area ?? "")?.[1] ?? "";
      const shown = [...last].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
      expect(shown).toBe(columns.length - (off[place]?.length ?? 0));
      expect(columns.slice(shown).map(({ id }) => id)).toEqual(off[place]);
    });
  });

  it("prints the report on one unit on few pages", async () => {
    const sheets = printedSheets(await xlsxFile(reportSheets(context, reportWith(allFigures)), context.words));
    for (const { scale } of sheets) expect(scale).toBeGreaterThanOrEqual(0.55);
    for (const { pages } of sheets) expect(pages).toBeLessThanOrEqual(7);
  });
});

describe("pagesAcross", () => {
  it.each([
    [[], 1],
    [[20, 30], 1],
    [[20, 30, ...Array<number>(21).fill(10)], 1],
    [[20, 30, ...Array<number>(22).fill(10)], 2],
    [[20, 30, ...Array<number>(43).fill(10)], 2],
    [[20, 30, ...Array<number>(44).fill(10)], 3],
  ])("columns of %j characters: %i", (widths, pages) => {
    expect(pagesAcross(widths)).toBe(pages);
  });
});
