import { reviewedAlone } from "../schema/reviewed-alone";
import type { Write } from "../write";

/** Notes that somebody can review a campaign without a second person; what was noted before stays. */
export function markReviewedAlone(campaignId: string, since: Date): Write {
  return { statement: (db) => db.insert(reviewedAlone).values({ campaignId, since }).onConflictDoNothing() };
}
