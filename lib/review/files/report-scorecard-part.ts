import type { LineReport, UnitReport } from "../unit-report";
import { lineLabel, sizeText, verdictText } from "../line-text";
import { shareInWords } from "../share-words";
import { shareText } from "@/lib/text/share-text";
import { type Block, type DocumentRow, type DocumentTable, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";
import { rangeText } from "@/lib/text/number-text";

type Question = "NS1" | "NS2";

function lineRow({ instrument, survey, locale, words }: FileContext, line: LineReport): DocumentRow {
  const { id, share, national } = line;
  const nation = `${shareText(national.value, locale)} %`;
  return {
    cells: [
      lineLabel(instrument, survey, id, locale),
      `${shareInWords(words, share, locale)}\n${rangeText(share, locale)}`,
      `${nation}\n${rangeText(national, locale)}`,
    ],
    detail: verdictText(words, line),
    plot: {
      kind: "marks",
      marks: [
        { value: share.value, low: share.low, high: share.high, isNational: false },
        { ...national, isNational: true },
      ],
    },
  };
}

/** Shares here beside those of the nation, line by line, each with the verdict in words. */
export function lineTable(context: FileContext, lines: readonly LineReport[]): DocumentTable {
  const { words } = context;
  return {
    kind: "table",
    columns: [
      { title: words("files.report.line"), width: 45, isNumber: false },
      { title: words("review.scorecard.here"), width: 12, isNumber: true },
      { title: words("review.scorecard.nationally"), width: 16, isNumber: true },
    ],
    plot: { title: words("files.report.sharePlot"), width: 27 },
    rows: lines.map((line) => lineRow(context, line)),
  };
}

function questionPart(context: FileContext, report: UnitReport, question: Question): Block[] {
  const { instrument, locale, words } = context;
  const lines = report.lines[question];
  const asked = instrument.nationalItems.find(({ id }) => id === question)?.text[locale] ?? "";
  const title = heading(words(`review.scorecard.question.${question}`), 3);
  if (!lines) return [title, paragraph(words("review.scorecard.few", { k: report.campaign.smallestGroups.survey }))];
  const note = report.sizeNotes[question];
  return [
    title,
    paragraph(words("review.scorecard.asked", { question: asked })),
    lineTable(context, lines),
    ...(note ? [paragraph(sizeText(words, note, locale))] : []),
  ];
}

/** The benchmark scorecard: shares here beside those of the nation, each with the verdict in words. */
export function scorecardPart(context: FileContext, report: UnitReport): Block[] {
  const { survey, words } = context;
  const { year, n } = survey.survey;
  return [
    heading(words("review.scorecard.title", { year: String(year) })),
    paragraph(words("review.scorecard.lead", { year: String(year), n })),
    paragraph(words("benchmark.disclaimer")),
    ...questionPart(context, report, "NS1"),
    ...questionPart(context, report, "NS2"),
    heading(words("review.scorecard.always"), 3),
    {
      kind: "list",
      items: [
        words("files.report.legend"),
        words("review.scorecard.intervals"),
        words("verdicts.notes.problems"),
        words("verdicts.notes.chance"),
      ],
    },
  ];
}
