import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { codebookJson } from "@/lib/review/files/codebook-json";
import type { FileContext } from "@/lib/review/files/file-context";
import { openDataCodebook, openDataTable } from "@/lib/review/files/open-data";
import { inEachLanguage } from "@/lib/review/files/plain-texts";
import { guideDocument } from "@/lib/review/files/guide-document";
import { organisationDocument } from "@/lib/review/files/organisation-document";
import { organisationSlides } from "@/lib/review/files/organisation-slides";
import { reportDocument } from "@/lib/review/files/report-document";
import { reportSheets, reportTable } from "@/lib/review/files/report-sheets";
import { tableSheets, unitTable } from "@/lib/review/files/table-sheets";
import type { UnitRow } from "@/lib/review/files/table-columns";
import { unitRows } from "@/lib/review/files/unit-rows";
import type { Comparisons } from "@/lib/review/compare-unit";
import { guideOf } from "@/lib/review/guide";
import type { CampaignFacts, UnitReport } from "@/lib/review/unit-report";
import { hasAnyFigure } from "@/lib/review/views";
import type { CampaignData, FileOrder, StoredTables } from "@/server/document/file-orders";
import { writePptx } from "@/server/document/pptx/write-pptx";
import { writePdf } from "@/server/document/pdf/write-pdf";
import { csvFile, openCsvFile } from "./csv-file";
import { fileContext } from "./file-context";
import { xlsxFile } from "./xlsx-file";

type OrderOf<Kind extends FileOrder["kind"]> = Extract<FileOrder, { kind: Kind }>;

/** A unit's report as PDF. */
export function reportPdf(context: FileContext, report: UnitReport, beside: Comparisons): Promise<Buffer> {
  return writePdf(reportDocument(context, report, beside), context.locale, context.words);
}

/** A unit's report as a file. */
export async function reportContent({ format, report, beside, wish }: OrderOf<"report">): Promise<Buffer> {
  const context = fileContext(report.campaign.instrumentVersion, wish.locale, wish.isSimulated);
  if (format === "pdf") return reportPdf(context, report, beside);
  if (format === "xlsx") return xlsxFile(reportSheets(context, report), context.words);
  return csvFile(reportTable(context, report), context.locale);
}

/** The guide to talk about a unit's results, on one page. */
export function guideContent({ report, beside, wish }: OrderOf<"guide">): Promise<Buffer> {
  const context = fileContext(report.campaign.instrumentVersion, wish.locale, wish.isSimulated);
  const guide = guideOf(context, report, hasAnyFigure(report) ? beside.findings : null);
  return writePdf(guideDocument(context, guide, report.campaign), context.locale, context.words);
}

/** The organisation as a file. */
export function organisationContent({ format, report, wish }: OrderOf<"organisation">): Promise<Buffer> {
  const context = fileContext(report.campaign.instrumentVersion, wish.locale, wish.isSimulated);
  return format === "pdf"
    ? writePdf(organisationDocument(context, report), context.locale, context.words)
    : writePptx(organisationSlides(context, report), context.locale);
}

/** What may be shown of each unit. */
export function tableRows({ campaign, rows, names }: StoredTables): UnitRow[] {
  return unitRows(instrumentOf(campaign.instrumentVersion), nationalSurvey, rows, (unitId) => {
    const named = names.get(unitId);
    if (!named) throw new Error("A released figure names a unit that its campaign does not have.");
    return named;
  });
}

/** A campaign's units as a file. */
export async function tablesContent({ of, format, tables, wish }: OrderOf<"tables">): Promise<Buffer> {
  const { campaign } = tables;
  const context = fileContext(campaign.instrumentVersion, wish.locale, wish.isSimulated);
  const rows = tableRows(tables);
  if (of === "open-data") return openCsvFile(openDataTable(context, campaign, rows));
  return format === "xlsx"
    ? xlsxFile(tableSheets(context, campaign, rows), context.words)
    : csvFile(unitTable(context, campaign, rows), context.locale);
}

const CODEBOOKS = { tables: codebookJson, "open-data": openDataCodebook } as const;

/** A codebook for machines, in all languages. */
export function codebookFile(of: CampaignData, campaign: CampaignFacts, isSimulated: boolean): Buffer {
  const contexts = inEachLanguage((locale) => fileContext(campaign.instrumentVersion, locale, isSimulated));
  return Buffer.from(`${JSON.stringify(CODEBOOKS[of](contexts, campaign), null, 2)}\n`);
}
