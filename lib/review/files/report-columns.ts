import type { SmallestGroups } from "@/lib/release/figures";
import type { LineReport, UnitReport } from "../unit-report";
import { verdictText } from "../line-text";
import { ROUNDING_VALUES } from "../rounding-values";
import { type Column, plainColumn } from "./column";
import { missingText } from "./missing-text";
import { peopleCell } from "./people-cell";
import type { FileContext } from "./file-context";
import { type Figure, figuresOf } from "./figures";
import type { Measure } from "./measure";

/** A figure of the report on one unit. `line`: what the scorecard says of it. */
export type FigureRow = { figure: Figure; report: UnitReport; line: LineReport | null };

/** A row for each figure, shown or not. */
export function figureRows(context: FileContext, report: UnitReport): FigureRow[] {
  const lines = [...(report.lines.NS1 ?? []), ...(report.lines.NS2 ?? [])];
  return figuresOf(context).map((figure) => ({
    ...{ figure, report },
    line: lines.find(({ id }) => id === figure.id) ?? null,
  }));
}

const shown = ({ figure, report }: FigureRow) => figure.find(report);
const covered = ({ figure, report }: FigureRow) => report.coverage[figure.table].people;

function valueColumns(context: FileContext, groups: SmallestGroups): Column<FigureRow>[] {
  const { words } = context;
  const column = (id: string, cell: Column<FigureRow>["cell"], measure: Measure = "text") =>
    plainColumn(id, words(`files.columns.${id}`), cell, measure);
  return [
    column("figure", ({ figure }) => figure.id),
    column("label", ({ figure }) => figure.label),
    column("measured_in", ({ figure }) => words(`files.measures.${figure.measure}`, ROUNDING_VALUES)),
    column("value", (row) => shown(row)?.value ?? null, "figure"),
    column("low", (row) => shown(row)?.low ?? null, "figure"),
    column("high", (row) => shown(row)?.high ?? null, "figure"),
    column("cap", (row) => shown(row)?.cap ?? null, "cap"),
    column("people", ({ figure, report }) => peopleCell(context, figure.people(report)), "people"),
    column("not_shown_because", ({ figure, report }) => missingText(context, report, figure, groups)),
    column("smallest_group", ({ figure }) => groups[figure.table], "answers"),
    column("covered", (row) => covered(row)?.covered ?? null, "invited"),
    column("covered_of", (row) => covered(row)?.invited ?? null, "invited"),
  ];
}

/** What is added where there is a national figure. */
function nationalColumns({ words }: FileContext): Column<FigureRow>[] {
  const column = (id: string, cell: Column<FigureRow>["cell"], measure: Measure = "text") =>
    plainColumn(id, words(`files.columns.${id}`), cell, measure);
  return [
    column("national", ({ figure }) => figure.national?.value ?? null, "figure"),
    column("national_low", ({ figure }) => figure.national?.low ?? null, "nationalPercent"),
    column("national_high", ({ figure }) => figure.national?.high ?? null, "nationalPercent"),
    column("difference", ({ line }) => line?.difference.value ?? null, "shareDifference"),
    column("difference_low", ({ line }) => line?.difference.low ?? null, "shareDifference"),
    column("difference_high", ({ line }) => line?.difference.high ?? null, "shareDifference"),
    column("verdict", ({ line }) => line?.verdict ?? null),
    column("verdict_text", ({ line }) => line && verdictText(words, line)),
  ];
}

/** The columns of the report on one unit; those of the national survey for its table only. */
export function reportColumns(context: FileContext, groups: SmallestGroups, isSurvey: boolean): Column<FigureRow>[] {
  return [...valueColumns(context, groups), ...(isSurvey ? nationalColumns(context) : [])];
}
