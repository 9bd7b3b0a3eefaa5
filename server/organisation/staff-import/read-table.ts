import type { ProblemCode } from "@/lib/organisation/staff-import/import-problem";
import type { CellProblem, SheetFacts } from "@/lib/organisation/staff-import/sheet-facts";
import { readCsv } from "./read-csv";
import { READING_LIMITS, type ReadingLimits } from "./reading-limits";
import { readXlsx } from "./read-xlsx";

type LimitReason = Extract<
  ProblemCode,
  "too-many-rows" | "too-many-columns" | "too-many-filled-cells" | "cell-too-long"
>;
type UnreadableReason =
  | Extract<ProblemCode, "empty-file" | "too-large" | "old-excel" | "not-a-table" | "no-sheet">
  | Extract<ProblemCode, "damaged-utf8" | "unclear-encoding" | "open-quote">
  | LimitReason;
/**
 * `sheet`: null for CSV. `problems`: cells in which a person sees something else. `limit`: the number that a file of
 * this kind exceeds; null where it is not about a number. `row`: where it shows, the titles being row 1; null for the
 * file as a whole.
 */
export type ReadTable =
  | { ok: true; rows: string[][]; sheet: SheetFacts | null; problems: CellProblem[] }
  | { ok: false; reason: UnreadableReason; limit: number | null; row: number | null };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: XLS, and XLSX with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, place) => bytes[place] === byte);

const refused = (reason: UnreadableReason, limit: number | null = null, row: number | null = null) =>
  ({ ok: false, reason, limit, row }) as const;

/** The rows, or the first limit that they exceed. */
function within(rows: string[][], limits: ReadingLimits): ReadTable {
  if (rows.length > limits.MAX_ROWS) return refused("too-many-rows", limits.MAX_ROWS);
  let filled = 0;
  for (const cells of rows) {
    if (cells.length > limits.MAX_COLUMNS) return refused("too-many-columns", limits.MAX_COLUMNS);
    for (const cell of cells) {
      if (cell !== "") filled += 1;
      if (cell.length > limits.MAX_CELL_CHARACTERS) return refused("cell-too-long", limits.MAX_CELL_CHARACTERS);
    }
  }
  if (filled > limits.MAX_CELLS) return refused("too-many-filled-cells", limits.MAX_CELLS);
  return { ok: true, rows, sheet: null, problems: [] };
}

/**
 * The rows of a table as a program saved it: XLSX (the first visible sheet) or CSV, told apart by their first bytes and not
 * by their names. Refused with the limit where it holds more than `limits` allow.
 */
export async function readTable(bytes: Uint8Array, limits: ReadingLimits = READING_LIMITS): Promise<ReadTable> {
  if (bytes.length === 0) return refused("empty-file");
  if (startsWith(bytes, COMPOUND)) return refused("old-excel");
  if (startsWith(bytes, ZIP)) {
    const read = await readXlsx(bytes, limits);
    return read.ok ? read : { ...read, row: null };
  }
  const read = readCsv(bytes);
  if (read.ok) return within(read.rows, limits);
  return refused(read.reason === "not-text" ? "not-a-table" : read.reason, null, read.row);
}
