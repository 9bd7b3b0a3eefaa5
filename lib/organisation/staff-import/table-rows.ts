import { isSpoilt } from "../../text-file/spoilt-text";
import { visibleLine } from "../../text/visible-text";
import { type ColumnName, findColumn, IMPORT_COLUMNS, type ImportFile } from "./import-columns";
import { findRemains } from "./excel-remains";
import type { ImportProblem, ProblemCode } from "./import-problem";
import type { CellProblem } from "./sheet-facts";

/** More than the civil service has; a file with more is not what it seems to be. */
const MAX_ROWS: Record<ImportFile, number> = { units: 20_000, people: 200_000 };
const SHOWN_CHARACTERS = 100;
/** Rows in which titles are looked for: above them may stand what the table is, and whose. */
export const TITLE_ROWS = 20;

/** A row by its columns, each cell as text without spaces at its ends. */
export type TableRow<File extends ImportFile> = { row: number; cells: Record<ColumnName<File>, string> };
export type ReadRows<File extends ImportFile> = {
  rows: TableRow<File>[];
  problems: ImportProblem[];
  titleRow: number | null;
  /** Titles of columns that are none of ours, as they stand there. */
  leftOut: string[];
};
type Table = readonly (readonly string[])[];

const CONTROL = /\p{Cc}/u;
/** Where a file was saved in a code page without the Kazakh letters, Excel puts "?" in their place. */
const LOST_LETTER = /\p{Script=Cyrillic}\?|\?\p{Script=Cyrillic}|(?<!\S)\?{2,}(?!\S)|^\?$/u;

/** What is wrong with a cell by itself; null when nothing is. */
function complaint(cell: string, column: (typeof IMPORT_COLUMNS)[ImportFile][number]): ProblemCode | null {
  if (cell === "") return column.isRequired ? "empty" : null;
  if (CONTROL.test(cell)) return "control-character";
  if (isSpoilt(cell)) return "spoilt-text";
  if (cell.length > column.maxLength) return "too-long";
  return "isName" in column && LOST_LETTER.test(cell) ? "lost-letter" : null;
}

/** A problem of a file, with what stands there shortened for the page. */
export function problemOf(
  file: ImportFile,
  row: number | null,
  column: string | null,
  code: ProblemCode,
  value: string | null = null,
  other: string | null = null,
): ImportProblem {
  return { file, row, column, code, value: value === "" ? null : (value?.slice(0, SHOWN_CHARACTERS) ?? null), other };
}

/** How many of the columns of a file these titles name. */
const countKnown = (file: ImportFile, titles: readonly string[]) =>
  new Set(titles.map((title) => findColumn(file, title)).filter((column) => column !== undefined)).size;

/** The row that names the most columns, two of them at least, among the first ones; its index, or null. */
function findTitles(file: ImportFile, table: Table): number | null {
  const known = table.slice(0, TITLE_ROWS).map((cells) => countKnown(file, cells.map(visibleLine)));
  const most = Math.max(0, ...known);
  return most < 2 ? null : known.indexOf(most);
}

/** A title in which letters are lost: it cannot be known. */
const findLost = (table: Table) =>
  table
    .slice(0, TITLE_ROWS)
    .flat()
    .find((cell) => LOST_LETTER.test(cell));

/** What stands in the first rows instead of titles: "1: Staff · 3: No., Name". */
function firstRows(table: Table): string {
  const rows = table.slice(0, TITLE_ROWS).map((cells) => cells.map(visibleLine).filter((cell) => cell !== ""));
  return rows
    .flatMap((cells, index) => (cells.length > 0 ? `${String(index + 1)}: ${cells.join(", ")}` : []))
    .join(" · ");
}

/** A column that is none of ours: a real list has a number, a post, a date of birth. */
const LEFT_OUT = "left-out";

