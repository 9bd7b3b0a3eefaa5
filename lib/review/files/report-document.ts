import type { UnitReport } from "../unit-report";
import type { PrintedDocument } from "../../document/document";
import type { FileContext } from "./file-context";
import type { Comparisons } from "../compare-unit";
import { findingsPart, recommendationsPart } from "./organisation-document";
import { restPart } from "./report-rest-part";
import { advicePart } from "./report-advice-part";
import { coveragePart, headPart } from "./report-head-part";
import { indexPart, scenarioPart } from "./report-index-part";
import { levelsPart } from "./report-levels-part";
import { scorecardPart } from "./report-scorecard-part";
import { methodPart, provenancePart } from "./report-method-part";
import { cardsPart, obstaclesPart } from "./report-cards-part";

/**
 * The report on a unit: what stands out and what to do, then everything it rests on. `beside`: what the unit is compared
 * with.
 */
export function reportDocument(context: FileContext, report: UnitReport, beside: Comparisons): PrintedDocument {
  const { locale, words, isSimulated } = context;
  const { campaign, unit } = report;
  const hasFigures = report.coverage.index.people !== null || report.coverage.survey.people !== null;
  const names = [unit.name[locale], campaign.title[locale]];
  return {
    title: words("files.report.documentTitle", { unit: unit.name[locale], campaign: campaign.title[locale] }),
    footer: [...(isSimulated ? [words("files.simulatedShort")] : []), ...names].join(" · "),
    // The same data make the same file.
    madeAt: campaign.releasedAt,
    blocks: [
      ...headPart(context, report),
      ...(hasFigures
        ? [...findingsPart(context, beside), ...recommendationsPart(context, beside), ...restPart(context, beside)]
        : []),
      ...coveragePart(context, report),
      ...indexPart(context, report),
      ...levelsPart(context, report),
      ...scenarioPart(context, report),
      ...scorecardPart(context, report),
      ...cardsPart(context, report),
      ...obstaclesPart(context, report),
      ...(beside.recommendations.length === 0 ? advicePart(context, report) : []),
      ...provenancePart(context),
      ...methodPart(context, report),
    ],
  };
}
