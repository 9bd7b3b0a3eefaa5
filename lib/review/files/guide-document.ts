import { type Block, heading, paragraph, type PrintedDocument } from "@/lib/document/document";
import type { Guide } from "../guide";
import { MEASURE_PLACES } from "../measure-form";
import type { CampaignFacts } from "../unit-report";
import type { FileContext } from "./file-context";

/** Room to write by hand, in lines. */
const LINES = 5;

/** The plan that is filled in while the team talks: a row for each measure. */
function planTable({ words }: FileContext): Block {
  const of = (key: string) => words(`review.guide.plan.${key}`);
  const columns = [
    { title: of("number"), width: 8, isNumber: false },
    { title: of("what"), width: 42, isNumber: false },
    { title: of("who"), width: 25, isNumber: false },
    { title: of("due"), width: 25, isNumber: false },
  ];
  const rows = MEASURE_PLACES.map((place) => ({ cells: [place + "\n".repeat(LINES - 1), "", "", ""], plot: null }));
  return { kind: "table", columns, plot: null, rows };
}

/** The guide of a unit on one page. */
export function guideDocument(
  context: FileContext,
  { title, over, lead, findings, noFindings, questions, notes }: Guide,
  { releasedAt }: Pick<CampaignFacts, "releasedAt">,
): PrintedDocument {
  const { words, isSimulated } = context;
  const told = (findings ?? []).map(({ head, text }) => `${head}: ${text}`);
  return {
    title,
    footer: [...(isSimulated ? [words("files.simulatedShort")] : []), over].join(" · "),
    // The same data make the same file.
    madeAt: releasedAt,
    blocks: [
      { kind: "title", text: title, over },
      ...(isSimulated ? [{ kind: "notice", text: words("files.simulated") } as const] : []),
      paragraph(lead),
      heading(words("review.findings.title")),
      ...(told.length === 0 ? [paragraph(noFindings)] : [{ kind: "list", mark: "number", items: told } as const]),
      heading(words("review.guide.questionsTitle")),
      { kind: "list", mark: "number", items: questions },
      heading(words("review.guide.plan.title")),
      planTable(context),
      heading(words("review.guide.notes.title")),
      { kind: "list", items: notes },
    ],
  };
}
