import { type Block, heading, paragraph, type PrintedDocument } from "../../document/document";
import { LEVEL_IDS, PRINCIPLE_IDS, type PrincipleId } from "../../instrument/schema";
import { stepsFor } from "../../knowledge/principle-advice";
import { sourceText } from "../source-text";
import type { FileContext } from "./file-context";

/** The rest are problems that the survey found and conclusions, which say what the principle says. */
const COUNTRIES: ReadonlySet<string> = new Set(["norway", "singapore", "uk", "finland"]);

function principlePart({ instrument, locale, words }: FileContext, id: PrincipleId): Block[] {
  const principle = instrument.principles.find((each) => each.id === id);
  if (!principle) return [];
  const atEachLevel = LEVEL_IDS.map((levelId) => stepsFor(id, levelId));
  const cited = new Set(atEachLevel.flatMap(({ sources }) => sources));
  const practices = instrument.sourceStatements
    .filter((statement) => cited.has(statement.id) && COUNTRIES.has(statement.section))
    .map(({ section, text }) => `${instrument.sectionNames[section][locale]}: ${text[locale]}`);
  return [
    heading(principle.name[locale]),
    paragraph(principle.definition[locale]),
    { kind: "list", mark: "box", items: atEachLevel.flatMap(({ stepKeys }) => stepKeys).map((key) => words(key)) },
    heading(words("download.keepsake.practices"), 3),
    { kind: "list", items: practices },
  ];
}

/**
 * Steps and practices to show a colleague, of these principles and of nothing else of a result. A single step would
 * tell the level that it is for, and the order which index is lowest: so all steps stand here, and principles in the
 * order of the article.
 */
export function keepsakeDocument(
  context: FileContext,
  principleIds: ReadonlySet<PrincipleId>,
  madeAt: Date,
): PrintedDocument {
  const { words } = context;
  const title = words("download.keepsake.title");
  return {
    title: `${title}. ${words("product.name")}`,
    footer: title,
    madeAt,
    blocks: [
      { kind: "title", text: title, over: words("product.name") },
      paragraph(words("download.keepsake.lead")),
      ...PRINCIPLE_IDS.filter((id) => principleIds.has(id)).flatMap((id) => principlePart(context, id)),
      paragraph(sourceText(context.survey, context.words, context.locale)),
    ],
  };
}
