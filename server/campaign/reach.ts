import { listAllRoots, listCampaigns, type StoredCampaign } from "@/db/queries/organisation/campaign";
import type { StoredUnitRow } from "@/db/queries/organisation/unit";
import type { Reader } from "@/db/write";
import { reachesAll } from "@/lib/access/scope";

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
