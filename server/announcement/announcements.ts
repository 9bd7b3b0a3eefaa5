import { commit } from "@/db/commit";
import type { Database, Reader } from "@/db/write";
import { markAnnounced, recordAnnouncement, withdrawAnnouncement } from "@/db/writes/announcement";
import { announcedIndices } from "@/lib/announcement/announced-figures";
import type { SentAnnouncement } from "@/lib/announcement/announcement-form";
import type { ShownIndex } from "@/lib/review/views";
import { findWhole, type WholeReport } from "../review/whole";
import { announcementHash, announcementToken } from "./announcement-link";

/** What everybody invited may read of a published campaign: the organisation's figures, as reviewers see them. */
export type Announced = Pick<WholeReport, "campaign" | "name" | "participation"> & { indices: readonly ShownIndex[] };

/** Why nothing can be announced: the results are not published yet, or no figure has enough answers. */
export type NothingToAnnounce = "not-published" | "too-few";

/** The figures to be announced, or why there are none. */
export async function findAnnounced(
  db: Reader,
  campaignId: string,
): Promise<{ ok: true; announced: Announced } | { ok: false; reason: NothingToAnnounce }> {
  const whole = await findWhole(db, campaignId);
  if (!whole) return { ok: false, reason: "not-published" };
  const indices = announcedIndices(whole.indices);
  if (!indices) return { ok: false, reason: "too-few" };
  const { campaign, name, participation } = whole;
  return { ok: true, announced: { campaign, name, participation, indices } };
}

/** Keeps the text, which is read at once where it is published already; false where somebody has changed it meanwhile. */
export function saveAnnouncement(
  db: Database,
  campaignId: string,
  text: SentAnnouncement,
  actorId: string,
  now: Date,
): Promise<boolean> {
  const linkHash = announcementHash(announcementToken(campaignId));
  const event = { kind: "announcement-changed", at: now, actorId, subjectId: campaignId } as const;
  return commit(db, event, [recordAnnouncement(campaignId, text, { linkHash, changedAt: now })]);
}

/**
 * Publishes what its publisher has seen; the worker mails it to all who were invited. False where it was changed or
 * published meanwhile, or where there are no figures to announce.
 */
export async function publishAnnouncement(
  db: Database,
  campaignId: string,
  version: number,
  actorId: string,
  now: Date,
): Promise<boolean> {
  if (!(await findAnnounced(db.read, campaignId)).ok) return false;
  const event = { kind: "announcement-published", at: now, actorId, subjectId: campaignId } as const;
  return commit(db, event, [markAnnounced(campaignId, version, now)]);
}

/** Takes it back: its link leads nowhere, and mails about it that are not under way are not sent. */
export function takeBackAnnouncement(db: Database, campaignId: string, actorId: string, now: Date): Promise<boolean> {
  const event = { kind: "announcement-withdrawn", at: now, actorId, subjectId: campaignId } as const;
  return commit(db, event, withdrawAnnouncement(campaignId));
}
