import type { AdviceItem, UnitReport } from "../unit-report";
import { adviceLead, adviceReason } from "../advice-text";
import { OBSTACLE_ADVICE } from "../obstacle-advice";
import { type Block, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";

/** A statement of the article on which advice rests: its words, its section and its id. */
function sourceText({ instrument, locale }: FileContext, sourceId: string): string[] {
  const statement = instrument.sourceStatements.find(({ id }) => id === sourceId);
  if (!statement) return [];
  return [`${statement.text[locale]} (${instrument.sectionNames[statement.section][locale]}, ${sourceId})`];
}

function adviceBlocks(context: FileContext, report: UnitReport, item: AdviceItem): Block[] {
  const { words } = context;
  const given = OBSTACLE_ADVICE.find(({ id }) => id === item.adviceId);
  return [
    heading(words(`advice.obstacles.${item.adviceId}`), 3),
    paragraph(adviceReason(words, context, report.advice, item)),
    paragraph(words("result.plan.restsOn")),
    { kind: "list", items: (given?.sources ?? []).flatMap((id) => sourceText(context, id)) },
  ];
}

/** What to do about obstacles: those established here, in a larger unit, or named most in the whole country. */
export function advicePart(context: FileContext, report: UnitReport): Block[] {
  const { words, locale } = context;
  return [
    heading(words("review.advice.title")),
    paragraph(adviceLead(words, report.advice, locale)),
    ...report.advice.items.flatMap((item) => adviceBlocks(context, report, item)),
  ];
}
