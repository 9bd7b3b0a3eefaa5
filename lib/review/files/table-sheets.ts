import type { CampaignFacts } from "../unit-report";
import { codebookEntries, codebookSheet } from "./codebook";
import { type Column, type Sheet, sheetOf } from "./column";
import { factsSheet } from "./facts-sheet";
import type { FileContext } from "./file-context";
import { factColumns, fileFacts } from "./file-facts";
import { columnsOfTable, participationColumns, tableColumns, unitColumns, type UnitRow } from "./table-columns";

/** All units in reach as a workbook: facts, a sheet for each table of the release with a unit in a row, the codebook. */
export function tableSheets(context: FileContext, campaign: CampaignFacts, rows: readonly UnitRow[]): Sheet[] {
  const groups = campaign.smallestGroups;
  const facts = fileFacts(context, campaign);
  const unit = unitColumns(context);
  const participation = participationColumns(context);
  const sheet = (id: Sheet["id"], columns: readonly Column<UnitRow>[]) => sheetOf(id, [...unit, ...columns], rows);
  return [
    factsSheet(context, facts),
    sheet("indices", [...participation, ...columnsOfTable(context, "index", groups)]),
    sheet("survey", columnsOfTable(context, "survey", groups)),
    sheet("levels", columnsOfTable(context, "levels", groups)),
    codebookSheet(context, codebookEntries(context, groups, tableColumns(context, groups), { facts })),
  ];
}

/** The same as one table: a unit in a row, which says where it comes from. */
export function unitTable(context: FileContext, campaign: CampaignFacts, rows: readonly UnitRow[]): Omit<Sheet, "id"> {
  const columns = [...tableColumns(context, campaign.smallestGroups), ...factColumns(fileFacts(context, campaign))];
  return { columns, rows: sheetOf("facts", columns, rows).rows };
}
