import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { campaign } from "../schema/campaign";
import { release } from "../schema/release";
import type { Reader } from "../write";
import type { StoredCampaign } from "./campaign";

/** The campaign closed longest ago whose figures are not published yet. */
export async function findCampaignToRelease(db: Reader): Promise<StoredCampaign | undefined> {
  const [found] = await db
    .select({ campaign })
    .from(campaign)
    .leftJoin(release, eq(release.campaignId, campaign.id))
    .where(and(isNotNull(campaign.closedAt), isNull(release.releasedAt)))
    .orderBy(asc(campaign.closedAt))
    .limit(1);
  return found?.campaign;
}
