import { timeText } from "@/lib/text/time-text";
import { ROUNDING_VALUES } from "../rounding-values";
import type { UnitReport } from "../unit-report";
import { type Block, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";

/** The article in which the survey was published. */
function sourceOf({ survey, locale }: FileContext): string {
  const { authors, title, journalName, year, issue, doi } = survey.source;
  return `${authors.join(", ")}. ${title[locale]}. ${journalName[locale]}, ${year}, ${issue}. https://doi.org/${doi}`;
}

/** Where the national figures come from, and what they cannot tell. */
export function provenancePart(context: FileContext): Block[] {
  const { survey, locale, words } = context;
  const { year, n, population } = survey.survey;
  const asked = survey.figures.map(({ caption, formatEvidence, residualNote, exclusiveStatus }) => {
    const notes = [formatEvidence, residualNote, exclusiveStatus].flatMap((text) => text?.[locale] ?? []);
    return `${caption[locale]}. ${notes.join(" ")}`;
  });
  const text = (key: string) => words(`review.provenance.${key}`);
  const surveyed = words("review.provenance.surveyText", { n, year: String(year), population: population[locale] });
  return [
    heading(text("title")),
    {
      kind: "terms",
      terms: [
        { term: text("survey"), text: surveyed },
        { term: text("source"), text: sourceOf(context) },
        { term: text("unpublished"), text: text("unpublishedText") },
      ],
    },
    heading(text("asked"), 3),
    { kind: "list", items: asked },
    heading(text("limits"), 3),
    { kind: "list", items: survey.useLimits.map((limit) => limit[locale]) },
  ];
}

const POINTS = ["groups", "steps", "rounding", "together", "test", "exact"] as const;

/** How the figures were made, and what they are not for. */
export function methodPart({ locale, words }: FileContext, { campaign }: UnitReport): Block[] {
  const { smallestGroups, instrumentVersion, releasedAt, hash } = campaign;
  const frozen = words("review.made.frozen", { date: timeText(releasedAt, locale), version: instrumentVersion });
  const values = { ...smallestGroups, ...ROUNDING_VALUES };
  return [
    heading(words("review.made.title")),
    {
      kind: "list",
      items: [words("files.report.purpose"), ...POINTS.map((point) => words(`review.made.${point}`, values))],
    },
    paragraph(`${frozen} ${hash}`),
  ];
}
