import { strFromU8, unzipSync } from "fflate";

/**
 * On how many pages of A4 a workbook prints: arithmetic over its parts, as Excel does it (ECMA-376, part 1, 18.3.1; Calibri 11,
 * a character is 5.25 points wide, a line 15 high), for tests.
 */

const CHARACTER = 5.25;
const LINE = 15;
const A4 = { long: 841.9, short: 595.3 };
const INCH = 72;

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (element: string): Attributes =>
  Object.fromEntries([...element.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));

const elements = (xml: string, name: string): Attributes[] =>
  [...xml.matchAll(new RegExp(`<${name}(\\s[^>]*)?/?>`, "g"))].map(([element]) => attributesOf(element));

/** How a sheet prints. `scale`: 1 as on the screen. */
export type PrintedSheet = { pages: number; across: number; scale: number; titles: string; area: string };

type Found = { xml: string; wraps: readonly boolean[]; texts: readonly string[] };

const columnOf = (reference: string) =>
  [...reference.replace(/\d/g, "")].reduce((place, letter) => 26 * place + letter.charCodeAt(0) - 64, 0) - 1;

/** The heights of the rows in points: a line for each width of its column that a text takes where it is wrapped. */
function rowHeights({ xml, wraps, texts }: Found, widths: readonly number[]): number[] {
  return [...xml.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, cells = ""]) => {
    const lines = [...cells.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, given = "", content = ""]) => {
      const { r = "", s = "0", t } = attributesOf(given);
      const text = t === "s" ? (texts[Number(/<v>(\d+)<\/v>/.exec(content)?.[1])] ?? "") : "";
      const width = widths[columnOf(r)] ?? 9;
      return wraps[Number(s)] === true ? Math.max(1, Math.ceil((1.1 * text.length) / (width - 1))) : 1;
    });
    return LINE * Math.max(1, ...lines);
  });
}

/** How many pages it takes to fill such sizes into pages of one size, the first `repeated` of them on each. */
function filled(sizes: readonly number[], page: number, repeated: number): number {
  const again = sizes.slice(0, repeated).reduce((sum, size) => sum + size, 0);
  let [pages, used] = [1, 0];
  sizes.forEach((size, place) => {
    if (used > 0 && used + size > page) [pages, used] = [pages + 1, place < repeated ? 0 : again];
    used += size;
  });
  return pages;
}

/** The largest scale, in whole percent, at which the columns fill no more than so many pages. */
function scaleFor(widths: readonly number[], page: number, across: number, repeated: number): number {
  for (let percent = 100; percent > 10; percent -= 1)
    if (filled(widths, (100 * page) / percent, repeated) <= across) return percent / 100;
  return 0.1;
}

function printed(found: Found, titles: string, area: string): PrintedSheet {
  const { xml } = found;
  const [setup = {}] = elements(xml, "pageSetup");
  const [margins = { left: "0.7", right: "0.7", top: "0.75", bottom: "0.75" }] = elements(xml, "pageMargins");
  const inches = (...sides: string[]) => sides.reduce((sum, side) => sum + Number(margins[side]) * INCH, 0);
  const isLandscape = setup["orientation"] === "landscape";
  const page = {
    width: (isLandscape ? A4.long : A4.short) - inches("left", "right"),
    height: (isLandscape ? A4.short : A4.long) - inches("top", "bottom"),
  };
  const chars = elements(xml, "col").flatMap(({ min, max, width }) =>
    Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
  );
  const last = /:\$([A-Z]+)\$\d+$/.exec(area)?.[1];
  const widths = chars.slice(0, last === undefined ? undefined : columnOf(last) + 1).map((each) => CHARACTER * each);
  const columns = /\$([A-Z]+):\$([A-Z]+)/.exec(titles)?.[2];
  const repeated = columns === undefined ? 0 : columnOf(columns) + 1;
  const isFitted = elements(xml, "pageSetUpPr").some(({ fitToPage }) => fitToPage === "1");
  const scale = isFitted ? scaleFor(widths, page.width, Number(setup["fitToWidth"] ?? 1), repeated) : 1;
  const across = filled(widths, page.width / scale, repeated);
  const rows = /\$(\d+):\$(\d+)/.exec(titles)?.[2];
  const down = filled(rowHeights(found, chars), page.height / scale, Number(rows ?? 0));
  return { pages: across * down, across, scale, titles, area };
}

const unescaped = (text: string) =>
  text
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** How each sheet of a workbook prints, in order. */
export function printedSheets(workbook: Buffer): PrintedSheet[] {
  const parts = unzipSync(workbook);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const styles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(part("xl/styles.xml"))?.[1] ?? "";
  const wraps = styles
    .split("<xf ")
    .slice(1)
    .map((style) => /wrapText="(1|true)"/.test(style));
  const texts = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    unescaped(si.replace(/<[^>]*>/g, "")),
  );
  const names: Attributes[] = [...part("xl/workbook.xml").matchAll(/<definedName ([^>]*)>([^<]*)<\/definedName>/g)].map(
    ([, given = "", content = ""]) => ({ ...attributesOf(given), content: unescaped(content) }),
  );
  const named = (name: string, sheet: number) =>
    names.find((each) => each["name"] === `_xlnm.${name}` && each["localSheetId"] === String(sheet))?.["content"] ?? "";
  const sheets = elements(part("xl/workbook.xml"), "sheet");
  return sheets.map((_, sheet) =>
    printed(
      { xml: part(`xl/worksheets/sheet${String(sheet + 1)}.xml`), wraps, texts },
      named("Print_Titles", sheet),
      named("Print_Area", sheet),
    ),
  );
}
