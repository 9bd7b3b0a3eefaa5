import type { AdviceReport, UnitReport } from "../unit-report";
import { lineLabel } from "../line-text";
import { OBSTACLE_ADVICE } from "../obstacle-advice";
import { shareInWords } from "../share-words";
import { shareText } from "@/lib/text/share-text";
import { type Block, heading, paragraph } from "./document";
import type { FileContext } from "./file-context";

/** A statement of the article on which advice rests: its words, its section and its id. */
function sourceText({ instrument, locale }: FileContext, sourceId: string): string[] {
  const statement = instrument.sourceStatements.find(({ id }) => id === sourceId);
  if (!statement) return [];
  return [`${statement.text[locale]} (${instrument.sectionNames[statement.section][locale]}, ${sourceId})`];
}

function adviceBlocks(context: FileContext, report: UnitReport, advice: AdviceReport): Block[] {
  const { instrument, survey, locale, words } = context;
  const given = OBSTACLE_ADVICE.find(({ id }) => id === advice.adviceId);
  const line = report.lines.NS2?.find(({ id }) => id === advice.lineId);
  if (!given || !line) return [];
  const because = words("review.advice.because", {
    label: lineLabel(instrument, survey, line.id, locale),
    here: shareInWords(words, line.share, locale),
    national: shareText(line.national.value, locale),
  });
  const sureness = words(advice.isEstablished ? "review.advice.established" : "review.advice.seen");
  return [
    heading(words(`advice.obstacles.${given.id}`), 3),
    paragraph(`${because} ${sureness}`),
    paragraph(words("result.plan.restsOn")),
    { kind: "list", items: given.sources.flatMap((id) => sourceText(context, id)) },
  ];
}

/** What to do about the obstacles named more often than nationally. */
export function advicePart(context: FileContext, report: UnitReport): Block[] {
  const { words } = context;
  const without = report.lines.NS2 === null ? "review.advice.noFigure" : "review.advice.none";
  return [
    heading(words("review.advice.title")),
    paragraph(words(report.advice.length > 0 ? "review.advice.lead" : without)),
    ...report.advice.flatMap((advice) => adviceBlocks(context, report, advice)),
  ];
}
