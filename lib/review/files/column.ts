import type { ReleaseTable } from "@/lib/release/figures";
import type { Measure } from "./measure";
import type { NationalFigure } from "./national-figure";

/** What stands in a cell; null is an empty one. */
export type Cell = string | number | null;

/** A column of a file. Its id is the same in every language; `table`: where its figures were released. */
export type Column<Row> = {
  id: string;
  label: string;
  measure: Measure;
  table: ReleaseTable | null;
  national: NationalFigure | null;
  /** Sentences that would fill a printed table: left out on paper. Stands after all that is printed. */
  isOffPaper?: boolean;
  cell: (row: Row) => Cell;
};

/** A column of words or numbers that belongs to no table of the release. */
export function plainColumn<Row>(
  id: string,
  label: string,
  cell: (row: Row) => Cell,
  measure: Measure = "text",
): Column<Row> {
  return { id, label, measure, table: null, national: null, cell };
}

/** The sheets of a workbook. */
export type SheetId = "facts" | "indices" | "survey" | "levels" | "codebook";

/** A table as it is written to a sheet or a CSV file. */
export type Sheet = {
  id: SheetId;
  columns: readonly { id: string; label: string; isOffPaper?: boolean }[];
  rows: readonly (readonly Cell[])[];
};

/** A sheet with a line for each row. */
export function sheetOf<Row>(id: SheetId, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet {
  return { id, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}
