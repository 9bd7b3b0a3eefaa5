import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { findAnnouncement } from "@/db/queries/organisation/announcement";
import { findInvitation } from "@/db/queries/personal/invitation";
import { invitation, invitationLink } from "@/db/schema/campaign";
import { mail } from "@/db/schema/mail";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { markAnnounced, recordAnnouncement } from "@/db/writes/announcement";
import { announcementHash, announcementToken } from "../announcement/announcement-link";
import { takeBackAnnouncement } from "../announcement/announcements";
import { at } from "../campaign/testing-plan";
import { closeEarly } from "../campaign/change-close";
import { closeCampaigns } from "../campaign/close-campaigns";
import { beginSignedIn } from "../invitation/begin";
import { ensureSecret } from "../platform/secret";
import { submitResponse } from "../response/submit";
import { openMailServer } from "./mail-server";
import { queueMails } from "./queue-mail";
import { makeSender } from "./sender";
import { openTestCampaign } from "./testing-campaign";
import { addressOf, type Mailbox, openMailbox } from "./testing-mailbox";
import { testSettings } from "./testing-settings";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("./testing-settings");
  return { isMailAvailable: () => true, settings: () => settings };
});

const OPENS = at("2026-12-01T09:00");
const CLOSED = at("2026-12-02T10:00");
const PUBLISHED = at("2026-12-20T10:00");
const FRAME = { baseUrl: "https://assessment.test", organisationName: "Ministry", replyTo: "hr@example.kz" };
const EVERYBODY = ["department-1", "department-2", "department-3", "division-1", "division-2"];

let db: Database;
let campaignId: string;
let mailbox: Mailbox;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  mailbox = await openMailbox();
  campaignId = await openTestCampaign(db, { opensAt: OPENS, closesAt: at("2026-12-15T18:00") });
  // One of them answers, and the campaign closes: the mails go out after that.
  const [row] = await db.read.select().from(invitation).where(eq(invitation.personId, "division-1"));
  const responseId = await beginSignedIn(db, (await findInvitation(db.read, row!.id))!, OPENS);
  await submitResponse(db, responseId!, OPENS, "ru");
  await closeEarly(db, campaignId, "manager", CLOSED);
  while (await closeCampaigns.run(db, CLOSED));
});
afterEach(async () => {
  await mailbox.close();
  await db.close();
});

async function publish(version: number, now = PUBLISHED): Promise<void> {
  await db.apply([markAnnounced(campaignId, version, now)]);
}

async function write(): Promise<void> {
  const text = { learned: { kk: "k", ru: "r", en: "e" }, measures: [], version: 0 };
  const linkHash = announcementHash(announcementToken(campaignId));
  await db.apply([recordAnnouncement(campaignId, text, { linkHash, changedAt: PUBLISHED })]);
}

/** Sends what is due, at most so many mails in a minute. */
async function send(now = PUBLISHED, perMinute: number | null = null): Promise<void> {
  const settings = { smtpUrl: mailbox.url, from: "robot@example.kz", fromAddress: "robot@example.kz" };
  const server = openMailServer({ ...settings, replyTo: FRAME.replyTo, perMinute: null }, FRAME);
  const sender = makeSender(server, perMinute);
  while (await sender(db, () => now));
  server.close();
}

const addressed = () => mailbox.mails.map((each) => addressOf(each).split("@")[0]).sort();

it("goes to all who were invited, answered or not, with the one link for all, and leaves no link behind", async () => {
  await write();
  await queueMails(db, PUBLISHED);
  expect(await db.read.$count(mail)).toBe(0);
  await publish(1);
  for (let look = 0; look < 2; look += 1) await queueMails(db, PUBLISHED);
  await send();
  expect(addressed()).toEqual(EVERYBODY);
  const url = `${FRAME.baseUrl}/ru/announcement/${announcementToken(campaignId)}\n`;
  for (const { subject, text } of mailbox.mails) {
    expect(subject).toBe("Оценка-2026: итоги");
    expect(text).toContain(url);
  }
  expect(await db.read.$count(invitationLink)).toBe(0);
  expect(await findAnnouncement(db.read, campaignId)).toMatchObject({ queuedAt: PUBLISHED });
});

it("is sent at the pace of all mails to everybody", async () => {
  await write();
  await publish(1);
  await queueMails(db, PUBLISHED);
  await send(PUBLISHED, 60);
  expect(mailbox.mails).toHaveLength(2);
});

it("is not sent of what was taken back, and once to each when it is published again", async () => {
  await write();
  await publish(1);
  await queueMails(db, PUBLISHED);
  await send(PUBLISHED, 60);
  await takeBackAnnouncement(db, campaignId, "manager", PUBLISHED);
  await queueMails(db, PUBLISHED);
  await send();
  expect(mailbox.mails).toHaveLength(2);
  await publish(1);
  await queueMails(db, PUBLISHED);
  await send();
  expect(addressed()).toEqual(EVERYBODY);
});

it("is dropped where it was taken back while the mail server was away", async () => {
  await write();
  await publish(1);
  await queueMails(db, PUBLISHED);
  await db.apply([{ statement: (to) => to.update(mail).set({ attempts: 1 }) }]);
  await takeBackAnnouncement(db, campaignId, "manager", PUBLISHED);
  await send();
  expect(mailbox.mails).toHaveLength(0);
  expect(await db.read.$count(mail, eq(mail.state, "dropped"))).toBe(EVERYBODY.length);
});

it("is not sent long after, where no mail could be sent at first", async () => {
  await write();
  await publish(1);
  await queueMails(db, at("2026-12-27T10:01"));
  expect(await db.read.$count(mail)).toBe(0);
});
