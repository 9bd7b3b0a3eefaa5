import { and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import { announcement } from "@/db/schema/announcement";
import { campaign, invitation } from "@/db/schema/campaign";
import type { Reader } from "@/db/write";

/** Campaigns to which a person was invited, whether or not they answered, and about which all invited are told; the latest first. */
export async function listAnnouncedTo(
  db: Reader,
  personId: string,
): Promise<{ campaignId: string; title: (typeof campaign.$inferSelect)["title"] }[]> {
  return db
    .select({ campaignId: campaign.id, title: campaign.title })
    .from(invitation)
    .innerJoin(announcement, eq(announcement.campaignId, invitation.campaignId))
    .innerJoin(campaign, eq(campaign.id, invitation.campaignId))
    .where(and(eq(invitation.personId, personId), isNotNull(announcement.publishedAt)))
    .orderBy(desc(announcement.publishedAt), campaign.id);
}

/** Campaigns about which something was published after `since`, of which somebody may lack a mail; never a rehearsal. */
export async function listAnnouncementsToMail(db: Reader, since: Date): Promise<string[]> {
  const rows = await db
    .select({ campaignId: announcement.campaignId })
    .from(announcement)
    .innerJoin(campaign, eq(campaign.id, announcement.campaignId))
    .where(and(gt(announcement.publishedAt, since), isNull(announcement.queuedAt), eq(campaign.isRehearsal, false)));
  return rows.map(({ campaignId }) => campaignId);
}
