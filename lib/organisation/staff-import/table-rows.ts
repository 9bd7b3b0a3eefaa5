import { isSpoilt } from "../../text-file/spoilt-text";
import { visibleLine } from "../../text/visible-text";
import { type ColumnName, findColumn, IMPORT_COLUMNS, type ImportFile } from "./import-columns";
import type { ImportProblem, ProblemCode } from "./import-problem";

/** More than the civil service has; a file with more is not what it seems to be. */
const MAX_ROWS: Record<ImportFile, number> = { units: 20_000, people: 200_000 };
const SHOWN_CHARACTERS = 100;

/** A row by its columns, each cell as text without spaces at its ends. */
export type TableRow<File extends ImportFile> = { row: number; cells: Record<ColumnName<File>, string> };
type Rows<File extends ImportFile> = { rows: TableRow<File>[]; problems: ImportProblem[] };

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

/** Where each column stands; columns without a title are null. */
function readHead<File extends ImportFile>(file: File, titles: readonly string[]) {
  const problems: ImportProblem[] = [];
  const places = titles.map((title) => {
    if (title === "") return null;
    const column = findColumn(file, title);
    if (column === undefined) {
      const code = isSpoilt(title) ? "spoilt-text" : "unknown-column";
      problems.push(problemOf(file, 1, title.slice(0, SHOWN_CHARACTERS), code, title));
    }
    return column ?? null;
  });
  for (const { name } of IMPORT_COLUMNS[file]) {
    const times = places.filter((place) => place === name).length;
    if (times === 0) problems.push(problemOf(file, 1, name, "missing-column"));
    if (times > 1) problems.push(problemOf(file, 1, name, "doubled-column"));
  }
  return { places, problems };
}

/**
 * A table as rows by column, and what is wrong with its cells one by one. The first row holds the titles, in any
 * order and in any of the three languages; empty rows and empty cells at the end of a row do not count. Nothing is
 * read from a table whose titles are wrong.
 */
export function readRows<File extends ImportFile>(file: File, table: readonly (readonly string[])[]): Rows<File> {
  const [titles = [], ...body] = table.map((cells) => cells.map(visibleLine));
  const { places, problems } = readHead(file, titles);
  if (problems.length > 0) return { rows: [], problems };
  const rows: TableRow<File>[] = [];
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const row = index + 2;
    const extra = cells.find((cell, place) => cell !== "" && (places[place] ?? null) === null);
    if (extra !== undefined) problems.push(problemOf(file, row, null, "too-many-cells", extra));
    const named = IMPORT_COLUMNS[file].map((column) => {
      const cell = cells[places.indexOf(column.name)] ?? "";
      const code = complaint(cell, column);
      if (code) problems.push(problemOf(file, row, column.name, code, cell));
      return [column.name, cell];
    });
    rows.push({ row, cells: Object.fromEntries(named) as TableRow<File>["cells"] });
  });
  if (rows.length === 0) problems.push(problemOf(file, null, null, "no-rows"));
  if (rows.length > MAX_ROWS[file]) return { rows: [], problems: [problemOf(file, null, null, "too-many-rows")] };
  return { rows, problems };
}
