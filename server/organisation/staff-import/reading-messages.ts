import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";
import type { FilesToPlan } from "./plan-files";
import type { ReadingLimits } from "./reading-limits";
import type { StagedRows } from "./staged-rows";

/** What the process that reads is told, once. */
export type ReadingOrder = { input: FilesToPlan; limits: ReadingLimits };

/** What comes in parts. */
export type RowParts = Pick<StagedRows, "units" | "people" | "problems">;

/** What it says: the file that it reads (null: it plans), the rows in parts, and how it ended. */
export type ReadingMessage =
  | { kind: "file"; file: ImportFile | null }
  | { kind: "rows"; rows: RowParts }
  | ({ kind: "done" } & Omit<StagedRows, keyof RowParts>)
  /** `at`: the stack without its message, which could hold what stands in the file. */
  | { kind: "failed"; at: string };
