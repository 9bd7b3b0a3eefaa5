import PptxGenJS from "pptxgenjs";
import type { Locale } from "@/lib/instrument/locales";
import type { Slide, SlideChart, SlideDeck } from "@/lib/document/slides";

/**
 * The only file that knows pptxgenjs: slides of 13.33 × 7.5 inches whose titles are titles, whose charts are charts of the
 * program they are opened with, and whose texts can be edited (docs/decisions/0036-slides.md).
 */

type Page = ReturnType<PptxGenJS["addSlide"]>;

const FONT = "Arial";
const INK = { text: "15232B", soft: "4B5C66", accent: "00606B", band: "4B97A2", line: "CDD8DE" } as const;
/** In inches. */
const LEFT = 0.6;
const WIDTH = 12.13;
const TOP = 1.35;
const BOTTOM = 6.95;
const MASTER = "slide";
/** Texts shrink with their number of letters: six lines of eighty fit at the largest size. */
const SIZES = [
  { upTo: 480, size: 20 },
  { upTo: 800, size: 17 },
  { upTo: 1300, size: 14 },
  { upTo: Infinity, size: 12 },
] as const;

const sizeFor = (letters: number) => SIZES.find(({ upTo }) => letters <= upTo)?.size ?? SIZES[3].size;
const bcp47 = (locale: Locale) => ({ kk: "kk-KZ", ru: "ru-RU", en: "en-GB" })[locale];

function defineMaster(deck: PptxGenJS, footer: string, lang: string): void {
  deck.defineSlideMaster({
    title: MASTER,
    background: { color: "FFFFFF" },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: "title", type: "title", x: LEFT, y: 0.4, w: WIDTH, h: 0.8, align: "left", valign: "middle" },
            ...{ fontFace: FONT, fontSize: 28, bold: true, color: INK.text, margin: 0 },
          },
          text: "",
        },
      },
      {
        text: {
          text: footer,
          options: {
            x: LEFT,
            y: BOTTOM,
            w: 11,
            h: 0.35,
            fontFace: FONT,
            fontSize: 10,
            color: INK.soft,
            margin: 0,
            lang,
          },
        },
      },
    ],
    slideNumber: { x: 12.2, y: BOTTOM, w: 0.6, h: 0.35, fontFace: FONT, fontSize: 10, color: INK.soft },
  });
}

function addNote(page: Page, note: string, y: number, lang: string): void {
  if (note === "") return;
  const box = { x: LEFT, y, w: WIDTH, h: BOTTOM - y - 0.1, margin: 0 };
  page.addText(note, { ...box, fontFace: FONT, fontSize: 13, color: INK.soft, valign: "top", lang });
}

function addParagraphs(page: Page, { paragraphs, isNumbered, note }: Extract<Slide, { kind: "text" }>, lang: string) {
  const fontSize = sizeFor(paragraphs.join("").length);
  const bullet = isNumbered ? { type: "number" as const } : paragraphs.length > 1;
  page.addText(
    paragraphs.map((text) => ({ text, options: { bullet, breakLine: true, lang, paraSpaceAfter: 10 } })),
    {
      ...{ x: LEFT, y: TOP, w: WIDTH, h: note === "" ? 5.4 : 4.7, margin: 0, valign: "top" },
      ...{ fontFace: FONT, fontSize, color: INK.text },
    },
  );
  addNote(page, note, 6.2, lang);
}

function addFacts(page: Page, { lead, rows, note }: Extract<Slide, { kind: "facts" }>, lang: string): void {
  page.addText(lead, {
    x: LEFT,
    y: TOP,
    w: WIDTH,
    h: 0.6,
    margin: 0,
    fontFace: FONT,
    fontSize: 18,
    color: INK.soft,
    lang,
  });
  const cell = { fontFace: FONT, fontSize: 18, color: INK.text, valign: "middle" as const, lang };
  page.addTable(
    rows.map(([term, text]) => [
      { text: term, options: { ...cell, color: INK.soft } },
      { text, options: { ...cell, bold: true } },
    ]),
    { x: LEFT, y: 2.1, w: WIDTH, colW: [5.5, 6.63], rowH: 0.6, border: { type: "solid", pt: 0.75, color: INK.line } },
  );
  addNote(page, note, 5.6, lang);
}

const COLOURS = [INK.band, INK.accent];
/** Letters of a line below a column; programs turn longer ones by 45 degrees, and the columns lose half their height. */
const LINE = 16;

/** A name in lines that stand below a column. */
function inLines(name: string): string {
  const lines = name.split(" ").reduce<string[]>((found, word) => {
    const last = found.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    return last === undefined || joined.length > LINE ? [...found, word] : [...found.slice(0, -1), joined];
  }, []);
  return lines.join("\n");
}

function addChart(page: Page, { alt, categories, columns, ends }: SlideChart): void {
  const data = (series: SlideChart["columns"]) =>
    series.map(({ name, values }) => ({ name, labels: categories.map(inLines), values: [...values] }));
  const place = { x: LEFT, y: TOP, w: WIDTH, h: 4.75, altText: alt };
  const axes = {
    ...{
      valAxisMinVal: 0,
      valAxisMaxVal: 100,
      valAxisMajorUnit: 25,
      valAxisLabelFontSize: 12,
      catAxisLabelFontSize: 12,
    },
    ...{ valAxisLabelFontFace: FONT, catAxisLabelFontFace: FONT, valGridLine: { color: INK.line, size: 0.75 } },
    ...{ showLegend: true, legendPos: "b" as const, legendFontFace: FONT, legendFontSize: 12 },
  };
  const bars = { barGapWidthPct: 60, showValue: true, dataLabelFontSize: 12, dataLabelFontFace: FONT };
  const oneColumn = columns.length > 1 ? COLOURS : [INK.band];
  if (ends.length === 0) {
    page.addChart("bar", data(columns), {
      ...{ ...place, ...axes, ...bars, barDir: "col", chartColors: oneColumn, dataLabelFormatCode: "0" },
    });
    return;
  }
  const ofColumns = { ...bars, chartColors: oneColumn, dataLabelFormatCode: "0", dataLabelPosition: "ctr" as const };
  const dashes = {
    lineSize: 0,
    lineDataSymbol: "dash" as const,
    lineDataSymbolSize: 14,
    chartColors: [INK.text, INK.text],
  };
  const both: PptxGenJS.IChartMulti[] = [
    { type: "bar", data: data(columns), options: ofColumns },
    { type: "line", data: data(ends), options: dashes },
  ];
  // The cast: where several kinds share a chart the options stand second, which the package's types do not know.
  page.addChart(both, { ...place, ...axes } as unknown as []);
}

function addSlide(deck: PptxGenJS, slide: Slide, lang: string): void {
  const page = deck.addSlide({ masterName: MASTER });
  page.addText(slide.title, { placeholder: "title", lang });
  if (slide.kind === "text") addParagraphs(page, slide, lang);
  if (slide.kind === "facts") addFacts(page, slide, lang);
  if (slide.kind !== "chart") return;
  addChart(page, slide.chart);
  addNote(page, slide.note, 6.2, lang);
}

/** Slides as PPTX. */
export async function writePptx({ title, footer, slides }: SlideDeck, locale: Locale): Promise<Buffer> {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = title;
  // Otherwise the package names itself as author and company.
  deck.author = footer;
  deck.company = footer;
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  const lang = bcp47(locale);
  defineMaster(deck, footer, lang);
  for (const slide of slides) addSlide(deck, slide, lang);
  return (await deck.write({ outputType: "nodebuffer" })) as Buffer;
}
