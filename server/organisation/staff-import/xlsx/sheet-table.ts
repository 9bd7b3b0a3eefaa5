import type { CellProblem } from "@/lib/organisation/staff-import/sheet-facts";
import type { ReadingLimits } from "../reading-limits";
import type { CellText } from "./cell-text";
import { cellTooLong, damaged, RefusedFile, tooLarge } from "./refused-file";

/** Of one kind of column, after which more of the same would help nobody. */
const MAX_PROBLEMS_OF_COLUMN = 1_000;

/** One array for all rows without anything, however many there are. */
const EMPTY_ROW: string[] = [];

/** A square of cells, both corners in it; rows from 1, columns from 0. */
export type Range = { row: number; lastRow: number; column: number; lastColumn: number };

/**
 * Rows of texts as they are found, from the top down and from left to right, within limits. Takes memory for what
 * stands in cells and for the empty ones before it in its row, not for a far corner.
 */
export class SheetTable {
  readonly rows: string[][] = [];
  readonly problems: CellProblem[] = [];
  /** Columns with something in them. */
  readonly columns = new Set<number>();
  #filled = 0;
  #characters = 0;
  readonly #problemsOf = new Map<number, number>();

  constructor(readonly limits: ReadingLimits) {}

  /** Keeps what stands in a cell; throws `RefusedFile` for more than the limits allow. Spaces alone are nothing. */
  add(row: number, column: number, { text, code }: CellText): void {
    if (code === null && text.trim() === "") return;
    this.#withinLimits(row, column, text);
    while (this.rows.length < row) this.rows.push(EMPTY_ROW);
    const cells = this.rows[row - 1] === EMPTY_ROW ? [] : (this.rows[row - 1] ?? []);
    if (cells.length > column) throw damaged();
    while (cells.length < column) cells.push("");
    cells.push(text);
    this.rows[row - 1] = cells;
    this.columns.add(column);
    if (code) this.#complain({ row, column, code, value: text });
  }

  /** Names the cells of a range of which only the first holds what all of them show. */
  addMerged({ row, lastRow, column, lastColumn }: Range): void {
    const value = this.rows[row - 1]?.[column] ?? "";
    if (value === "" || (row === lastRow && column === lastColumn)) return;
    const last = Math.min(lastColumn, this.limits.MAX_COLUMNS);
    for (let place = column; place <= last; place += 1) this.#complain({ row, column: place, code: "merged", value });
  }

  isFilled(row: number): boolean {
    return (this.rows[row - 1] ?? EMPTY_ROW).length > 0;
  }

  #withinLimits(row: number, column: number, text: string): void {
    const { MAX_ROWS, MAX_COLUMNS, MAX_CELLS, MAX_CELL_CHARACTERS, MAX_UNPACKED_BYTES } = this.limits;
    if (row > MAX_ROWS) throw new RefusedFile({ reason: "too-many-rows", limit: MAX_ROWS });
    if (column >= MAX_COLUMNS) throw new RefusedFile({ reason: "too-many-columns", limit: MAX_COLUMNS });
    if (text.length > MAX_CELL_CHARACTERS) throw cellTooLong(this.limits);
    this.#filled += 1;
    if (this.#filled > MAX_CELLS) throw new RefusedFile({ reason: "too-many-filled-cells", limit: MAX_CELLS });
    // A long text that every cell points at takes no room here, but wherever it is copied.
    this.#characters += text.length;
    if (this.#characters > MAX_UNPACKED_BYTES) throw tooLarge(this.limits);
  }

  #complain(problem: CellProblem): void {
    const times = (this.#problemsOf.get(problem.column) ?? 0) + 1;
    this.#problemsOf.set(problem.column, times);
    if (times <= MAX_PROBLEMS_OF_COLUMN) this.problems.push(problem);
  }
}
