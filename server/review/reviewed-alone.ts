import { isAnyReviewedAlone } from "@/db/queries/published/released";
import type { Database, Reader } from "@/db/write";
import { markReviewedAlone } from "@/db/writes/reviewed-alone";
import type { ReviewerStanding } from "@/lib/access/reviewer-standing";
import { listReviewerStandings } from "../account/reviewer-role";
import { listReachedCampaigns, type Reviewer } from "./reach";

/**
 * Notes of the campaigns that a reviewer comes to read without a second person that this is so. It stays said of them,
 * also when a second person confirms the role afterwards (architecture.md, "Insiders").
 */
export async function noteReviewedAlone(
  db: Database,
  reviewer: Reviewer,
  standing: ReviewerStanding | null,
  now: Date,
): Promise<void> {
  if (standing !== "alone") return;
  const unnoted = (await listReachedCampaigns(db.read, reviewer)).filter(
    ({ aloneSince, campaign }) => aloneSince === null && !campaign.isRehearsal,
  );
  if (unnoted.length > 0) await db.apply(unnoted.map(({ campaign }) => markReviewedAlone(campaign.id, now)));
}

/** Whether anybody reviews results, or has reviewed them, without a second person. */
export async function isSomebodyAlone(db: Reader): Promise<boolean> {
  if (await isAnyReviewedAlone(db)) return true;
  return (await listReviewerStandings(db)).some(({ standing }) => standing === "alone");
}
