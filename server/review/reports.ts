import { findLastCountedDay, listParticipationOfUnit } from "@/db/queries/published/participation";
import { type ClosedCampaign, listFiguresOf, listUnitFigures } from "@/db/queries/published/released";
import type { Reader } from "@/db/write";
import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { participationOf } from "@/lib/campaign/participation-rate";
import { instrumentOf } from "@/lib/instrument/catalogue";
import { ancestorsOf } from "@/lib/organisation/unit-tree";
import { unitsByCode } from "@/lib/organisation/units-by-code";
import { buildFigures, type UnitAbove, type UnitFigures } from "@/lib/review/build-report";
import type { CampaignFacts, Participation, UnitRef, UnitReport } from "@/lib/review/unit-report";
import {
  findReachedCampaign,
  listReachedCampaigns,
  type ReachedCampaign,
  type ReviewedUnit,
  type Reviewer,
} from "./reach";

/** A unit by name. */
export function refOf({ id, code, nameKk, nameRu, nameEn, isReportingGroup }: ReviewedUnit): UnitRef {
  const kind = isReportingGroup ? "reporting-group" : "unit";
  return { id, code, kind, name: { kk: nameKk, ru: nameRu, en: nameEn } };
}

/** Names units of a campaign by id. */
export function refIn({ all }: ReachedCampaign): (unitId: string) => UnitRef {
  return (unitId) => {
    const named = all.get(unitId);
    if (!named) throw new Error("A released figure names a unit that its campaign does not have.");
    return refOf(named);
  };
}

/** The facts of a released campaign; null before its release. */
export function campaignFacts({ campaign, release, aloneSince }: ClosedCampaign): CampaignFacts | null {
  if (!release?.releasedAt || release.hash === null) return null;
  const { smallestGroups, releasedAt, hash } = release;
  return { ...campaign, smallestGroups, releasedAt, hash, isReviewedAlone: aloneSince !== null };
}

/** Participation of a unit at the close. */
async function participationAtClose(db: Reader, campaignId: string, unitId: string): Promise<Participation> {
  const day = await findLastCountedDay(db, campaignId);
  const last = (await listParticipationOfUnit(db, campaignId, unitId)).find((figure) => figure.day === day);
  return last ? participationOf(last) : null;
}

/** The larger units in reach, the nearest first, with their figures of the survey. */
async function unitsAbove(db: Reader, campaignId: string, above: readonly ReviewedUnit[]): Promise<UnitAbove[]> {
  const ids = above.map(({ id }) => id);
  const stored = new Map((await listFiguresOf(db, campaignId, "survey", ids)).map((row) => [row.unitId, row]));
  return above.map((unit) => ({ unit: refOf(unit), survey: stored.get(unit.id) }));
}

async function reportOn(db: Reader, reached: ReachedCampaign, unit: ReviewedUnit): Promise<UnitReport | null> {
  const campaign = campaignFacts(reached);
  if (!campaign) return null;
  const stored = await listUnitFigures(db, campaign.id, unit.id);
  const figures: UnitFigures = Object.fromEntries(stored.map((row) => [row.table, row]));
  const participation = await participationAtClose(db, campaign.id, unit.id);
  const ancestors = ancestorsOf(reached.units, unit.id);
  const above = await unitsAbove(db, campaign.id, ancestors);
  const instrument = instrumentOf(campaign.instrumentVersion);
  return {
    campaign,
    unit: refOf(unit),
    path: ancestors.map(refOf).reverse(),
    children: reached.units.filter(({ parentId }) => parentId === unit.id).map(refOf),
    ...buildFigures(instrument, nationalSurvey, figures, participation, refIn(reached), above),
  };
}

/** A released campaign in reach. `units`: the topmost units in reach. */
export type ReviewCampaign = CampaignFacts & { units: readonly UnitRef[] };

/**
 * The report of a unit in a released campaign, by the unit's id or code. Null for what is not released, not there or
 * out of reach.
 */
export async function findUnitReport(
  db: Reader,
  reviewer: Reviewer,
  campaignId: string,
  unit: { id: string } | { code: string },
): Promise<UnitReport | null> {
  const reached = await findReachedCampaign(db, reviewer, campaignId);
  const units = reached?.units ?? [];
  const found = "id" in unit ? units.find(({ id }) => id === unit.id) : unitsByCode(units).get(unit.code);
  return reached && found ? reportOn(db, reached, found) : null;
}

/** Released campaigns in reach, the latest first, without rehearsals, with the topmost units in reach. */
export async function listReviewCampaigns(db: Reader, reviewer: Reviewer): Promise<ReviewCampaign[]> {
  const campaigns: ReviewCampaign[] = [];
  for (const { campaign } of await listReachedCampaigns(db, reviewer)) {
    if (campaign.isRehearsal) continue;
    const reached = await findReachedCampaign(db, reviewer, campaign.id);
    const facts = reached && campaignFacts(reached);
    if (!facts) continue;
    const within = new Set(reached.units.map(({ id }) => id));
    const topmost = reached.units.filter(({ parentId }) => parentId === null || !within.has(parentId));
    campaigns.push({ ...facts, units: topmost.map(refOf) });
  }
  return campaigns;
}
