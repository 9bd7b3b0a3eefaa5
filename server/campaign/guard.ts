import { findCampaign, listRoots } from "@/db/queries/organisation/campaign";
import { listUnits } from "@/db/queries/organisation/unit";
import { reachedUnits, reachesAll } from "@/lib/access/scope";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { requirePermission } from "../platform/session";
import { showNotFound } from "../platform/show-not-found";

/** A manager, and the units that she reaches, archived ones included. */
async function requireReach() {
  const person = await requirePermission("campaigns.manage");
  const units = await listUnits(database().read);
  return { person, reached: reachedUnits(units, person.scopes, "campaigns.manage") };
}

/** For whoever may manage campaigns, with the units for which they may. */
export const managing = guard({ needs: ["campaigns.manage"], load: requireReach });

/** For whoever manages this campaign: all its units are in reach. */
export const managedCampaign = guard({
  needs: ["campaigns.manage in-campaign"],
  asks: ["id"],
  load: async ({ id }) => {
    const reach = await requireReach();
    const { read } = database();
    const campaign = await findCampaign(read, id);
    const roots = campaign ? await listRoots(read, id) : [];
    return campaign && reachesAll(reach.reached, roots) ? { ...reach, campaign, roots } : showNotFound();
  },
});
