import writeXlsxFile from "write-excel-file/node";
import type { Cell, Sheet } from "@/lib/review/files/column";
import type { Words } from "@/lib/text/words";
import { printSetup } from "./print-setup";

/** Widths of columns in characters: of words, which are wrapped, and of numbers. */
const WIDEST = 36;
const NARROWEST = 10;

const TITLE_ROWS = 2;

const escaped = (sign: string) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;

/**
 * A text as the library must be given it, which looks each up in an object: those that every object has, such as
 * `toString`, have their first sign escaped (ECMA-376, part 1, 22.4.2.4), and so has what looks like an escape.
 */
export function xlsxText(text: string): string {
  return text.replace(text in {} ? /^./ : /_(?=x[0-9a-f]{4}_)/gi, escaped);
}

/** Words are text even where they begin as a formula does; numbers are numbers. */
function cellOf(value: Cell, wrap: boolean) {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" as const };
  return { value: xlsxText(value), type: String, alignVertical: "top" as const, wrap };
}

const lengthOf = (cell: Cell | undefined) => (typeof cell === "string" ? cell.length : 0);

const widthsOf = ({ columns, rows }: Sheet) =>
  columns.map((_, place) => {
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[place]) + 2), NARROWEST);
    return Math.min(WIDEST, longest);
  });

const isOffPaper = ({ columns }: Sheet, place: number) => columns[place]?.isOffPaper === true;

/** A sheet with two rows of titles: in words, and by the ids that the codebook explains. */
function sheetFile(sheet: Sheet, words: Words) {
  const title = { type: String, wrap: true, alignVertical: "top" } as const;
  return {
    sheet: words(`files.sheets.${sheet.id}`),
    orientation: "landscape" as const,
    stickyRowsCount: TITLE_ROWS,
    columns: widthsOf(sheet).map((width) => ({ width })),
    data: [
      sheet.columns.map(({ label }) => ({ ...title, value: label, fontWeight: "bold" as const })),
      sheet.columns.map(({ id }) => ({ ...title, value: id, fontStyle: "italic" as const })),
      // What is not printed runs on to the right: wrapped, it would make each row as high as itself.
      ...sheet.rows.map((row) => row.map((cell, place) => cellOf(cell, !isOffPaper(sheet, place)))),
    ],
  };
}

/** A workbook. */
export async function xlsxFile(sheets: readonly Sheet[], words: Words): Promise<Buffer> {
  const files = sheets.map((sheet) => sheetFile(sheet, words));
  const printed = sheets.map((sheet) => ({
    ...{ name: words(`files.sheets.${sheet.id}`), rows: TITLE_ROWS + sheet.rows.length },
    widths: widthsOf(sheet).filter((_, place) => !isOffPaper(sheet, place)),
  }));
  return writeXlsxFile(files, { features: [printSetup(printed)] }).toBuffer();
}
