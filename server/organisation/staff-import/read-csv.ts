import { CsvError, parse } from "csv-parse/sync";
import { CSV_OPTIONS, findDialect, hasSwallowedRows } from "@/lib/text-file/csv-dialect";
import { encodingJudge, type EncodingRefusal } from "@/lib/text-file/judge-encoding";
import { textDecoder } from "@/lib/text-file/text-decoder";

/** The rows, or why there are none, with the row where it shows; the titles are row 1. */
export type ReadCsv =
  { ok: true; rows: string[][] } | ({ ok: false } & (EncodingRefusal | { reason: "open-quote"; row: number }));

/** The row in which parsing broke off; throws what is no fault of the file. */
function brokenRow(error: unknown): number {
  if (!(error instanceof CsvError)) throw error;
  const { records = 0 } = error as CsvError & { records?: number };
  return records + 1;
}

/** The rows of a CSV file in any encoding that `encodingJudge` knows, which may have different lengths. */
export function readCsv(bytes: Uint8Array): ReadCsv {
  const judge = encodingJudge();
  judge.take(bytes);
  const verdict = judge.verdict();
  if (!verdict.ok) return verdict;
  const decode = textDecoder(verdict.encoding);
  const { delimiter, rest } = findDialect(decode(bytes) + decode());
  try {
    const rows: string[][] = parse(rest, { ...CSV_OPTIONS, delimiter });
    const columns = rows[0]?.length ?? 0;
    const swallowing = rows.findIndex((cells) => hasSwallowedRows(cells, delimiter, columns));
    return swallowing < 0 ? { ok: true, rows } : { ok: false, reason: "open-quote", row: swallowing + 1 };
  } catch (error) {
    return { ok: false, reason: "open-quote", row: brokenRow(error) };
  }
}
