import { answerRowReader, type GivenAnswers } from "@/lib/response/answer-import/answer-row";
import { readAnswerColumns } from "@/lib/response/answer-import/answer-columns";
import { answerRules } from "@/lib/response/answers";
import type { Instrument } from "@/lib/instrument/schema";
import { csvRows } from "./csv-rows";

/** What a file of answers holds, piece by piece: first the items without a column, then rows, some without any answer; or what is wrong. */
export type FilePiece =
  | { kind: "columns"; missing: readonly string[] }
  | { kind: "answers"; given: GivenAnswers }
  | { kind: "empty" }
  | { kind: "problems"; problems: readonly string[] };

/** Where the answers of a file go: a campaign's units, ids by code, and its instrument. */
export type ImportTarget = { unitIds: ReadonlyMap<string, string>; instrument: Instrument };

/** Ten times the civil service; a file with more rows is not what it seems to be. */
const MAX_ROWS = 1_000_000;

/** Reads a file of answers, of at most MAX_ROWS rows, a little at a time. */
export async function* readAnswersFile(
  file: string,
  { unitIds, instrument }: ImportTarget,
): AsyncGenerator<FilePiece, undefined> {
  const rules = answerRules(instrument);
  let readRow: ReturnType<typeof answerRowReader> | undefined;
  for await (const part of csvRows(file)) {
    if (!part.ok) {
      yield { kind: "problems", problems: [part.reason] };
      return;
    }
    if (part.row > MAX_ROWS) {
      yield { kind: "problems", problems: [`FILE: it has more than ${MAX_ROWS} rows; import it in parts`] };
      return;
    }
    if (!readRow) {
      const read = readAnswerColumns(part.cells, rules);
      yield read.ok ? { kind: "columns", missing: read.columns.missing } : { kind: "problems", problems: read.reasons };
      if (!read.ok) return;
      readRow = answerRowReader(read.columns, unitIds, rules);
      continue;
    }
    const read = readRow(part.row, part.cells);
    // Nobody: who answered nothing would count as a person who took part.
    if (read?.ok === true && Object.keys(read.given.answers).length === 0) yield { kind: "empty" };
    else if (read?.ok === true) yield { kind: "answers", given: read.given };
    if (read?.ok === false) yield { kind: "problems", problems: read.reasons };
  }
}
