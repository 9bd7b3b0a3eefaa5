import type { PrincipleCard, UnitReport } from "../unit-report";
import { cardText, verdictText } from "../line-text";
import { shareInWords } from "../share-words";
import { type Block, type DocumentRow, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";
import { numberText } from "@/lib/text/number-text";

function hereText({ locale, words }: FileContext, report: UnitReport, { lineId }: PrincipleCard): string {
  if (lineId === null) return words("files.report.cardUntested");
  const line = [...(report.lines.NS1 ?? []), ...(report.lines.NS2 ?? [])].find(({ id }) => id === lineId);
  if (!line) return words("review.cards.noFigure");
  return `${shareInWords(words, line.share, locale)}. ${verdictText(words, line)}`;
}

function cardRow(context: FileContext, report: UnitReport, card: PrincipleCard): DocumentRow {
  const { instrument, locale, words } = context;
  const name = instrument.principles.find(({ id }) => id === card.principleId)?.name[locale] ?? card.principleId;
  return { cells: [name, cardText(words, card, locale), hereText(context, report, card)], plot: null };
}

/** What the national survey says about each principle. */
export function cardsPart(context: FileContext, report: UnitReport): Block[] {
  const { words } = context;
  return [
    heading(words("review.cards.title")),
    {
      kind: "table",
      columns: [
        { title: words("review.indices.principle"), width: 24, isNumber: false },
        { title: words("review.scorecard.nationally"), width: 38, isNumber: false },
        { title: words("review.cards.here"), width: 38, isNumber: false },
      ],
      plot: null,
      rows: report.cards.map((card) => cardRow(context, report, card)),
    },
  ];
}

/** What the interval of the difference says: it leaves nought out, or it does not. */
function loadVerdict(low: number, high: number): "more" | "fewer" | "same" {
  if (low > 0) return "more";
  return high < 0 ? "fewer" : "same";
}

/** Obstacles named per person. */
export function obstaclesPart({ locale, words }: FileContext, { obstacles, campaign }: UnitReport): Block[] {
  const title = heading(words("review.obstacles.title"));
  if (!obstacles) return [title, paragraph(words("review.scorecard.few", { k: campaign.smallestGroups.survey }))];
  const { mean, national, difference } = obstacles;
  const values = {
    mean: numberText(mean, locale),
    national: numberText(national, locale, { most: 2 }),
    difference: numberText(difference.value, locale),
    low: numberText(difference.low, locale),
    high: numberText(difference.high, locale),
  };
  const verdict = words(`review.obstacles.${loadVerdict(difference.low, difference.high)}`);
  return [title, paragraph(`${words("review.obstacles.text", values)} ${verdict}`)];
}
