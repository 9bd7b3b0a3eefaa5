import { and, eq, isNotNull } from "drizzle-orm";
import { announcement } from "@/db/schema/announcement";
import type { Reader } from "@/db/write";

export type StoredAnnouncement = typeof announcement.$inferSelect;

export async function findAnnouncement(db: Reader, campaignId: string): Promise<StoredAnnouncement | null> {
  const [found] = await db.select().from(announcement).where(eq(announcement.campaignId, campaignId));
  return found ?? null;
}

/** The announcement that a link leads to, while it is published. */
export async function findAnnouncementByLink(
  db: Reader,
  linkHash: string,
): Promise<(StoredAnnouncement & { publishedAt: Date }) | null> {
  const isPublished = and(eq(announcement.linkHash, linkHash), isNotNull(announcement.publishedAt));
  const [found] = await db.select().from(announcement).where(isPublished);
  return found?.publishedAt ? { ...found, publishedAt: found.publishedAt } : null;
}
