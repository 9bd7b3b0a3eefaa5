import type { Block, Chart, DocumentTable } from "../../document/document";
import type { Comparisons } from "../compare-unit";
import { changeTitle } from "../finding-text";
import type { UnitReport } from "../unit-report";
import { changeTable, restTable } from "./difference-table";
import type { FileContext } from "./file-context";
import { indexPart } from "./report-index-part";
import { levelsPart } from "./report-levels-part";
import { lineTable } from "./report-scorecard-part";

/** The pictures of a unit's report that can be taken along by themselves, by the names of their files. */
export const CHART_IDS = ["rest", "change", "indices", "problems", "obstacles", "levels"] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** What a chart can be written as. */
export const CHART_FORMATS = ["svg", "png"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

type Drawn = { title: string; table: DocumentTable | null; notes: readonly string[] };

const tableIn = (blocks: readonly Block[]): DocumentTable | null =>
  blocks.find((block) => block.kind === "table") ?? null;

function questionChart(context: FileContext, report: UnitReport, question: "NS1" | "NS2"): Drawn {
  const { words } = context;
  const lines = report.lines[question];
  return {
    title: words(`review.scorecard.question.${question}`),
    table: lines && lineTable(context, lines),
    notes: [words("files.report.legend"), words("review.scorecard.intervals"), words("verdicts.notes.problems")],
  };
}

/** What a picture of differences can carry, and how it is read. */
function differenceNotes({ words }: FileContext, visiblePoints: number | null): string[] {
  return [
    words("review.change.lead"),
    ...(visiblePoints === null ? [] : [words("review.rest.visible", { points: visiblePoints })]),
  ];
}

type Draw = (context: FileContext, report: UnitReport, beside: Comparisons) => Drawn;

/** Each chart as the report has it. */
const CHARTS: Readonly<Record<ChartId, Draw>> = {
  rest: (context, _report, { rest }) => ({
    title: context.words("review.rest.title"),
    table: restTable(context, rest),
    notes: differenceNotes(context, rest.visiblePoints),
  }),
  change: (context, _report, { change }) => ({
    title: changeTitle(context, change),
    table: changeTable(context, change),
    notes: differenceNotes(context, change.visiblePoints),
  }),
  indices: (context, report) => ({
    title: context.words("review.indices.title"),
    table: tableIn(indexPart(context, report)),
    notes: [context.words("review.indices.lead")],
  }),
  problems: (context, report) => questionChart(context, report, "NS1"),
  obstacles: (context, report) => questionChart(context, report, "NS2"),
  levels: (context, report) => ({
    title: context.words("review.levels.title"),
    table: tableIn(levelsPart(context, report)),
    notes: [context.words("review.levels.lead")],
  }),
};

/** A chart of a unit's report, which says where it comes from; null where it would have no figures. */
export function reportChart(context: FileContext, report: UnitReport, beside: Comparisons, id: ChartId): Chart | null {
  const { locale, words, isSimulated } = context;
  const { title, table, notes } = CHARTS[id](context, report, beside);
  if (!table) return null;
  const over = [report.unit.name[locale], report.campaign.title[locale]].join(" · ");
  return { title, over, table, notes: [...(isSimulated ? [words("files.simulated")] : []), ...notes] };
}

/** The charts that a unit has. */
export function chartsOf(
  context: FileContext,
  report: UnitReport,
  beside: Comparisons,
): { id: ChartId; title: string }[] {
  return CHART_IDS.flatMap((id) => {
    const chart = reportChart(context, report, beside, id);
    return chart ? [{ id, title: chart.title }] : [];
  });
}
