import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { quotedText } from "@/lib/json-file/quoted";
import { type ImportTarget, readAnswersFile } from "./read-answers-file";

/** How many problems are named; of more only the number is told. */
const PROBLEMS_NAMED = 20;
const MAX_PATH_CHARACTERS = 200;

/** `rows` with answers, `empty` without any; `contentHash` of all answers, the same however the file was saved. */
export type RightFile = { rows: number; empty: number; missing: readonly string[]; contentHash: string };
type FileChecked = ({ ok: true } & RightFile) | { ok: false; reasons: string[] };

async function isReadableFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** "1 row holds no answer", "3 rows hold no answer". */
export const emptyRows = (empty: number) => `${empty} ${empty === 1 ? "row holds" : "rows hold"} no answer`;

const noAnswers = (empty: number) =>
  empty === 0
    ? "FILE: it holds no answers; put titles in row 1 and answers below"
    : `FILE: ${emptyRows(empty)}, and no row holds any`;

/** Reads a file of answers from beginning to end and keeps nothing of it but numbers of rows and a hash, or what is wrong. */
export async function checkAnswersFile(file: string, target: ImportTarget): Promise<FileChecked> {
  if (!(await isReadableFile(file)))
    return { ok: false, reasons: [`FILE: ${quotedText(file, MAX_PATH_CHARACTERS)} is missing or is no file`] };
  const named: string[] = [];
  let problems = 0;
  let rows = 0;
  let empty = 0;
  const hash = createHash("sha256");
  let missing: readonly string[] = [];
  for await (const piece of readAnswersFile(file, target)) {
    if (piece.kind === "columns") missing = piece.missing;
    else if (piece.kind === "empty") empty += 1;
    else if (piece.kind === "answers") {
      rows += 1;
      hash.update(`${JSON.stringify(piece.given)}\n`);
    } else {
      problems += piece.problems.length;
      named.push(...piece.problems.slice(0, PROBLEMS_NAMED - named.length));
    }
  }
  const more = problems - named.length;
  if (more > 0) named.push(`… and ${more} more`);
  if (named.length > 0) return { ok: false, reasons: named };
  if (rows === 0) return { ok: false, reasons: [noAnswers(empty)] };
  return { ok: true, rows, empty, missing, contentHash: hash.digest("hex") };
}
