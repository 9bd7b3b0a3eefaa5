import { commit } from "@/db/commit";
import { listAnnouncementsToMail } from "@/db/queries/personal/announcement";
import { listCampaignsToMail, listUnmailed } from "@/db/queries/personal/mail";
import type { Database } from "@/db/write";
import { markAnnouncementQueued } from "@/db/writes/announcement";
import { addMails } from "@/db/writes/mail";
import { dueReminderDay } from "@/lib/campaign/reminder";
import { isMailAvailable } from "../platform/settings";
import type { Task } from "../platform/worker";
import { newMail } from "./new-mail";

/** Mails of one commit: some tens of milliseconds. */
const BATCH = 500;
/** How long the worker stays with it before it looks at its other tasks. */
const MOST_MS = 2_000;
/** How often it looks whether somebody lacks a mail: with 90,000 invited a look takes two tenths of a second. */
const LOOK_MS = 10_000;
/** For so long after a publication it looks for people who lack the mail about it. */
const MAILED_WITHIN_MS = 7 * 24 * 60 * 60 * 1000;

type Wanted = { campaignId: string; kind: "invitation" | "reminder" | "announcement"; ordinal: number };

/** The mails that everybody who has not submitted should have by now. */
async function listWanted(db: Database, now: Date): Promise<Wanted[]> {
  const campaigns = await listCampaignsToMail(db.read, now);
  return campaigns.flatMap((campaign): Wanted[] => {
    const day = dueReminderDay(campaign, now);
    const campaignId = campaign.id;
    return [
      { campaignId, kind: "invitation", ordinal: 0 },
      ...(day === null ? [] : [{ campaignId, kind: "reminder" as const, ordinal: day }]),
    ];
  });
}

/** Queues one kind of mail until nobody lacks it or the time is up; true when nobody lacks it. */
async function queueFor(db: Database, wanted: Wanted, end: number, now: Date): Promise<boolean> {
  const { campaignId } = wanted;
  let afterId = "";
  while (performance.now() < end) {
    const invitationIds = await listUnmailed(db.read, campaignId, wanted, afterId, BATCH);
    if (invitationIds.length === 0) return true;
    const mails = invitationIds.map((invitationId) => newMail({ ...wanted, invitationId }, now));
    await commit(db, { kind: "mail-queued", at: now, campaignId, rows: mails.length }, [addMails(mails)]);
    afterId = invitationIds.at(-1) ?? afterId;
  }
  return false;
}

/**
 * Queues the mails about what came out of a campaign, for all who were invited; true when nobody lacks one. What was
 * published while no mail could be sent is not mailed long after.
 */
async function queueAnnouncements(db: Database, end: number, now: Date): Promise<boolean> {
  for (const campaignId of await listAnnouncementsToMail(db.read, new Date(now.getTime() - MAILED_WITHIN_MS))) {
    if (!(await queueFor(db, { campaignId, kind: "announcement", ordinal: 0 }, end, now))) return false;
    await commit(db, { kind: "mail-queued", at: now, campaignId, rows: 0 }, [markAnnouncementQueued(campaignId, now)]);
  }
  return true;
}

/** Queues the mails that are wanted at `now`, for a while; true when nobody lacks one. */
export async function queueMails(db: Database, now: Date): Promise<boolean> {
  const end = performance.now() + MOST_MS;
  for (const wanted of await listWanted(db, now)) if (!(await queueFor(db, wanted, end, now))) return false;
  return queueAnnouncements(db, end, now);
}

let nextLook = 0;

/** Queues invitations and reminders of open campaigns, and mails about what came out. What is queued already is not queued again. */
export const queueMail: Task = {
  name: "queue-mail",
  run: async (db, now) => {
    if (!isMailAvailable() || now.getTime() < nextLook) return false;
    if (!(await queueMails(db, now))) return true;
    nextLook = now.getTime() + LOOK_MS;
    return false;
  },
};
