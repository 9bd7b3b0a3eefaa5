import writeXlsxFile from "write-excel-file/node";
import type { Cell, Sheet } from "@/lib/review/files/column";
import type { Words } from "@/lib/text/words";

const WIDEST = 60;
const NARROWEST = 11;

/** Words are text even where they begin as a formula does; numbers are numbers. */
function cellOf(value: Cell) {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number };
  return { value, type: String };
}

const lengthOf = (cell: Cell | undefined) => (typeof cell === "string" ? cell.length : 0);

/** A sheet with two rows of titles: in words, and by the ids that the codebook explains. */
function sheetFile({ id, columns, rows }: Sheet, words: Words) {
  const bold = { type: String, fontWeight: "bold", wrap: true, alignVertical: "top" } as const;
  return {
    sheet: words(`files.sheets.${id}`),
    stickyRowsCount: 2,
    columns: columns.map((column, place) => ({
      width: Math.min(
        WIDEST,
        Math.max(NARROWEST, column.id.length + 2, ...rows.map((row) => lengthOf(row[place]) + 2)),
      ),
    })),
    data: [
      columns.map(({ label }) => ({ ...bold, value: label })),
      columns.map((column) => ({ value: column.id, type: String, fontStyle: "italic" as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  };
}

/** A workbook. */
export async function xlsxFile(sheets: readonly Sheet[], words: Words): Promise<Buffer> {
  return writeXlsxFile(sheets.map((sheet) => sheetFile(sheet, words))).toBuffer();
}
