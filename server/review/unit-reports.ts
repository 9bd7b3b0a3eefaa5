import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { childrenByParent } from "@/lib/organisation/unit-tree";
import { buildFigures, type UnitAbove } from "@/lib/review/build-report";
import type { CampaignFacts, UnitReport } from "@/lib/review/unit-report";
import { participationByUnit } from "./overview";
import { findReachedCampaign, type ReachedCampaign, type Reviewer } from "./reach";
import { campaignFacts, refIn, refOf } from "./reports";
import { readStoredUnits } from "./stored-units";

/** The reports on all units of a released campaign in reach, each before those below it. */
export type CampaignReports = { campaign: CampaignFacts; reports: readonly Omit<UnitReport, "campaign">[] };

async function reportsOn(db: Reader, reached: ReachedCampaign): Promise<CampaignReports["reports"]> {
  const { id, instrumentVersion } = reached.campaign;
  const instrument = instrumentOf(instrumentVersion);
  const participation = await participationByUnit(db, id);
  const children = childrenByParent(reached.units);
  // A unit comes after those above it, so that they are known here, the nearest first.
  const aboveOf = new Map<string, readonly UnitAbove[]>();
  const reports: Omit<UnitReport, "campaign">[] = [];
  for await (const { unit, figures } of readStoredUnits(db, id, reached.units)) {
    const above = aboveOf.get(unit.parentId ?? "") ?? [];
    const below = children.get(unit.id) ?? [];
    if (below.length > 0) aboveOf.set(unit.id, [{ unit: refOf(unit), survey: figures.survey }, ...above]);
    const tookPart = participation.get(unit.id) ?? null;
    reports.push({
      unit: refOf(unit),
      path: above.map((each) => each.unit).reverse(),
      children: below.map(refOf),
      ...buildFigures(instrument, nationalSurvey, figures, tookPart, refIn(reached), above),
    });
  }
  return reports;
}

/** The reports on all units in reach of a campaign. Null for what is not released, not there or out of reach. */
export async function findCampaignReports(
  db: Reader,
  reviewer: Reviewer,
  campaignId: string,
): Promise<CampaignReports | null> {
  const reached = await findReachedCampaign(db, reviewer, campaignId);
  const campaign = reached && campaignFacts(reached);
  return campaign && { campaign, reports: await reportsOn(db, reached) };
}
