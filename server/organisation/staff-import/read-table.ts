import type { ProblemCode } from "@/lib/organisation/staff-import/import-problem";
import { readCsv } from "./read-csv";
import { readXlsx } from "./read-xlsx";

type UnreadableReason = Extract<
  ProblemCode,
  "empty-file" | "too-large" | "old-excel" | "not-a-table" | "damaged-utf8" | "unclear-encoding" | "open-quote"
>;
/** `row`: where it shows, the titles being row 1; null for the file as a whole. */
export type ReadTable = { ok: true; rows: string[][] } | { ok: false; reason: UnreadableReason; row: number | null };

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound files: XLS, and XLSX with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, place) => bytes[place] === byte);

/**
 * The rows of a table as a program saved it: XLSX (the first sheet) or CSV, told apart by their first bytes and not
 * by their names.
 */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length === 0) return { ok: false, reason: "empty-file", row: null };
  if (startsWith(bytes, COMPOUND)) return { ok: false, reason: "old-excel", row: null };
  if (startsWith(bytes, ZIP)) {
    const sheet = await readXlsx(bytes);
    return sheet.ok ? sheet : { ...sheet, row: null };
  }
  const read = readCsv(bytes);
  return read.ok || read.reason !== "not-text" ? read : { ...read, reason: "not-a-table" };
}
