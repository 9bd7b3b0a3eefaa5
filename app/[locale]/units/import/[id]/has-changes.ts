import type { ImportCounts } from "@/db/queries/organisation/staff-import";

/** Whether an import would change anything. */
export function hasChanges(counts: ImportCounts): boolean {
  return Object.values(counts).some((rows) => rows.add + rows.change + rows.move + rows.restore > 0);
}
