import { listFiguresOf, listFiguresOverTime, listGroupSums } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { coverageOf, indexFigures, overallFigure } from "@/lib/review/build-report";
import type { CampaignFigures } from "@/lib/review/comparable-figures";
import { dominantGroup } from "@/lib/review/dominant-group";
import type { UnitRef } from "@/lib/review/unit-report";
import { subtreesOf } from "@/lib/organisation/unit-tree";
import { compareUnit } from "@/lib/review/compare-unit";
import { trendOf } from "@/lib/review/trend";
import type { UnitBelow, UnitView } from "@/lib/review/views";
import { sumsOfAll } from "@/lib/review/whole";
import { participationByUnit } from "./overview";
import { findReachedCampaign, listReachedCampaigns, type ReachedCampaign, type Reviewer } from "./reach";
import { campaignFacts, refIn, refOf } from "./reports";

/** The units in reach that stand below no other in reach. */
export function topmostUnits({ units }: ReachedCampaign): ReachedCampaign["units"] {
  const within = new Set(units.map(({ id }) => id));
  return units.filter(({ parentId }) => parentId === null || !within.has(parentId));
}

/**
 * A unit's figures of the index table in the campaigns in reach, the earliest first. What nobody has answered is no
 * change of anything: a rehearsal stands alone.
 */
export async function listOverTime(
  db: Reader,
  reviewer: Reviewer,
  unitId: string,
  campaignId: string,
): Promise<CampaignFigures[]> {
  const campaigns = (await listReachedCampaigns(db, reviewer)).map(({ campaign }) => campaign);
  const isRehearsal = campaigns.some(({ id, isRehearsal: isOne }) => id === campaignId && isOne);
  const together = campaigns.filter((campaign) => (isRehearsal ? campaign.id === campaignId : !campaign.isRehearsal));
  const reached = new Set(together.map(({ id }) => id));
  return (await listFiguresOverTime(db, unitId, "index")).filter(({ campaign }) => reached.has(campaign.id));
}

async function unitsBelow(db: Reader, reached: ReachedCampaign, unitId: string): Promise<UnitBelow[]> {
  const { campaign, units } = reached;
  const children = units.filter(({ parentId }) => parentId === unitId);
  const ids = children.map(({ id }) => id);
  const figures = new Map((await listFiguresOf(db, campaign.id, "index", ids)).map((row) => [row.unitId, row]));
  const participation = await participationByUnit(db, campaign.id);
  const instrument = instrumentOf(campaign.instrumentVersion);
  return children.map((unit) => {
    const index = figures.get(unit.id);
    return {
      unit: refOf(unit),
      participation: participation.get(unit.id) ?? null,
      coverage: coverageOf(index, refIn(reached)),
      overall: overallFigure(indexFigures(instrument, index ? { index } : {})),
    };
  });
}

async function dominantIn(db: Reader, reached: ReachedCampaign, unitId: string): Promise<UnitRef | null> {
  const within = new Set(subtreesOf(reached.units, new Set([unitId])).map(({ id }) => id));
  for (const table of ["index", "survey"] as const) {
    const groups = (await listGroupSums(db, reached.campaign.id, table)).filter((group) => within.has(group.unitId));
    const found = dominantGroup(groups);
    if (found !== null) return refIn(reached)(found);
  }
  return null;
}

/**
 * A unit of a released campaign beside the rest in reach and over time, with the units below it. Null for what is not
 * released or not in reach (measurement.md §4.13).
 */
export async function findUnitView(
  db: Reader,
  reviewer: Reviewer,
  campaignId: string,
  unitId: string,
): Promise<UnitView | null> {
  const reached = await findReachedCampaign(db, reviewer, campaignId);
  if (!reached || !campaignFacts(reached) || !reached.units.some(({ id }) => id === unitId)) return null;
  const tops = topmostUnits(reached).map(({ id }) => id);
  const index = await listFiguresOf(db, campaignId, "index", [...new Set([...tops, unitId])]);
  const [survey] = await listFiguresOf(db, campaignId, "survey", [unitId]);
  const isTop = tops.length === 1 && tops[0] === unitId;
  const overTime = await listOverTime(db, reviewer, unitId, campaignId);
  const compared = compareUnit(instrumentOf(reached.campaign.instrumentVersion), nationalSurvey, {
    ...{ campaignId, survey, overTime, index: index.find((row) => row.unitId === unitId) },
    whole: isTop ? null : sumsOfAll(index.filter((row) => tops.includes(row.unitId))),
    isWhole: isTop && reached.isWhole,
  });
  return {
    ...compared,
    trend: trendOf(overTime),
    restOf: reached.isWhole ? "organisation" : "reach",
    below: await unitsBelow(db, reached, unitId),
    dominant: await dominantIn(db, reached, unitId),
  };
}
