import readXlsx from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it, test } from "vitest";
import type { CountSums, NumberSums, Summed } from "@/lib/release/figures";
import { openApiDocument } from "@/lib/review/api/open-api";
import { unitReportJson } from "@/lib/review/api/report-json";
import { openDataTable } from "@/lib/review/files/open-data";
import { CHART_IDS, reportChart } from "@/lib/review/files/report-charts";
import { reportSheets, reportTable } from "@/lib/review/files/report-sheets";
import { tableSheets, unitTable } from "@/lib/review/files/table-sheets";
import type { Comparisons } from "@/lib/review/compare-unit";
import type { UnitFigures } from "@/lib/review/build-report";
import type { UnitReport } from "@/lib/review/unit-report";
import { chartSvg } from "@/server/document/chart/chart-svg";
import { csvFile } from "./csv-file";
import { fileContext } from "./file-context";
import { allFigures, besideOf, campaign, reportWith } from "./testing-report";
import { reportPdf } from "./file-contents";
import { xlsxFile } from "./xlsx-file";

/** Two people more in groups as unequal as before: 65 and 67 are both shown as 65. */
const MORE = 2;
const withMore = <Sums extends Summed & { n: number }>(figure: Sums, more: number) => {
  const n = figure.n + more;
  return { ...figure, n, clampedN: n, sizesSquared: (figure.sizesSquared * n) / figure.n };
};

/** Another sum and other squares that are shown the same: the mean a little higher, the people a little less alike. */
function otherNumbers(figure: NumberSums & Summed): NumberSums & Summed {
  const { n, sum, squares } = figure;
  const spread = (squares - sum ** 2 / n) / n;
  const other = withMore(figure, MORE);
  const sumNow = sum + (MORE * sum) / n + 1;
  return { ...other, sum: sumNow, squares: 1.01 * spread * other.n + sumNow ** 2 / other.n };
}

/** Other counts that are shown the same: one person more at the most frequent answer, of two more who answered. */
function otherCounts(figure: CountSums & Summed): CountSums & Summed {
  const [most = ""] = Object.entries(figure.counts).sort(([, a], [, b]) => b - a)[0] ?? [];
  return { ...withMore(figure, MORE), counts: { ...figure.counts, [most]: (figure.counts[most] ?? 0) + 1 } };
}

const mapValues = <From, To>(from: Readonly<Record<string, From>>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([id, value]) => [id, to(value)]));

/** What all people of a unit answered, otherwise and by two more, but shown the same. */
const otherFigures: UnitFigures = mapValues(allFigures, (figures) => ({
  ...figures,
  columns: {
    numbers: mapValues(figures.columns.numbers, otherNumbers),
    counts: mapValues(figures.columns.counts, otherCounts),
  },
}));

const report = reportWith(allFigures);

/** The verdicts alone, and advice that follows from them, may tell more than what is shown: here they are left alike. */
function withVerdictsOf(like: UnitReport, { lines, ...figures }: UnitReport): UnitReport {
  const alike = (question: "NS1" | "NS2") =>
    like.lines[question]?.map((line, i) => {
      const { share, difference } = lines[question]?.[i] ?? {};
      return { ...line, ...(share && difference ? { share, difference } : {}) };
    }) ?? null;
  return { ...figures, lines: { NS1: alike("NS1"), NS2: alike("NS2") }, advice: like.advice };
}

const other = withVerdictsOf(report, reportWith(otherFigures));
const beside = besideOf(allFigures);
const context = fileContext("1.0.0", "en", false);
const rowOf = (each: typeof report) => [{ ...each, parentCode: null }];

describe("what is served of other answers that are shown the same", () => {
  test("is the same report, which is all that pages are made of, and the same answer of the API", () => {
    expect(otherFigures).not.toEqual(allFigures);
    expect(report.lines.NS1).toHaveLength(7);
    expect(other).toEqual(report);
    expect(unitReportJson(other)).toEqual(unitReportJson(report));
  });

  test("is the same difference from the rest and from last time, which is all that findings tell", () => {
    const shown = ({ rest, change }: Comparisons) =>
      [rest, change].map(({ lines, visiblePoints }) => [
        visiblePoints,
        ...lines.map(({ id, other: mean, here, difference }) => ({ id, mean, here, difference })),
      ]);
    expect(beside.rest.lines.length).toBeGreaterThan(5);
    expect(beside.findings.length).toBeGreaterThan(0);
    expect(shown(besideOf(otherFigures))).toEqual(shown(beside));
  });

  test("is the same in every cell of every table", async () => {
    for (const make of [
      (each: typeof report) => reportSheets(context, each),
      (each: typeof report) => tableSheets(context, campaign, rowOf(each)),
    ]) {
      const cells = async (each: typeof report) => readXlsx(await xlsxFile(make(each), context.words));
      expect(await cells(other)).toEqual(await cells(report));
    }
    const csv = (each: typeof report) =>
      [
        reportTable(context, each),
        unitTable(context, campaign, rowOf(each)),
        openDataTable(context, campaign, rowOf(each)),
      ].map((table) => csvFile(table, "en").toString());
    expect(csv(other)).toEqual(csv(report));
  });

  test("is the same picture in every chart", () => {
    const drawn = (each: typeof report, besides: typeof beside) =>
      CHART_IDS.map((id) => {
        const chart = reportChart(context, each, besides, id);
        return chart && chartSvg(chart, "text");
      });
    expect(drawn(report, beside).every(Boolean)).toBe(true);
    expect(drawn(other, besideOf(otherFigures))).toEqual(drawn(report, beside));
  });

  test("is the same to the last byte when it is printed, drawings included", { timeout: 20_000 }, async () => {
    expect((await reportPdf(context, other, beside)).equals(await reportPdf(context, report, beside))).toBe(true);
  });
});

/** Names of what must not be served of a unit. */
const EXACT =
  /^(p|h|z|f|t|n|x|df|se|sd|icc|deff|p_?holm|p_?sens|variance|std|count|counts|sum|squares|effective_?n|clamped_?n)$/i;

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(keysIn);
  return Array.isArray(value) ? below : [...Object.keys(value), ...below];
}

describe("nothing served of a unit", () => {
  const schemas = openApiDocument("https://assessment.example.kz").components.schemas;
  const columns = [reportTable(context, report), unitTable(context, campaign, rowOf(report))].flatMap((table) =>
    table.columns.map(({ id }) => id),
  );
  it.each([
    ["report", keysIn(report)],
    ["comparison and finding", keysIn(beside)],
    ["answer of the API", keysIn(unitReportJson(report))],
    ["description of the API", keysIn(schemas)],
    ["column", columns],
  ])("is named like an exact count, a spread or a test: %s", (_what, names) => {
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => EXACT.test(name))).toEqual([]);
  });

  test("is an exact number in the printed report: shares, means and intervals are those shown", async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await reportPdf(context, report, beside)));
    const text = (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, " ");
    for (const { share } of report.lines.NS1 ?? []) expect(text).toContain(`${share.low}–${share.high}`);
    // 31 of 65 are 47.7 % and shown as 50 %; 4 of 65 are shown as the bound.
    expect(text).toContain("50 %");
    expect(text).toContain("10 % or fewer");
    for (const exact of ["47.7", "48 %", "58.5", "58 %", "36.9", "37 %", "29.2", "29 %"])
      expect(text).not.toContain(exact);
    expect(text.split(context.words("review.made.exact"))).toHaveLength(2);
  });
});
