import { type CountsTranslator, peopleText, rateText } from "@/lib/text/people-text";
import { timeText } from "@/lib/text/time-text";
import { RELEASE_TABLES } from "@/lib/release/figures";
import type { UnitReport } from "../unit-report";
import { type Block, heading, paragraph } from "../../document/document";
import type { FileContext } from "./file-context";
import { coveredText } from "./missing-text";

/** The head of the report: which unit, which campaign, which data. */
export function headPart({ locale, words, isSimulated }: FileContext, report: UnitReport): Block[] {
  const { campaign, unit, path } = report;
  const joined = report.children.map(({ name }) => name[locale]).join(", ");
  const above = path.map(({ name }) => name[locale]).join(" / ");
  const terms = [
    ...(above === "" ? [] : [{ id: "units_above", text: above }]),
    { id: "unit_code", text: unit.code },
    { id: "campaign", text: campaign.title[locale] },
    { id: "opened_on", text: timeText(campaign.opensAt, locale) },
    { id: "closed_on", text: timeText(campaign.closesAt, locale) },
    { id: "released_on", text: timeText(campaign.releasedAt, locale) },
    { id: "instrument_version", text: campaign.instrumentVersion },
    { id: "smallest_groups", text: words("files.report.smallestGroups", campaign.smallestGroups) },
    { id: "data_hash", text: campaign.hash },
  ];
  return [
    { kind: "title", text: unit.name[locale], over: words("files.report.title") },
    ...(unit.kind === "reporting-group" ? [paragraph(words("review.unit.reportingGroup", { units: joined }))] : []),
    ...(isSimulated ? [{ kind: "notice", text: words("files.simulated") } as const] : []),
    ...(campaign.isReviewedAlone ? [{ kind: "notice", text: words("review.reviewedAlone") } as const] : []),
    { kind: "terms", terms: terms.map(({ id, text }) => ({ term: words(`files.facts.${id}`), text })) },
  ];
}

function participationText({ words }: FileContext, { participation }: UnitReport): string {
  if (!participation) return words("review.unit.tooFewInvited");
  const { invited, answered, rate } = participation;
  const counts: CountsTranslator = (key, values) => words(`counts.${key}`, values);
  return words("review.unit.participationWithRate", {
    ...{ invited, peopleShown: peopleText(answered, counts), rate: rateText(rate, counts) },
  });
}

/** Who took part, whom the figures cover table by table, and how far they carry. */
export function coveragePart(context: FileContext, report: UnitReport): Block[] {
  const { words } = context;
  const covered = RELEASE_TABLES.map((table) => ({
    term: words(`files.tables.${table}`),
    text: coveredText(context, report, table, report.campaign.smallestGroups),
  }));
  const tookPart = { term: words("review.unit.participation"), text: participationText(context, report) };
  const notes = report.notes.map((note) => words(`review.notes.${note}`));
  return [
    heading(words("files.report.coverage")),
    { kind: "terms", terms: [tookPart, ...covered] },
    ...(notes.length > 0 ? [{ kind: "list", items: notes } as const] : []),
  ];
}
