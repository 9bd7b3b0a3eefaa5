import { commit } from "@/db/commit";
import { findCampaign } from "@/db/queries/organisation/campaign";
import { findRelease } from "@/db/queries/published/released";
import type { StoredResponse } from "@/db/queries/personal/response";
import type { Database, Reader } from "@/db/write";
import { markWithheld } from "@/db/writes/response";
import { isWithholdable, type Publication, publicationOf } from "@/lib/response/publication";

/** How a response stands to the figures of its campaign, and whether its person can still change that. */
export async function readPublication(
  db: Reader,
  { campaignId, submittedAt, withheldAt }: StoredResponse,
  now: Date,
): Promise<{ publication: Publication; canChange: boolean }> {
  const campaign = campaignId === null ? null : ((await findCampaign(db, campaignId)) ?? null);
  const releasedAt = campaignId === null ? null : ((await findRelease(db, campaignId))?.releasedAt ?? null);
  const standing = { campaign, releasedAt, submittedAt, withheldAt };
  return { publication: publicationOf(standing, now), canChange: isWithholdable(standing, now) };
}

/**
 * Keeps a response out of the figures of its campaign, or lets it in again. The result stays its person's. False where
 * that campaign takes no answers any more, or there is none.
 */
export function withholdResponse(
  db: Database,
  { id, campaignId }: Pick<StoredResponse, "id" | "campaignId">,
  isWithheld: boolean,
  now: Date,
): Promise<boolean> {
  return commit(db, { kind: "response-withheld", at: now, campaignId }, [
    markWithheld(id, isWithheld ? now : null, now),
  ]);
}
