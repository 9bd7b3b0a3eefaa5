import type { ShownPeople } from "@/lib/policy/shown-people";
import type { Shown } from "../shown";
import type { UnitReport } from "../unit-report";
import { type Block, type DocumentRow, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";
import { figuresOf } from "./figures";
import { coveredText, missingText } from "./missing-text";
import { peopleCell } from "./people-cell";
import { rangeText } from "@/lib/text/number-text";

function indexRow(
  context: FileContext,
  label: string,
  { shown, people, missing }: { shown: Shown | null; people: ShownPeople | null; missing: string },
): DocumentRow {
  const { locale, words } = context;
  if (!shown) return { cells: [label, words("review.indices.missing"), "", ""], detail: missing, plot: null };
  return {
    cells: [label, String(shown.value), rangeText(shown, locale), String(peopleCell(context, people) ?? "")],
    plot: { kind: "marks", marks: [{ ...shown, isNational: false }] },
  };
}

function indexTable(context: FileContext, report: UnitReport): Block {
  const { words } = context;
  const shownOf = (id: string) =>
    id === "overall" ? report.overall : (report.indices.find(({ principleId }) => principleId === id)?.mean ?? null);
  const figures = figuresOf(context).filter(({ table }) => table === "index");
  return {
    kind: "table",
    columns: [
      { title: words("review.indices.principle"), width: 33, isNumber: false },
      { title: words("review.indices.mean"), width: 13, isNumber: true },
      { title: words("review.indices.interval"), width: 15, isNumber: true },
      { title: words("review.indices.people"), width: 14, isNumber: true },
    ],
    plot: { title: words("files.report.indexPlot"), width: 25 },
    rows: figures.map((figure) => {
      const missing = missingText(context, report, figure, report.campaign.smallestGroups);
      const facts = { shown: shownOf(figure.id), people: figure.people(report), missing: missing ?? "" };
      return indexRow(context, figure.label, facts);
    }),
  };
}

/** The seven indices and the overall one. */
export function indexPart(context: FileContext, report: UnitReport): Block[] {
  const { words } = context;
  const groups = report.campaign.smallestGroups;
  const hasFigures = report.coverage.index.people !== null;
  return [
    heading(words("review.indices.title")),
    ...(hasFigures
      ? [paragraph(words("review.indices.lead")), indexTable(context, report)]
      : [
          paragraph(words("review.indices.few", { k: groups.index })),
          paragraph(coveredText(context, report, "index", groups)),
        ]),
  ];
}

/** The score of the scenarios, which stands beside the indices. */
export function scenarioPart({ words }: FileContext, { scenarioScore, campaign }: UnitReport): Block[] {
  return [
    heading(words("review.scenarios.title")),
    paragraph(
      scenarioScore
        ? words("review.scenarios.value", scenarioScore)
        : words("review.scenarios.few", { k: campaign.smallestGroups.survey }),
    ),
    paragraph(words("review.scenarios.meaning")),
  ];
}
