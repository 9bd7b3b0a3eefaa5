import { getCellAddress } from "write-excel-file/utility";

type Attributes = Record<string, string | number>;
type Place = { sheetIndex: number };

/** What of a sheet is printed: the widths of its first columns, in characters, and its rows with the titles. */
type PrintedSheet = { name: string; widths: readonly number[]; rows: number };

/** Columns that name a row, and the titles: on every page. */
const REPEATED = { columns: 2, rows: 2 } as const;

/** Characters across a page of A4 on its side, at the smallest scale that is still read: 56 %, letters of 6.2 points. */
const READABLE_WIDTH = 265;

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Name of the sheet, page and pages at the foot. */
const FOOTER = "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

/** On how many pages side by side a sheet stands so that it can be read; those after the first repeat its first columns. */
export function pagesAcross(widths: readonly number[]): number {
  const sum = (part: readonly number[]) => part.reduce((total, width) => total + width, 0);
  const again = sum(widths.slice(0, REPEATED.columns));
  return Math.max(1, Math.ceil((sum(widths) - again) / (READABLE_WIDTH - again)));
}

const columnLetters = (place: number) => getCellAddress(0, place).replace(/\d+$/, "");
const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function definedNames({ name, widths, rows }: PrintedSheet, sheet: number): string {
  const titles = [
    ...(pagesAcross(widths) > 1 ? [`$A:$${columnLetters(REPEATED.columns - 1)}`] : []),
    `$1:$${String(REPEATED.rows)}`,
  ];
  const area = `$A$1:$${columnLetters(widths.length - 1)}$${String(rows)}`;
  const define = (id: string, ranges: readonly string[]) =>
    `<definedName name="_xlnm.${id}" localSheetId="${String(sheet)}">` +
    `${escaped(ranges.map((range) => `${quoted(name)}!${range}`).join(","))}</definedName>`;
  return define("Print_Area", [area]) + define("Print_Titles", titles);
}

/**
 * How a workbook prints: A4 on its side, as many pages across as it takes to be read, names and titles on each. The
 * library has the side of the paper only; the rest are elements of the same parts (ECMA-376, part 1, 18.2.5 and 18.3.1.63 to 65).
 */
export function printSetup(sheets: readonly PrintedSheet[]) {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transformElementAttributes: (tag: string, attributes: Attributes, ...[, , at]: [unknown, unknown, Place]) => {
            if (tag === "pageMargins") return MARGINS;
            if (tag !== "pageSetup") return attributes;
            return { ...attributes, fitToWidth: pagesAcross(sheets[at.sheetIndex]?.widths ?? []), fitToHeight: 0 };
          },
          insert: () => FOOTER,
          transform: (xml: string) =>
            xml.replace("<sheetViews", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews'),
        },
        "xl/workbook.xml": {
          transform: (xml: string) => {
            const names = sheets.map(definedNames).join("");
            return xml.replace("<definedNames/>", `<definedNames>${names}</definedNames>`);
          },
        },
      },
    },
  };
}
