import {
  findCampaign,
  listAllRoots,
  listCampaigns,
  listRoots,
  type StoredCampaign,
} from "@/db/queries/organisation/campaign";
import { listUnits, type StoredUnitRow } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { reachedUnits, reachesAll } from "@/lib/access/scope";
import { database } from "../platform/database";
import { type CurrentPerson, requirePermission } from "../platform/session";
import { showNotFound } from "../platform/show-not-found";

/** A manager, and the units that she reaches, archived ones included. */
export type Reach = { person: CurrentPerson; reached: StoredUnitRow[] };

/** Whoever may manage campaigns, with the units for which they may; otherwise the "not found" page. */
export async function requireReach(): Promise<Reach> {
  const person = await requirePermission("campaigns.manage");
  const units = await listUnits(database().read);
  return { person, reached: reachedUnits(units, person.scopes, "campaigns.manage") };
}

/** A campaign all of whose units the manager reaches; the "not found" page for any other, and for none. */
export async function requireCampaign(id: string): Promise<Reach & { campaign: StoredCampaign; roots: string[] }> {
  const reach = await requireReach();
  const { read } = database();
  const campaign = await findCampaign(read, id);
  const roots = campaign ? await listRoots(read, id) : [];
  return campaign && reachesAll(reach.reached, roots) ? { ...reach, campaign, roots } : showNotFound();
}

/** The campaigns all of whose units are reached, the latest opening first. */
export async function listReachedCampaigns(db: Reader, reached: readonly StoredUnitRow[]): Promise<StoredCampaign[]> {
  const roots = await listAllRoots(db);
  const campaigns = await listCampaigns(db);
  return campaigns.filter(({ id }) =>
    reachesAll(
      reached,
      roots.filter(({ campaignId }) => campaignId === id).map(({ unitId }) => unitId),
    ),
  );
}
