import type { NumberFormat } from "@/lib/organisation/staff-import/number-format";
import type { ReadingLimits } from "../reading-limits";
import type { Archive } from "./archive";
import { cellText, type StoredCell } from "./cell-text";
import { damaged } from "./refused-file";
import { textGatherer } from "./shared-strings";
import { type Range, SheetTable } from "./sheet-table";
import { formatAt } from "./styles";
import { isTrue } from "./workbook";
import { type Attributes, parseXml } from "./xml-part";

/** What cells point at. */
export type CellContext = { strings: readonly string[]; formats: readonly NumberFormat[]; is1904: boolean };

/** The last row and column of a sheet (Excel's specifications and limits). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The column of a reference such as B7, from 0. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference)?.[1];
  if (letters === undefined) throw damaged();
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= LAST_COLUMN) throw damaged();
  return column;
}

function rangeOf(reference: string): Range {
  const [first = "", last = first] = reference.split(":");
  const rowOf = (corner: string) => Number(/\d+$/.exec(corner)?.[0]);
  return { row: rowOf(first), lastRow: rowOf(last), column: columnOf(first), lastColumn: columnOf(last) };
}

/** No height, no width, or hidden by a filter, a group or by hand. */
const isUnseen = (hidden: string | undefined, size: string | undefined) =>
  isTrue(hidden) || (size !== undefined && Number(size) === 0);

/** Where the reader is in the sheet, and what it has seen of it. */
class SheetReader {
  readonly table: SheetTable;
  hiddenRows = 0;
  readonly #hiddenColumns: Pick<Range, "column" | "lastColumn">[] = [];
  readonly #gather: ReturnType<typeof textGatherer>;
  /** Rows are hidden unless they say otherwise. */
  #hidesRows = false;
  #row = 0;
  #isHiddenRow = false;
  #column = -1;
  #cell: StoredCell | null = null;
  #isInValue = false;

  constructor(
    readonly context: CellContext,
    readonly limits: ReadingLimits,
  ) {
    this.table = new SheetTable(limits);
    this.#gather = textGatherer(limits);
  }

  get hiddenColumns(): number {
    const isHidden = (place: number) =>
      this.#hiddenColumns.some(({ column, lastColumn }) => place >= column && place <= lastColumn);
    return [...this.table.columns].filter(isHidden).length;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#cell) this.#openInCell(this.#cell, name);
    else if (name === "c") this.#beginCell(attributes);
    else if (name === "row") this.#beginRow(attributes);
    else if (name === "sheetFormatPr") this.#hidesRows = isTrue(attributes["zeroHeight"]);
    else if (name === "mergeCell") this.table.addMerged(rangeOf(attributes["ref"] ?? ""));
    else if (name === "col" && isUnseen(attributes["hidden"], attributes["width"]))
      this.#hiddenColumns.push({ column: Number(attributes["min"]) - 1, lastColumn: Number(attributes["max"]) - 1 });
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#isInValue) this.#cell.value += text;
    this.#gather.add(text);
  }

  close(name: string): void {
    this.#isInValue = false;
    this.#gather.close(name);
    if (name === "row" && this.#isHiddenRow && this.table.isFilled(this.#row)) this.hiddenRows += 1;
    if (name !== "c" || !this.#cell) return;
    const { strings, is1904 } = this.context;
    if (this.#cell.type === "inlineStr") this.#cell.value = this.#gather.text();
    this.table.add(this.#row, this.#column, cellText(this.#cell, strings, is1904));
    this.#cell = null;
  }

  /** Rows and cells may leave out where they are, and then follow the one before (18.3.1.4, 18.3.1.73). */
  #beginRow({ r, hidden = this.#hidesRows ? "1" : "0", ht }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row <= this.#row || row > LAST_ROW) throw damaged();
    this.#row = row;
    this.#column = -1;
    this.#isHiddenRow = isUnseen(hidden, ht);
  }

  #beginCell({ r, t = "n", s }: Attributes): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r);
    if (column <= this.#column) throw damaged();
    this.#column = column;
    const format = formatAt(this.context.formats, s);
    this.#cell = { type: t, value: "", hasValue: false, hasFormula: false, format };
    this.#gather.clear();
  }

  #openInCell(cell: StoredCell, name: string): void {
    this.#gather.open(name);
    this.#isInValue = name === "v";
    cell.hasValue ||= name === "v";
    cell.hasFormula ||= name === "f";
  }
}

/** Reads the cells of a sheet row by row. Throws `RefusedFile`: damaged, or more than the limits allow. */
export async function readSheet(archive: Archive, part: string, context: CellContext, limits: ReadingLimits) {
  const reader = new SheetReader(context, limits);
  await parseXml(archive.read(part), limits, {
    open: (name, attributes) => {
      reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  const { table, hiddenRows, hiddenColumns } = reader;
  return { rows: table.rows, problems: table.problems, hiddenRows, hiddenColumns };
}
