import { foldEmail } from "@/db/queries/organisation/person";
import { findFiles, listStored } from "@/db/queries/organisation/staff-import";
import { findRevision } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { IMPORT_FILES } from "@/lib/organisation/staff-import/import-columns";
import type { ImportProblem } from "@/lib/organisation/staff-import/import-problem";
import { planImport } from "@/lib/organisation/staff-import/import-plan";
import { readTable } from "./read-table";
import { type StagedRows, stagedRows } from "./staged-rows";

async function readFiles(files: Record<(typeof IMPORT_FILES)[number], Uint8Array | null>) {
  const tables: Record<(typeof IMPORT_FILES)[number], string[][] | null> = { units: null, people: null };
  const problems: ImportProblem[] = [];
  for (const file of IMPORT_FILES) {
    const bytes = files[file];
    const read = bytes && (await readTable(bytes));
    if (read?.ok) tables[file] = read.rows;
    else if (read) problems.push({ file, row: read.row, column: null, code: read.reason, value: null, other: null });
  }
  return { tables, problems };
}

/** Reads the files of an import and plans it for the organisation as it stands. Takes seconds for 90,000 people. */
export async function planFiles(db: Reader, importId: string): Promise<{ revision: number; rows: StagedRows }> {
  const files = await findFiles(db, importId);
  if (!files) throw new Error("There is no import with this id.");
  // Before the organisation is read: a change in between makes the plan too old, not wrong.
  const revision = await findRevision(db);
  const stored = await listStored(db);
  const { tables, problems } = await readFiles(files);
  const plan = planImport(stored, tables, foldEmail);
  const rows = stagedRows(importId, { ...plan, problems: [...problems, ...plan.problems] }, stored.units);
  return { revision, rows };
}
