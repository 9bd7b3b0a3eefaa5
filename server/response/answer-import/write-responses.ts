import type { Database } from "@/db/write";
import { addImported, type ImportedRows } from "@/db/writes/answer-import";
import type { GivenAnswers } from "@/lib/response/answer-import/answer-row";
import { encodeAnswer } from "@/lib/response/answers";
import type { Instrument } from "@/lib/instrument/schema";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { CONSENT_ELSEWHERE } from "../consent";
import { scoredRow } from "../scored-row";
import { newResponse } from "../start";
import { type ImportTarget, readAnswersFile } from "./read-answers-file";

/** Responses of one commit, with some 40 rows each: a twentieth of a second, so that nobody waits. */
const BATCH = 50;

type Import = { id: string; campaignId: string; at: Date };

function addRows(
  rows: ImportedRows,
  { id: importId, campaignId, at }: Import,
  instrument: Instrument,
  given: GivenAnswers,
): void {
  const { unitId, language, answers } = given;
  const from = { campaignId, unitId, language, importId, consentVersion: CONSENT_ELSEWHERE };
  const response = { ...newResponse(instrument.version, at), ...from };
  rows.responses.push(response);
  for (const [itemId, value] of Object.entries(answers))
    rows.answers.push({ responseId: response.id, itemId, value: encodeAnswer(value), answeredAt: at });
  // Nobody opens an imported response, so nobody sees the band that the parameters are for.
  rows.scores.push({ responseId: response.id, ...scoredRow(instrument, answers, PLANNING_VALUES) });
}

/**
 * Writes the responses of a file in commits of some hundredths of a second, unsubmitted: they do not count yet.
 * `keepOn` is asked after each commit with the number written so far. Returns that number; null when the file is not
 * what it was when it was checked, the import is being dropped, or `keepOn` says no.
 */
export async function writeResponses(
  db: Database,
  file: string,
  target: ImportTarget,
  into: Import,
  keepOn: (written: number) => Promise<boolean>,
): Promise<number | null> {
  let rows: ImportedRows = { responses: [], answers: [], scores: [] };
  let written = 0;
  const flush = async () => {
    const { length } = rows.responses;
    if (length === 0) return true;
    const isWritten = await db.apply(addImported(into.id, rows));
    rows = { responses: [], answers: [], scores: [] };
    written += length;
    return isWritten && (await keepOn(written));
  };
  for await (const piece of readAnswersFile(file, target)) {
    if (piece.kind === "problems") return null;
    if (piece.kind === "answers") addRows(rows, into, target.instrument, piece.given);
    if (rows.responses.length >= BATCH && !(await flush())) return null;
  }
  return (await flush()) ? written : null;
}
