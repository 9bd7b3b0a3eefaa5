import { SaxesParser } from "saxes";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/instrument/locales";
import { CHART_IDS, type ChartId, chartsOf, reportChart } from "@/lib/review/files/report-charts";
import { chartFile } from "@/server/document/chart/chart-file";
import { chartSvg } from "@/server/document/chart/chart-svg";
import { chartTextWidth } from "@/server/document/chart/chart-text";
import { isChartFileName, makeChartFile } from "./chart-files";
import { fileContext } from "./file-context";
import { allFigures, besideOf, reportWith, smallReport, unit } from "./testing-report";

const report = reportWith(allFigures);
const beside = besideOf(allFigures);
const chartIn = (locale: (typeof LOCALES)[number], id: ChartId) => {
  const chart = reportChart(fileContext("1.0.0", locale, true), report, beside, id);
  if (!chart) throw new Error("no figures");
  return chart;
};

type Element = { name: string; attributes: Readonly<Record<string, string>> };

/** The elements of a document, which throws where it is not well-formed. */
function elementsOf(svg: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(svg).close();
  return elements;
}

const numbersOf = (elements: readonly Element[], name: string, attribute: string) =>
  elements.filter((each) => each.name === name).map(({ attributes }) => Number(attributes[attribute]));

// Longer while both cores are busy.
describe.each(LOCALES)("a chart in %s", { timeout: 20_000 }, (locale) => {
  it.each(CHART_IDS)("%s names unit and campaign, and needs nothing from elsewhere", (id) => {
    const svg = chartSvg(chartIn(locale, id), "text");
    const elements = elementsOf(svg);
    const said = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(said).toContain(report.campaign.title[locale]);
    expect(said).toContain(unit.name[locale]);
    expect(elements[0]?.attributes["role"]).toBe("img");
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((key) => /href|style/.test(key)),
    ).toEqual([]);
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\(/);
  });

  it.each(CHART_IDS)("%s stays within its width, line by line", (id) => {
    const svg = chartSvg(chartIn(locale, id), "text");
    for (const [, x, size, weight, text = ""] of svg.matchAll(
      /<text x="([\d.]+)" y="[\d.]+" font-size="(\d+)" font-weight="(\d+)"[^>]*>([^<]*)</g,
    )) {
      const style = { font: weight === "600" ? ("bold" as const) : ("regular" as const), size: Number(size), ink: "" };
      expect([text, Number(x) + chartTextWidth(text, style) <= 1_000 - 31]).toEqual([text, true]);
    }
  });
});

describe("a chart", () => {
  it("has its points and bands at the shown values", () => {
    const elements = elementsOf(chartSvg(chartIn("en", "indices"), "text"));
    const [zero = 0, half = 0] = numbersOf(elements, "line", "x1").slice(1, 3);
    const valueAt = (x: number) => Math.round(((50 * (x - zero)) / (half - zero)) * 100) / 100;
    const shown = [...report.indices.flatMap(({ mean }) => mean ?? []), ...(report.overall ? [report.overall] : [])];
    expect(numbersOf(elements, "circle", "cx").map(valueAt)).toEqual(shown.map(({ value }) => value));
    const bands = elements.filter(({ attributes }) => attributes["rx"] !== undefined);
    expect(bands.map(({ attributes }) => valueAt(Number(attributes["x"])))).toEqual(shown.map(({ low }) => low));
    const ends = bands.map(({ attributes }) => valueAt(Number(attributes["x"]) + Number(attributes["width"])));
    expect(ends).toEqual(shown.map(({ high }) => high));
  });

  it("is a picture of 2,000 pixels without any font, with ink on it", async () => {
    const chart = chartIn("kk", "problems");
    expect(elementsOf(chartSvg(chart, "outlines")).filter(({ name }) => name === "text")).toEqual([]);
    const png = sharp(await chartFile(chart, "png"));
    expect(await png.metadata()).toMatchObject({ format: "png", width: 2_000 });
    const { channels } = await png.stats();
    expect(channels[0]?.min).toBeLessThan(60);
    expect(channels[0]?.mean).toBeGreaterThan(200);
  });

  it("is not there where the unit has no figures", async () => {
    const small = smallReport();
    const none = besideOf({});
    expect(chartsOf(fileContext("1.0.0", "ru", false), small, none)).toEqual([]);
    const wish = { locale: "ru", isSimulated: false } as const;
    expect(await makeChartFile(small, none, { ...wish, name: "chart-levels.svg" })).toBeNull();
    expect(await makeChartFile(report, beside, { ...wish, name: "chart-levels.svg" })).toMatchObject({
      ...{ name: "2-5-1-chart-levels", format: "svg" },
    });
  });

  it.each([
    ["chart-indices.svg", true],
    ["chart-obstacles.png", true],
    ["chart-indices.pdf", false],
    ["chart-constructor.svg", false],
    ["constructor", false],
  ])("has the name %s: %s", (name, is) => {
    expect(isChartFileName(name)).toBe(is);
  });
});
