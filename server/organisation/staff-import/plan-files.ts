import { foldEmail } from "@/lib/text/fold-email";
import { IMPORT_FILES, type ImportFile } from "@/lib/organisation/staff-import/import-columns";
import type { StoredStaff, StoredUnit } from "@/lib/organisation/staff-import/import-facts";
import type { ImportProblem } from "@/lib/organisation/staff-import/import-problem";
import { planImport } from "@/lib/organisation/staff-import/import-plan";
import type { CellProblem, SheetFacts } from "@/lib/organisation/staff-import/sheet-facts";
import { READING_LIMITS, type ReadingLimits } from "./reading-limits";
import { readTable } from "./read-table";
import { type StagedRows, stagedRows } from "./staged-rows";

/** The files of an import (null: not given), and the organisation as it stands. */
export type FilesToPlan = {
  importId: string;
  files: Record<ImportFile, Uint8Array | null>;
  stored: { units: StoredUnit[]; people: StoredStaff[] };
};

async function readFiles(
  files: FilesToPlan["files"],
  limits: ReadingLimits,
  tell: (file: ImportFile | null) => Promise<void>,
) {
  const tables: Record<ImportFile, string[][] | null> = { units: null, people: null };
  const sheets: Record<ImportFile, SheetFacts | null> = { units: null, people: null };
  const cellProblems: Record<ImportFile, CellProblem[]> = { units: [], people: [] };
  const problems: ImportProblem[] = [];
  for (const file of IMPORT_FILES) {
    const bytes = files[file];
    if (!bytes) continue;
    await tell(file);
    const read = await readTable(bytes, limits);
    if (read.ok) {
      tables[file] = read.rows;
      sheets[file] = read.sheet;
      cellProblems[file] = read.problems;
    } else {
      const { row, reason, limit } = read;
      problems.push({ file, row, column: null, code: reason, value: limit?.toString() ?? null, other: null });
    }
  }
  await tell(null);
  return { tables, sheets, cellProblems, problems };
}

/**
 * Reads the files of an import and plans it for the organisation as it stands. Takes seconds for 90,000 people, and
 * for hostile files as long and as much memory as there is: `startReading` does it in a process of its own.
 * `tell`: hears which file is being read; null after the last one.
 */
export async function planFiles(
  { importId, files, stored }: FilesToPlan,
  limits: ReadingLimits = READING_LIMITS,
  tell: (file: ImportFile | null) => Promise<void> = () => Promise.resolve(),
): Promise<StagedRows> {
  const { tables, sheets, cellProblems, problems } = await readFiles(files, limits, tell);
  const plan = planImport(stored, tables, foldEmail, cellProblems);
  const factsOf = (file: ImportFile) =>
    tables[file] && {
      sheet: sheets[file],
      titleRow: plan.titleRows[file],
      leftOut: plan.leftOut[file],
    };
  const facts = { units: factsOf("units"), people: factsOf("people") };
  return stagedRows(importId, { ...plan, problems: [...problems, ...plan.problems] }, stored.units, facts);
}
