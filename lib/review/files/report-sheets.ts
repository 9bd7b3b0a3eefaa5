import type { UnitReport } from "../unit-report";
import { codebookEntries, codebookSheet } from "./codebook";
import { type Sheet, sheetOf } from "./column";
import { factsSheet } from "./facts-sheet";
import type { FileContext } from "./file-context";
import { factColumns, reportFacts } from "./file-facts";
import { figuresOf } from "./figures";
import { figureRows, reportColumns } from "./report-columns";

/** The report on a unit as a workbook: facts, a sheet for each table of the release, the codebook. */
export function reportSheets(context: FileContext, report: UnitReport): Sheet[] {
  const groups = report.campaign.smallestGroups;
  const rows = figureRows(context, report);
  const facts = reportFacts(context, report.campaign, report);
  const rowsOf = (table: string) => rows.filter(({ figure }) => figure.table === table);
  const columns = reportColumns(context, groups, false);
  const withNational = reportColumns(context, groups, true);
  const entries = codebookEntries(context, groups, withNational, { figures: figuresOf(context), facts });
  return [
    factsSheet(context, facts),
    sheetOf("indices", columns, rowsOf("index")),
    sheetOf("survey", withNational, rowsOf("survey")),
    sheetOf("levels", columns, rowsOf("levels")),
    codebookSheet(context, entries),
  ];
}

/** The same as one table: a row for each figure, which says where it comes from. */
export function reportTable(context: FileContext, report: UnitReport): Omit<Sheet, "id"> {
  const columns = [
    ...reportColumns(context, report.campaign.smallestGroups, true),
    ...factColumns(reportFacts(context, report.campaign, report)),
  ];
  const { rows } = sheetOf("facts", columns, figureRows(context, report));
  return { columns, rows };
}
