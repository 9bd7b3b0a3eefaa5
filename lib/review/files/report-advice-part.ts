import { statementsOf } from "../../knowledge/statements";
import type { AdviceItem, UnitReport } from "../unit-report";
import { adviceLead, adviceReason } from "../advice-text";
import { OBSTACLE_ADVICE } from "../obstacle-advice";
import { type Block, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";

function adviceBlocks(context: FileContext, report: UnitReport, item: AdviceItem): Block[] {
  const { instrument, locale, words } = context;
  const sources = OBSTACLE_ADVICE.find(({ id }) => id === item.adviceId)?.sources ?? [];
  const statements = statementsOf(instrument, sources, locale);
  return [
    heading(words(`advice.obstacles.${item.adviceId}`), 3),
    paragraph(adviceReason(words, context, report.advice, item)),
    paragraph(words("result.plan.restsOn")),
    { kind: "list", items: statements.map(({ section, text }) => `${section}: ${text}`) },
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