/** Where each column stands; columns without a title are null. */
function readHead<File extends ImportFile>(file: File, row: number, titles: readonly string[]) {
  const problems: ImportProblem[] = [];
  const leftOut: string[] = [];
  const places = titles.map((title) => {
    if (title === "") return null;
    const column = findColumn(file, title);
    if (column !== undefined) return column;
    const shown = title.slice(0, SHOWN_CHARACTERS);
    if (isSpoilt(title)) problems.push(problemOf(file, row, shown, "spoilt-text", title));
    else if (LOST_LETTER.test(title)) problems.push(problemOf(file, row, shown, "lost-letter", title));
    else leftOut.push(shown);
    return LEFT_OUT;
  });
  for (const column of IMPORT_COLUMNS[file]) {
    const { name } = column;
    const times = places.filter((place) => place === name).length;
    if (times === 0 && !("mayBeMissing" in column)) problems.push(problemOf(file, row, name, "missing-column"));
    if (times > 1) problems.push(problemOf(file, row, name, "doubled-column"));
  }
  return { places, problems, leftOut };
}

type Places<File extends ImportFile> = readonly (ColumnName<File> | typeof LEFT_OUT | null)[];

/** The rows below the titles, and what is wrong with their cells. */
function readBody<File extends ImportFile>(
  file: File,
  body: { raw: readonly string[]; row: number }[],
  places: Places<File>,
  cellProblems: readonly CellProblem[],
): { rows: TableRow<File>[]; problems: ImportProblem[] } {
  const rows: TableRow<File>[] = [];
  const problems: ImportProblem[] = [];
  const otherwise = new Map<number, CellProblem[]>();
  for (const problem of cellProblems) otherwise.set(problem.row, [...(otherwise.get(problem.row) ?? []), problem]);
  for (const { raw, row } of body) {
    const cells = raw.map(visibleLine);
    if (cells.every((cell) => cell === "")) continue;
    const extra = cells.find((cell, place) => cell !== "" && (places[place] ?? null) === null);
    if (extra !== undefined) problems.push(problemOf(file, row, null, "too-many-cells", extra));
    const named = IMPORT_COLUMNS[file].map((column) => {
      const place = places.indexOf(column.name);
      const cell = cells[place] ?? "";
      const found = otherwise.get(row)?.find((problem) => problem.column === place);
      const remains = found?.code ?? findRemains(cell);
      const code = remains ?? complaint(cell, column);
      if (code) problems.push(problemOf(file, row, column.name, code, found?.value ?? cell));
      // What is not what it seems names no unit and nobody: one problem of it is enough.
      return [column.name, remains ? "" : cell];
    });
    rows.push({ row, cells: Object.fromEntries(named) as TableRow<File>["cells"] });
  }
  return { rows, problems };
}

/**
 * A table as rows by column, and what is wrong with its cells one by one. The titles stand in one of the first rows, in
 * any order and in any of the three languages; what stands above them, empty rows and empty cells at the end of a row
 * do not count. Nothing is read from a table whose titles are wrong. `cellProblems`: cells that hold something else
 * than a person sees, which matter in the columns that are read. `titleRow`: from 1; null where there are no titles.
 */
export function readRows<File extends ImportFile>(
  file: File,
  table: Table,
  cellProblems: readonly CellProblem[],
): ReadRows<File> {
  const index = findTitles(file, table);
  if (index === null) {
    const lost = findLost(table);
    const found = lost ?? firstRows(table);
    const code = lost !== undefined ? "lost-letter" : found === "" ? "empty-sheet" : "titles-not-found";
    return { rows: [], problems: [problemOf(file, null, null, code, found)], titleRow: null, leftOut: [] };
  }
  const titleRow = index + 1;
  const head = readHead(file, titleRow, (table[index] ?? []).map(visibleLine));
  const { leftOut } = head;
  if (head.problems.length > 0) return { rows: [], problems: head.problems, titleRow, leftOut };
  const body = table.slice(titleRow).map((raw, below) => ({ raw, row: titleRow + 1 + below }));
  const { rows, problems } = readBody(file, body, head.places, cellProblems);
  if (rows.length === 0) problems.push(problemOf(file, null, null, "no-rows"));
  if (rows.length > MAX_ROWS[file]) {
    const tooMany = problemOf(file, null, null, "too-many-rows", String(MAX_ROWS[file]));
    return { rows: [], problems: [tooMany], titleRow, leftOut };
  }
  return { rows, problems, titleRow, leftOut };
}
