import type { Comparisons } from "@/lib/review/compare-unit";
import type { UnitReport } from "@/lib/review/unit-report";
import type { FileWish } from "@/server/document/file-orders";
import type { MadeFile } from "@/server/document/file-response";
import { makeInThread } from "@/server/document/file-thread";

/** The files of one unit, by their names. */
const UNIT_FILES = {
  "report.pdf": { kind: "report", format: "pdf" },
  "report.xlsx": { kind: "report", format: "xlsx" },
  "report.csv": { kind: "report", format: "csv" },
  "guide.pdf": { kind: "guide", format: "pdf" },
} as const;

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

/** A unit's report, or the guide to talk about it, as a file. */
export async function makeUnitFile(
  report: UnitReport,
  beside: Comparisons,
  { name, ...wish }: FileWish & { name: UnitFileName },
): Promise<MadeFile> {
  const file = UNIT_FILES[name];
  const content = await makeInThread(() => ({ ...file, report, beside, wish }));
  return { name: unitFileStem(report, file.kind), format: file.format, content };
}
