import { RELEASE_TABLES } from "../../release/figures";
import type { AdviceReport, CampaignFacts, Coverage, LineReport, SizeNote, UnitRef, UnitReport } from "../unit-report";
import type { CampaignListJson } from "./campaign-schema";
import type { CampaignReportsJson, UnitFiguresJson, UnitReportJson } from "./report-schema";

type Json = UnitReportJson;

const unitRefJson = ({ code, kind, name }: UnitRef) => ({
  ...{ code, kind },
  name: { kk: name.kk, ru: name.ru, en: name.en },
});

/** A campaign as the API says it; times in UTC. */
function campaignJson(campaign: CampaignFacts): Json["campaign"] {
  const { id, title, opensAt, closesAt, instrumentVersion, smallestGroups, releasedAt, hash } = campaign;
  const { isReviewedAlone } = campaign;
  return {
    id,
    title: { kk: title.kk, ru: title.ru, en: title.en },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    instrumentVersion,
    smallestGroups,
    releasedAt: releasedAt.toISOString(),
    hash,
    isReviewedAlone,
  };
}

const coverageJson = ({ people, elsewhere, isPartlyInNoFigure, hasImported }: Coverage): Json["coverage"]["index"] => ({
  ...{ people, elsewhere: elsewhere.map(unitRefJson), isPartlyInNoFigure, hasImported },
});

const linesJson = (lines: readonly LineReport[] | null): Json["lines"]["NS1"] =>
  lines?.map(({ id, share, national, difference, verdict, ruledOutPoints }) => ({
    ...{ id, share, national, difference, verdict, ruledOutPoints },
  })) ?? null;

const sizeNoteJson = (note: SizeNote | null): Json["sizeNotes"]["NS1"] =>
  note && { answers: note.answers, unit: note.unit && unitRefJson(note.unit) };

const adviceJson = ({ basis, unit, items }: AdviceReport): Json["advice"] => ({
  ...{ basis, unit: unit && unitRefJson(unit) },
  items: items.map(({ lineId, share, national, sureness }) => ({ lineId, share, national, sureness })),
});

function unitFiguresJson(report: Omit<UnitReport, "campaign">): UnitFiguresJson {
  const { participation, overall, scenarioScore, obstacles } = report;
  return {
    unit: unitRefJson(report.unit),
    path: report.path.map(unitRefJson),
    children: report.children.map(unitRefJson),
    participation,
    coverage: Object.fromEntries(
      RELEASE_TABLES.map((table) => [table, coverageJson(report.coverage[table])]),
    ) as Json["coverage"],
    overall,
    indices: report.indices.map(({ principleId, mean, people }) => ({ principleId, mean, people })),
    levels: report.levels.map(({ principleId, sharesPct, caps, people }) => ({ principleId, sharesPct, caps, people })),
    scenarioScore,
    answered: { ...report.answered },
    lines: { NS1: linesJson(report.lines.NS1), NS2: linesJson(report.lines.NS2) },
    sizeNotes: { NS1: sizeNoteJson(report.sizeNotes.NS1), NS2: sizeNoteJson(report.sizeNotes.NS2) },
    obstacles,
    cards: report.cards.map(({ principleId, strength, nationalPct, lineId }) => ({
      ...{ principleId, strength, nationalPct, lineId },
    })),
    advice: adviceJson(report.advice),
    notes: [...report.notes],
  };
}

/** A unit's report as the API says it: the figures of the page, units by their codes, texts by their ids. */
export function unitReportJson({ campaign, ...report }: UnitReport): UnitReportJson {
  return { campaign: campaignJson(campaign), ...unitFiguresJson(report) };
}

/** The same of several units of a campaign, in the order given. */
export function campaignReportsJson(
  campaign: CampaignFacts,
  reports: readonly Omit<UnitReport, "campaign">[],
): CampaignReportsJson {
  return { campaign: campaignJson(campaign), units: reports.map(unitFiguresJson) };
}

/** The list of released campaigns as the API says it, in the order given. */
export function campaignListJson(
  campaigns: readonly (CampaignFacts & { units: readonly UnitRef[] })[],
): CampaignListJson {
  return {
    campaigns: campaigns.map((campaign) => ({ ...campaignJson(campaign), units: campaign.units.map(unitRefJson) })),
  };
}
