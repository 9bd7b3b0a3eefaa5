import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { campaign } from "@/db/schema/campaign";
import { release } from "@/db/schema/release";
import type { Reader } from "@/db/write";
import type { StoredCampaign } from "../organisation/campaign";

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
