import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { SentAnnouncement } from "../../lib/announcement/announcement-form";
import { announcement } from "../schema/announcement";
import { mail } from "../schema/mail";
import type { Write } from "../write";

/** Keeps the text in place of that of `version`, published or not; refuses where it has changed since. */
export function recordAnnouncement(
  campaignId: string,
  { learned, measures, version }: SentAnnouncement,
  { linkHash, changedAt }: { linkHash: string; changedAt: Date },
): Write {
  const next = { learned, measures, version: version + 1, changedAt };
  return {
    statement: (db) =>
      db
        .insert(announcement)
        .values({ campaignId, linkHash, ...next })
        .onConflictDoUpdate({
          target: announcement.campaignId,
          set: { ...next, linkHash },
          setWhere: eq(announcement.version, version),
        }),
    mustChange: true,
  };
}

/** Lets everybody read it who was invited; refuses where it is published, or has changed since `version`. */
export function markAnnounced(campaignId: string, version: number, publishedAt: Date): Write {
  const isThis = and(eq(announcement.campaignId, campaignId), eq(announcement.version, version));
  return {
    statement: (db) =>
      db
        .update(announcement)
        .set({ publishedAt })
        .where(and(isThis, isNull(announcement.publishedAt))),
    mustChange: true,
  };
}

/** Takes it back, with the mails about it that nobody has tried to send: published again, it goes to the others. */
export function withdrawAnnouncement(campaignId: string): Write[] {
  const isUntried = and(eq(mail.kind, "announcement"), eq(mail.state, "queued"), eq(mail.attempts, 0));
  return [
    {
      statement: (db) =>
        db
          .update(announcement)
          .set({ publishedAt: null, queuedAt: null })
          .where(and(eq(announcement.campaignId, campaignId), isNotNull(announcement.publishedAt))),
      mustChange: true,
    },
    { statement: (db) => db.delete(mail).where(and(eq(mail.campaignId, campaignId), isUntried)) },
  ];
}

/** Says that nobody invited lacks the mail about it. */
export function markAnnouncementQueued(campaignId: string, queuedAt: Date): Write {
  return {
    statement: (db) =>
      db
        .update(announcement)
        .set({ queuedAt })
        .where(and(eq(announcement.campaignId, campaignId), isNotNull(announcement.publishedAt))),
  };
}
