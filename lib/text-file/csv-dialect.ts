import { SEPARATOR_LINE } from "./row-counter";

const DELIMITERS = [";", "\t", ","] as const;

/** In characters; longer than any row: a quote that is never closed must not take a file into memory. */
const MAX_ROW_CHARACTERS = 100_000;

/** Options for `csv-parse`: rows of any length and any end, quotation marks inside of a field kept as they stand. */
export const CSV_OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  max_record_size: MAX_ROW_CHARACTERS,
};

export type CsvDialect = {
  delimiter: string;
  /** The text from its first row on, without Excel's line "sep=;". */
  rest: string;
};

/** What the line "sep=;" names, otherwise the delimiter that stands most often in the titles. */
export function findDialect(text: string): CsvDialect {
  const [line = "", named] = SEPARATOR_LINE.exec(text) ?? [];
  if (named !== undefined) return { delimiter: named, rest: text.slice(line.length) };
  const [titles = ""] = text.trimStart().split(/[\r\n]/, 1);
  const count = (delimiter: string) => titles.split(delimiter).length;
  const delimiter = DELIMITERS.reduce<string>((best, each) => (count(each) > count(best) ? each : best), ";");
  return { delimiter, rest: text };
}

/**
 * Whether a cell has taken in rows, because a quotation mark before it was never closed: from a column of one row to
 * the same column of the next one there are as many delimiters as between all columns. `columns` are those of row 1.
 */
export function hasSwallowedRows(cells: readonly string[], delimiter: string, columns: number): boolean {
  const least = Math.max(columns - 1, 1);
  return cells.some((cell) => /[\r\n]/.test(cell) && cell.split(delimiter).length > least);
}
