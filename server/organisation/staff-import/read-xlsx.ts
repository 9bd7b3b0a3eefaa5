import type { CellProblem, SheetFacts } from "@/lib/organisation/staff-import/sheet-facts";
import type { ReadingLimits } from "./reading-limits";
import { openArchive } from "./xlsx/archive";
import { readSheet } from "./xlsx/read-sheet";
import { RefusedFile } from "./xlsx/refused-file";
import { readSharedStrings } from "./xlsx/shared-strings";
import { readFormats } from "./xlsx/styles";
import { readWorkbook } from "./xlsx/workbook";

type ReadSheet = { ok: true; rows: string[][]; sheet: SheetFacts; problems: CellProblem[] };

/** Kept of the others, each with as much of its name as Excel allows. */
const MAX_SHEETS = 50;
const MAX_NAME_CHARACTERS = 31;

async function readFirstSheet(bytes: Uint8Array, limits: ReadingLimits): Promise<ReadSheet> {
  const archive = await openArchive(bytes, limits);
  const { sheet, others, is1904, sharedStrings, styles } = await readWorkbook(archive, limits);
  const formats = await readFormats(archive, styles, limits);
  const strings = await readSharedStrings(archive, sharedStrings, limits);
  const { rows, problems, ...hidden } = await readSheet(archive, sheet.part, { strings, formats, is1904 }, limits);
  const short = (name: string) => name.slice(0, MAX_NAME_CHARACTERS);
  const named = others.slice(0, MAX_SHEETS).map(({ name, isHidden }) => ({ name: short(name), isHidden }));
  return { ok: true, rows, sheet: { name: short(sheet.name), others: named, ...hidden }, problems };
}

/**
 * The first visible sheet of an XLSX file (ECMA-376-1, transitional and strict), by rows from the first to the last
 * with something in it; a row ends with its last cell that has something. A formula gives the result that is stored
 * with it. `problems`: cells in which a person sees something else than what is read here. Stops at the first limit
 * that is exceeded, counting what is unpacked and not what the file says of itself.
 */
export async function readXlsx(
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<ReadSheet | ({ ok: false } & RefusedFile["refusal"])> {
  try {
    return await readFirstSheet(bytes, limits);
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, ...error.refusal };
    throw error;
  }
}
