import { listCampaignUnits, listRoots, type StoredCampaignUnit } from "@/db/queries/organisation/campaign";
import { type ClosedCampaign, listClosedCampaignIdsWith, listClosedCampaigns } from "@/db/queries/published/released";
import { listTree } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { reachedUnits, reachesAll, type Scope } from "@/lib/access/scope";
import type { Bar } from "@/lib/audit/acts";
import { subtreesOf, type TreeUnit } from "@/lib/organisation/unit-tree";
import { findBars } from "./bars";

/** Whoever reads released figures: a reviewer on a page, or the narrower scope of a token of theirs. */
export type Reviewer = { personId: string; scopes: readonly Scope[] };

/** A unit as its campaign keeps it. */
export type ReviewedUnit = StoredCampaignUnit & TreeUnit;

/** A closed campaign as far as a reviewer reaches it. */
export type ReachedCampaign = ClosedCampaign & {
  /** All units of the campaign, for naming those above. */
  all: ReadonlyMap<string, ReviewedUnit>;
  /** The units in reach, each before those below it. */
  units: readonly ReviewedUnit[];
  /** Whether the reviewer reaches everything that was assessed, and so what is said of the whole. */
  isWhole: boolean;
};

/** The units that a reviewer reaches today, as a set of ids. */
async function reachedIds(db: Reader, { scopes }: Reviewer): Promise<{ ids: Set<string>; units: TreeUnit[] }> {
  const units = reachedUnits(await listTree(db), scopes, "units.review");
  return { ids: new Set(units.map(({ id }) => id)), units };
}

/** A closed campaign in reach, with why its reviewer cannot review it; no reasons: they can. */
export type ListedCampaign = ClosedCampaign & { bars: readonly Bar[] };

/** Closed campaigns in reach, the latest first, those that the reviewer cannot review among them. */
export async function listCampaignsInReach(db: Reader, reviewer: Reviewer): Promise<ListedCampaign[]> {
  const { ids } = await reachedIds(db, reviewer);
  const within = new Set(await listClosedCampaignIdsWith(db, [...ids]));
  const campaigns = (await listClosedCampaigns(db)).filter(({ campaign: { id } }) => within.has(id));
  const bars = await findBars(db, [reviewer.personId], campaigns);
  return campaigns.map((each) => ({ ...each, bars: bars.get(each.campaign.id)?.get(reviewer.personId) ?? [] }));
}

/** Closed campaigns that the reviewer can review, the latest first (architecture.md, "Insiders"). */
export async function listReachedCampaigns(db: Reader, reviewer: Reviewer): Promise<ListedCampaign[]> {
  return (await listCampaignsInReach(db, reviewer)).filter(({ bars }) => bars.length === 0);
}

/** Whether a campaign would be in reach, had the reviewer not prepared it. */
export async function isBarred(db: Reader, reviewer: Reviewer, campaignId: string): Promise<boolean> {
  const campaigns = await listCampaignsInReach(db, reviewer);
  return campaigns.some(({ campaign, bars }) => campaign.id === campaignId && bars.length > 0);
}

const findClosed = async (db: Reader, campaignId: string): Promise<ClosedCampaign | undefined> =>
  (await listClosedCampaigns(db)).find(({ campaign }) => campaign.id === campaignId);

const unitsOf = async (db: Reader, campaignId: string): Promise<ReviewedUnit[]> =>
  (await listCampaignUnits(db, campaignId)).map((unit) => ({ ...unit, id: unit.unitId }));

/** A closed campaign with all its units, whoever asks: for what is said of the whole to all who were invited. */
export async function findClosedWhole(db: Reader, campaignId: string): Promise<ReachedCampaign | null> {
  const found = await findClosed(db, campaignId);
  if (!found) return null;
  const units = await unitsOf(db, campaignId);
  return { ...found, all: new Map(units.map((unit) => [unit.id, unit])), units, isWhole: true };
}

/**
 * A closed campaign with the units in reach: those reached today, and what stood below them when it closed. Null for
 * a campaign that is not there, not closed, out of reach, or prepared by the reviewer.
 */
export async function findReachedCampaign(
  db: Reader,
  reviewer: Reviewer,
  campaignId: string,
): Promise<ReachedCampaign | null> {
  const found = await findClosed(db, campaignId);
  if (!found || (await findBars(db, [reviewer.personId], [found])).get(campaignId)?.has(reviewer.personId)) return null;
  const all = await unitsOf(db, campaignId);
  const reached = await reachedIds(db, reviewer);
  const units = subtreesOf(all, reached.ids);
  if (units.length === 0) return null;
  const roots = await listRoots(db, campaignId);
  return {
    ...found,
    all: new Map(all.map((unit) => [unit.id, unit])),
    units,
    isWhole: reachesAll([...reached.units, ...units], roots),
  };
}
