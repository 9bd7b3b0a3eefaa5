import { shareInWords } from "../share-words";
import type { LevelFigure, UnitReport } from "../unit-report";
import { type Block, type DocumentRow, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";
import { coveredText } from "./missing-text";

function levelRow(
  context: FileContext,
  { principleId, sharesPct, caps }: LevelFigure,
  smallestGroup: number,
): DocumentRow {
  const { instrument, locale, words } = context;
  const name = instrument.principles.find(({ id }) => id === principleId)?.shortName[locale] ?? principleId;
  if (!sharesPct) {
    const cells = [name, ...instrument.levels.map(() => "–")];
    return { cells, detail: words("files.missing.column", { k: smallestGroup }), plot: null };
  }
  const shares = instrument.levels.map(({ id }) => ({ value: sharesPct[id], cap: caps?.[id] ?? null }));
  return {
    cells: [name, ...shares.map((share) => shareInWords(words, share, locale))],
    plot: { kind: "shares", sharesPct: shares.map(({ value }) => value) },
  };
}

/** How many people are at each level, principle by principle. */
export function levelsPart(context: FileContext, report: UnitReport): Block[] {
  const { instrument, locale, words } = context;
  const groups = report.campaign.smallestGroups;
  const title = heading(words("review.levels.title"));
  if (!report.coverage.levels.people)
    return [
      title,
      paragraph(words("review.levels.few", { k: groups.levels })),
      paragraph(coveredText(context, report, "levels", groups)),
    ];
  return [
    title,
    paragraph(words("review.levels.lead")),
    {
      kind: "table",
      columns: [
        { title: words("review.indices.principle"), width: 22, isNumber: false },
        ...instrument.levels.map(({ name }) => ({ title: name[locale], width: 16, isNumber: true })),
      ],
      plot: { title: words("files.report.levelsPlot"), width: 14 },
      rows: report.levels.map((figure) => levelRow(context, figure, groups.levels)),
    },
  ];
}
