import { RELEASE_TABLES, type ReleaseTable, type SmallestGroups } from "@/lib/release/figures";
import type { UnitReport } from "../unit-report";
import { type Column, plainColumn } from "./column";
import type { FileContext } from "./file-context";
import { PARTICIPATION_FACTS } from "./participation-facts";
import { type Figure, figuresOf, type ReportFigures } from "./figures";
import { coveredText, missingText } from "./missing-text";

/** A unit of the tables. `parentCode`: null for the topmost units in reach. */
export type UnitRow = ReportFigures &
  Pick<UnitReport, "unit" | "participation" | "coverage"> & { parentCode: string | null };

/** Which unit a row is about. */
export function unitColumns({ locale, words }: FileContext): Column<UnitRow>[] {
  const label = (id: string) => words(`files.facts.${id}`);
  return [
    plainColumn("unit_code", label("unit_code"), ({ unit }) => unit.code),
    plainColumn("unit_name", label("unit_name"), ({ unit }) => unit.name[locale]),
    plainColumn("unit_kind", label("unit_kind"), ({ unit }) => unit.kind),
    plainColumn("parent_code", label("parent_code"), ({ parentCode }) => parentCode),
  ];
}

/** Who was invited, who answered, and the participation in words; empty: too few were invited. */
export function participationColumns(context: FileContext): Column<UnitRow>[] {
  return PARTICIPATION_FACTS.map(({ id, measure, cell }) =>
    plainColumn<UnitRow>(
      id,
      context.words(`files.facts.${id}`),
      ({ participation }) => participation && cell(context, participation),
      measure,
    ),
  );
}

/** Whom a table covers, and why figures of it are missing: "P3, P5: reason" where only some are. */
function noteOn(context: FileContext, row: UnitRow, figures: readonly Figure[], groups: SmallestGroups) {
  const table = figures[0]?.table ?? "index";
  const covered = coveredText(context, row, table, groups);
  if (!row.coverage[table].people) return covered;
  const idsByReason = new Map<string, string[]>();
  for (const figure of figures) {
    const reason = missingText(context, row, figure, groups);
    if (reason !== null) idsByReason.set(reason, [...(idsByReason.get(reason) ?? []), figure.id]);
  }
  return [covered, ...[...idsByReason].map(([reason, ids]) => `${ids.join(", ")}: ${reason}`)].join(" ");
}

function coverageColumns({ words }: FileContext, table: ReleaseTable): Column<UnitRow>[] {
  const label = (id: string) => words(`files.coverageColumns.${id}`, { table: words(`files.tables.${table}`) });
  const of = ({ coverage }: UnitRow) => coverage[table].people;
  const columns = [
    plainColumn<UnitRow>(`${table}_covered`, label("covered"), (row) => of(row)?.covered ?? null, "invited"),
    plainColumn<UnitRow>(`${table}_covered_of`, label("coveredOf"), (row) => of(row)?.invited ?? null, "invited"),
  ];
  return columns.map((column) => ({ ...column, table }));
}

/** Whom a table covers and why figures of it are missing, in sentences. */
function noteColumn(context: FileContext, table: ReleaseTable, groups: SmallestGroups): Column<UnitRow> {
  const { words } = context;
  const figures = figuresOf(context).filter((figure) => figure.table === table);
  const label = words("files.coverageColumns.note", { table: words(`files.tables.${table}`) });
  return {
    ...plainColumn<UnitRow>(`${table}_note`, label, (row) => noteOn(context, row, figures, groups)),
    ...{ table, isOffPaper: true },
  };
}

/** A figure in a column, the ends of its interval in two more, and at which bound it stands if it is a share. */
function figureColumns({ words }: FileContext, figure: Figure): Column<UnitRow>[] {
  const { id, label, table, measure, national, hasInterval, find } = figure;
  const value: Column<UnitRow> = { id, label, table, measure, national, cell: (row) => find(row)?.value ?? null };
  const cap: Column<UnitRow> = {
    ...{ id: `${id}_cap`, label: words("files.figures.cap", { figure: label }), table, measure: "cap" },
    ...{ national: null, cell: (row) => find(row)?.cap ?? null },
  };
  const caps = measure === "share" ? [cap] : [];
  if (!hasInterval) return [value, ...caps];
  const ends = (["low", "high"] as const).map((end): Column<UnitRow> => ({
    ...{ id: `${id}_${end}`, label: words(`files.figures.${end}`, { figure: label }), table, measure },
    ...{ national: null, cell: (row) => find(row)?.[end] ?? null },
  }));
  return [value, ...ends, ...caps];
}

/** The columns of one table of the release: whom it covers, its figures, and a note on both. */
export function columnsOfTable(context: FileContext, table: ReleaseTable, groups: SmallestGroups): Column<UnitRow>[] {
  return [
    ...coverageColumns(context, table),
    ...figuresOf(context)
      .filter((figure) => figure.table === table)
      .flatMap((figure) => figureColumns(context, figure)),
    noteColumn(context, table, groups),
  ];
}

/** All columns of a row about a unit. */
export function tableColumns(context: FileContext, groups: SmallestGroups): Column<UnitRow>[] {
  return [
    ...unitColumns(context),
    ...participationColumns(context),
    ...RELEASE_TABLES.flatMap((table) => columnsOfTable(context, table, groups)),
  ];
}
