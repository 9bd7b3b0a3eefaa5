import { statementsOf } from "@/lib/knowledge/statements";
import { FINDINGS } from "@/lib/policy/statistics";
import { rangeText } from "@/lib/text/number-text";
import { timeText } from "@/lib/text/time-text";
import { type Block, type Chart, heading, paragraph, type PrintedDocument } from "../../document/document";
import type { Comparisons } from "../compare-unit";
import { answerWords } from "../answer-words";
import { changeText, changeTitle, findingText, indexName, recommendationText } from "../finding-text";
import { hasMean, type OrganisationReport } from "../views";
import type { FileContext } from "./file-context";
import { whoTookPart, whyNotAll } from "./organisation-text";

/** What stands out, the strongest first, or that nothing does. */
export function findingsPart(context: FileContext, { findings }: Pick<Comparisons, "findings">): Block[] {
  const { words } = context;
  const title = heading(words("review.findings.title"));
  if (findings.length === 0) return [title, paragraph(words("review.findings.none"))];
  const items = findings.slice(0, FINDINGS.shown).map((finding) => {
    const { head, text } = findingText(context, finding);
    return `${head}: ${text}`;
  });
  return [title, { kind: "list", mark: "number", items }];
}

/** The statements of the article that a step rests on, each in a few words. */
export function sourcesText({ instrument, locale }: FileContext, ids: readonly string[]): string {
  return statementsOf(instrument, ids, locale)
    .map(({ section, name }) => `${section}: ${name}`)
    .join("; ");
}

/** What to do about it; nothing where nothing stands out. */
export function recommendationsPart(
  context: FileContext,
  { recommendations, findings }: Pick<Comparisons, "recommendations" | "findings">,
): Block[] {
  const { words } = context;
  if (findings.length === 0) return [];
  const title = heading(words("review.advice.title"));
  if (recommendations.length === 0) return [title, paragraph(words("review.findings.noAdvice"))];
  const items = recommendations.slice(0, FINDINGS.shown).map((each) => {
    const { steps, sources, answers } = recommendationText(context, each);
    return `${steps.join(" ")}\n${answers} ${sourcesText(context, sources)}.`;
  });
  return [title, { kind: "list", mark: "number", items }];
}

/** A row for each principle that has a mean. */
function principleRows(context: FileContext, { indices }: OrganisationReport) {
  return indices.filter(hasMean).map(({ principleId, mean }) => ({
    name: indexName(context, principleId),
    numbers: `${String(mean.value)} (${rangeText(mean, context.locale)})`,
    mark: mean,
  }));
}

/** The picture of the principles as a file of its own; null where there is no mean. */
export function principlesChart(context: FileContext, report: OrganisationReport): Chart | null {
  const { words, locale, isSimulated } = context;
  const rows = principleRows(context, report);
  if (rows.length === 0) return null;
  return {
    title: words("review.indices.title"),
    over: [report.name[locale], report.campaign.title[locale]].join(" · "),
    table: {
      kind: "table",
      columns: [
        { title: words("review.indices.principle"), width: 35, isNumber: false },
        { title: `${words("review.indices.mean")} (${words("review.organisation.band")})`, width: 20, isNumber: true },
      ],
      plot: { title: words("review.organisation.picture"), width: 45 },
      rows: rows.map(({ name, numbers, mark }) => ({
        cells: [name, numbers],
        plot: { kind: "marks", marks: [{ ...mark, isNational: false }] },
      })),
    },
    notes: isSimulated ? [words("files.simulated")] : [],
  };
}

/** The picture of the seven principles, with its numbers. */
function principlesPart(context: FileContext, report: OrganisationReport): Block[] {
  const { words } = context;
  const rows = principleRows(context, report);
  const title = heading(words("review.indices.title"));
  if (rows.length === 0) return [title, paragraph(words("review.organisation.noIndex"))];
  return [
    title,
    paragraph(words("review.organisation.picture")),
    {
      kind: "picture",
      alt: `${words("review.organisation.picture")} ${rows.map(({ name, numbers }) => `${name}: ${numbers}`).join("; ")}.`,
      axis: { kind: "words", words: answerWords(context) },
      legend: { value: words("review.organisation.dot"), interval: words("review.organisation.band") },
      rows,
    },
  ];
}

function unitsPart({ words, locale }: FileContext, { units }: OrganisationReport): Block[] {
  if (units.without.length === 0) return [];
  const most = 30;
  const names = units.without.map(({ name }) => name[locale]);
  const list = names.slice(0, most).join("; ") + (names.length > most ? "; …" : "");
  return [heading(words("review.organisation.without"), 3), paragraph(list)];
}

/** The organisation on two pages: what its page says, and why some are not in its figures. */
export function organisationDocument(context: FileContext, report: OrganisationReport): PrintedDocument {
  const { locale, words, isSimulated } = context;
  const { campaign, name } = report;
  const names = [name[locale], campaign.title[locale]];
  return {
    title: `${name[locale]}. ${campaign.title[locale]}`,
    footer: [...(isSimulated ? [words("files.simulatedShort")] : []), ...names].join(" · "),
    // The same data make the same file.
    madeAt: campaign.releasedAt,
    blocks: [
      { kind: "title", text: name[locale], over: campaign.title[locale] },
      ...(isSimulated ? [{ kind: "notice", text: words("files.simulated") } as const] : []),
      ...(campaign.isReviewedAlone ? [{ kind: "notice", text: words("review.reviewedAlone") } as const] : []),
      {
        kind: "terms",
        terms: [
          { term: words("files.facts.closed_on"), text: timeText(campaign.closesAt, locale) },
          ...whoTookPart(context, report),
        ],
      },
      ...findingsPart(context, report),
      ...recommendationsPart(context, report),
      ...principlesPart(context, report),
      heading(changeTitle(context, report.change)),
      paragraph(changeText(context, report.change)),
      heading(words("review.organisation.why")),
      { kind: "list", items: whyNotAll(context, report) },
      ...unitsPart(context, report),
      heading(words("review.organisation.slideMethod")),
      {
        kind: "list",
        items: [words("files.report.purpose"), words("verdicts.notes.problems"), words("review.made.exact")],
      },
      paragraph(
        `${words("review.made.frozen", { date: timeText(campaign.releasedAt, locale), version: campaign.instrumentVersion })} ${campaign.hash}`,
      ),
    ],
  };
}
