import { pipeline, Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { CSV_OPTIONS, findDialect, hasSwallowedRows } from "@/lib/text-file/csv-dialect";
import type { EncodingRefusal } from "@/lib/text-file/judge-encoding";
import { findEncoding, textChunks } from "./text-chunks";

/** A row as it stands, the titles being row 1; or one sentence on why nothing more can be read. */
export type CsvRow = { ok: true; row: number; cells: readonly string[] } | { ok: false; reason: string };

const OPEN_QUOTE = "a quotation mark is not closed; close it, or remove it";

const encodingProblem = ({ reason, row }: EncodingRefusal): string =>
  ({
    "not-text": "FILE: it is not a text; save it as CSV",
    "damaged-utf8": `row ${row}: the file is UTF-8, but some bytes in this row are damaged; get the file again from its source`,
    "unclear-encoding": `row ${row}: no encoding gives a text that makes sense; save the file as “CSV UTF-8”`,
  })[reason];

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
  const row = `row ${(records ?? 0) + 1}`;
  return error.code === "CSV_MAX_RECORD_SIZE"
    ? `${row}: it is longer than ${CSV_OPTIONS.max_record_size} characters; is a quotation mark not closed?`
    : `${row}: ${OPEN_QUOTE}`;
}

/**
 * The rows of a CSV file of any size, in the encodings and with the delimiters of `readCsv`, a little at a time. Rows
 * may have different lengths. Ends with a problem when the file cannot be read further.
 */
export async function* csvRows(file: string): AsyncGenerator<CsvRow, undefined> {
  try {
    const verdict = await findEncoding(file);
    if (!verdict.ok) {
      yield { ok: false, reason: encodingProblem(verdict) };
      return;
    }
    const text = textChunks(file, verdict.encoding);
    const { delimiter, rest } = findDialect((await text.next()).value ?? "");
    const parser = parse({ ...CSV_OPTIONS, delimiter });
    // What goes wrong ends the parser with the same error.
    pipeline(Readable.from(again(rest, text)), parser, () => undefined);
    const records: AsyncIterable<readonly string[]> = parser;
    let row = 0;
    let columns = 0;
    for await (const cells of records) {
      row += 1;
      if (row === 1) columns = cells.length;
      if (hasSwallowedRows(cells, delimiter, columns)) {
        yield { ok: false, reason: `row ${row}: ${OPEN_QUOTE}` };
        return;
      }
      yield { ok: true, row, cells };
    }
  } catch (error) {
    yield { ok: false, reason: problemOf(error) };
  }
}
