import { listCampaignsImportedBy } from "@/db/queries/organisation/answer-import";
import { listCampaignUnits, listRoots, type StoredCampaignUnit } from "@/db/queries/organisation/campaign";
import { type ClosedCampaign, listClosedCampaignIdsWith, listClosedCampaigns } from "@/db/queries/published/released";
import { listTree } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { reachedUnits, reachesAll, type Scope } from "@/lib/access/scope";
import { subtreesOf, type TreeUnit } from "@/lib/organisation/unit-tree";

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

/**
 * Closed campaigns in reach, the latest first. Whoever imported responses into a campaign does not review it
 * (architecture.md, "Insiders").
 */
export async function listReachedCampaigns(db: Reader, reviewer: Reviewer): Promise<ClosedCampaign[]> {
  const { ids } = await reachedIds(db, reviewer);
  const within = new Set(await listClosedCampaignIdsWith(db, [...ids]));
  const imported = new Set(await listCampaignsImportedBy(db, reviewer.personId));
  const campaigns = await listClosedCampaigns(db);
  return campaigns.filter(({ campaign: { id } }) => within.has(id) && !imported.has(id));
}

/**
 * A closed campaign with the units in reach: those reached today, and what stood below them when it closed. Null for
 * a campaign that is not there, not closed, out of reach, or into which the reviewer imported responses.
 */
export async function findReachedCampaign(
  db: Reader,
  reviewer: Reviewer,
  campaignId: string,
): Promise<ReachedCampaign | null> {
  const found = (await listClosedCampaigns(db)).find(({ campaign }) => campaign.id === campaignId);
  if (!found || (await listCampaignsImportedBy(db, reviewer.personId)).includes(campaignId)) return null;
  const all = (await listCampaignUnits(db, campaignId)).map((unit) => ({ ...unit, id: unit.unitId }));
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
