import { answerRowReader, type GivenAnswers } from "@/lib/response/answer-import/answer-row";
import { readAnswerColumns } from "@/lib/response/answer-import/answer-columns";
import { rules } from "@/lib/instrument/catalogue";
import { csvRows } from "./csv-rows";

/** What a file of answers holds, piece by piece: first the items without a column, then rows; or what is wrong. */
export type FilePiece =
  | { kind: "columns"; missing: readonly string[] }
  | { kind: "answers"; given: GivenAnswers }
  | { kind: "problems"; problems: readonly string[] };

/** Reads a file of answers of any size. `unitIds` are the ids of the campaign's units by code. */
export async function* readAnswersFile(
  file: string,
  unitIds: ReadonlyMap<string, string>,
): AsyncGenerator<FilePiece, undefined> {
  let readRow: ReturnType<typeof answerRowReader> | undefined;
  for await (const part of csvRows(file)) {
    if (!part.ok) {
      yield { kind: "problems", problems: [part.problem] };
      return;
    }
    if (!readRow) {
      const read = readAnswerColumns(part.cells, rules);
      yield read.ok
        ? { kind: "columns", missing: read.columns.missing }
        : { kind: "problems", problems: read.problems };
      if (!read.ok) return;
      readRow = answerRowReader(read.columns, unitIds, rules);
      continue;
    }
    const read = readRow(part.row, part.cells);
    if (read?.ok === true) yield { kind: "answers", given: read.given };
    if (read?.ok === false) yield { kind: "problems", problems: read.problems };
  }
}
