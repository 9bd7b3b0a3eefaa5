import type { FileContext } from "@/lib/review/files/file-context";
import { reportDocument } from "@/lib/review/files/report-document";
import { reportSheets, reportTable } from "@/lib/review/files/report-sheets";
import type { UnitReport } from "@/lib/review/unit-report";
import type { MadeFile } from "@/server/document/file-response";
import { writePdf } from "@/server/document/pdf/write-pdf";
import { csvFile } from "./csv-file";
import { fileContext, type FileWish } from "./file-context";
import { xlsxFile } from "./xlsx-file";

type Make = (context: FileContext, report: UnitReport) => Buffer | Promise<Buffer>;

/** The files of one unit, by their names. */
const UNIT_FILES = {
  "report.pdf": ["pdf", (context, report) => reportPdf(context, report)],
  "report.xlsx": ["xlsx", (context, report) => xlsxFile(reportSheets(context, report), context.words)],
  "report.csv": ["csv", (context, report) => csvFile(reportTable(context, report), context.locale)],
} as const satisfies Record<string, readonly [MadeFile["format"], Make]>;

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

/** The report as PDF. */
export function reportPdf(context: FileContext, report: UnitReport): Promise<Buffer> {
  return writePdf(reportDocument(context, report), context.locale, context.words);
}

/** A file of a unit's report. */
export async function makeUnitFile(
  report: UnitReport,
  { name, locale, isSimulated }: FileWish & { name: UnitFileName },
): Promise<MadeFile> {
  const [format, make] = UNIT_FILES[name];
  const stem = [safeName(report.unit.code), "report"].filter((part) => part !== "").join("-");
  const context = fileContext(report.campaign.instrumentVersion, locale, isSimulated);
  return { name: stem, format, content: await make(context, report) };
}
