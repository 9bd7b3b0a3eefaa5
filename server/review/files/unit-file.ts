import type { Comparisons } from "@/lib/review/compare-unit";
import type { UnitReport } from "@/lib/review/unit-report";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";

/** The files of one unit, by their names. */
const UNIT_FILES = { "report.pdf": "pdf", "report.xlsx": "xlsx", "report.csv": "csv" } as const;

export type UnitFileName = keyof typeof UNIT_FILES;

export function isUnitFileName(name: string): name is UnitFileName {
  return Object.hasOwn(UNIT_FILES, name);
}

/** Letters and digits of a code, for the name of a file; codes come from files, and may hold anything. */
function safeName(code: string): string {
  return code
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** The name of a file about a unit, without its ending: the unit's code and what it is. */
export function unitFileStem({ unit }: Pick<UnitReport, "unit">, what: string): string {
  return [safeName(unit.code), what].filter((part) => part !== "").join("-");
}

/** A file of a unit's report. */
export async function makeUnitFile(
  report: UnitReport,
  beside: Comparisons,
  { name, ...wish }: FileWish & { name: UnitFileName },
): Promise<MadeFile> {
  const format = UNIT_FILES[name];
  const content = await makeInThread(() => ({ kind: "report", format, report, beside, wish }));
  return { name: unitFileStem(report, "report"), format, content };
}
