import { listCampaignUnits } from "@/db/queries/organisation/campaign";
import { listScopes } from "@/db/queries/organisation/person";
import { type ClosedCampaign, listClosedCampaigns } from "@/db/queries/published/released";
import { listTree } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { reachedUnits, type Scope } from "@/lib/access/scope";
import { subtreesOf, type TreeUnit } from "@/lib/organisation/unit-tree";
import { listReviewerStandings } from "../account/reviewer-role";
import { findBars } from "./bars";
import type { ReviewedUnit } from "./reach";

type Colleague = { personId: string; scopes: Scope[] };

/** Reviewers whose role is in effect or may be, with what they reach. */
async function listReviewers(db: Reader): Promise<Colleague[]> {
  const reviewers: Colleague[] = [];
  for (const { personId, standing } of await listReviewerStandings(db))
    if (standing !== "excluded") reviewers.push({ personId, scopes: await listScopes(db, personId) });
  return reviewers;
}

/** The topmost units of a campaign that some reviewers reach, all of whom are barred. */
function leftAlone(
  units: readonly ReviewedUnit[],
  tree: readonly TreeUnit[],
  reviewers: readonly Colleague[],
  isBarred: (personId: string) => boolean,
): ReviewedUnit[] {
  const within = (people: readonly Colleague[]) => {
    const scopes = people.flatMap((person) => person.scopes);
    const today = reachedUnits(tree, scopes, "units.review").map(({ id }) => id);
    return new Set(subtreesOf(units, today).map(({ id }) => id));
  };
  const open = within(reviewers.filter(({ personId }) => !isBarred(personId)));
  const left = units.filter(({ id }) => !open.has(id));
  const barred = within(reviewers.filter(({ personId }) => isBarred(personId)));
  const ids = new Set(left.map(({ id }) => id).filter((id) => barred.has(id)));
  return left.filter(({ id, parentId }) => ids.has(id) && (parentId === null || !ids.has(parentId)));
}

/** Of these campaigns, the topmost units all of whose reviewers have prepared it; campaigns without any are left out. */
export async function findUnreviewed(
  db: Reader,
  isAsked: (campaign: ClosedCampaign) => boolean,
): Promise<ReadonlyMap<string, readonly ReviewedUnit[]>> {
  const campaigns = (await listClosedCampaigns(db)).filter(isAsked);
  const reviewers = await listReviewers(db);
  const bars = await findBars(
    db,
    reviewers.map(({ personId }) => personId),
    campaigns,
  );
  const tree = await listTree(db);
  const found = new Map<string, readonly ReviewedUnit[]>();
  for (const { campaign } of campaigns) {
    const barred = bars.get(campaign.id);
    if (barred === undefined || barred.size === 0) continue;
    const units = (await listCampaignUnits(db, campaign.id)).map((unit) => ({ ...unit, id: unit.unitId }));
    const left = leftAlone(units, tree, reviewers, (personId) => barred.has(personId));
    if (left.length > 0) found.set(campaign.id, left);
  }
  return found;
}
