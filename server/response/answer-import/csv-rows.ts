import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { findDelimiter } from "@/server/organisation/staff-import/csv-delimiter";
import { findEncoding, textChunks } from "./text-chunks";

/** A row as it stands, the titles being row 1; or one sentence on why nothing more can be read. */
export type CsvRow = { ok: true; row: number; cells: readonly string[] } | { ok: false; reason: string };

/** Longer than any row; a quote that is never closed must not take the file into memory. */
const MAX_ROW_CHARACTERS = 100_000;

/** The same text, with its first piece read already. */
async function* again(first: string, rest: AsyncGenerator<string, undefined>): AsyncGenerator<string, undefined> {
  yield first;
  yield* rest;
}

/** One sentence on a file that cannot be read; throws what is no fault of the file. */
function problemOf(error: unknown): string {
  if (error instanceof Error && "syscall" in error) return "FILE: it cannot be read; see to its permissions";
  if (!(error instanceof CsvError)) throw error;
  const { records } = error as CsvError & { records?: number };
  const row = records === undefined ? "" : ` (row ${records + 1})`;
  return error.code === "CSV_MAX_RECORD_SIZE"
    ? `FILE: a row is longer than ${MAX_ROW_CHARACTERS} characters${row}; is a quotation mark not closed?`
    : `FILE: the quotation marks do not match${row}; save it again as CSV`;
}

/**
 * The rows of a CSV file of any size, in the encodings and with the delimiters of `readCsv`, a little at a time. Rows
 * may have different lengths. Ends with a problem when the file cannot be read further.
 */
export async function* csvRows(file: string): AsyncGenerator<CsvRow, undefined> {
  try {
    const encoding = await findEncoding(file);
    if (encoding === null) {
      yield { ok: false, reason: "FILE: it is not a text; save it as CSV" };
      return;
    }
    const text = textChunks(file, encoding);
    const first = (await text.next()).value ?? "";
    const options = { delimiter: findDelimiter(first), relax_column_count: true, max_record_size: MAX_ROW_CHARACTERS };
    const parser = parse(options);
    // What goes wrong ends the parser with the same error.
    pipeline(Readable.from(again(first, text)), parser, () => undefined);
    const records: AsyncIterable<readonly string[]> = parser;
    let row = 0;
    for await (const cells of records) {
      row += 1;
      yield { ok: true, row, cells };
    }
  } catch (error) {
    yield { ok: false, reason: problemOf(error) };
  }
}
