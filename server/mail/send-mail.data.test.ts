import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findInvitation } from "@/db/queries/personal/invitation";
import { invitation, invitationLink } from "@/db/schema/campaign";
import { mail, type MailState } from "@/db/schema/mail";
import { person } from "@/db/schema/person";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { closeEarly } from "../campaign/change-close";
import { at } from "../campaign/testing-plan";
import { beginSignedIn } from "../invitation/begin";
import { linkHash } from "../invitation/link-token";
import { submitResponse } from "../response/submit";
import { ensureSecret } from "../platform/secret";
import { openMailServer } from "./mail-server";
import { newMail } from "./new-mail";
import { queueMails } from "./queue-mail";
import { makeSender } from "./sender";
import { openTestCampaign } from "./testing-campaign";
import { addressOf, linkIn, type Mailbox, openMailbox, tokenIn } from "./testing-mailbox";
import { testSettings } from "./testing-settings";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("./testing-settings");
  return { isMailAvailable: () => true, settings: () => settings };
});

const OPENS = at("2026-12-01T09:00");
const CLOSES = at("2026-12-15T18:00");
const FRAME = { baseUrl: "https://assessment.test", organisationName: "Ministry", replyTo: "hr@example.kz" };
const HOUR_MS = 3_600_000;

let db: Database;
let campaignId: string;
let mailbox: Mailbox;
let closers: (() => unknown)[];

beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  campaignId = await openTestCampaign(db, { opensAt: OPENS, closesAt: CLOSES });
  closers = [];
  mailbox = await open();
});
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  await db.close();
});

async function open(answers: Parameters<typeof openMailbox>[0] = {}): Promise<Mailbox> {
  const opened = await openMailbox(answers);
  closers.push(opened.close);
  return opened;
}

/** A sender to a mail server, as the worker has one. */
function senderTo({ url }: { url: string }, perMinute: number | null = null) {
  const settings = {
    smtpUrl: url,
    from: "HR <robot@example.kz>",
    fromAddress: "robot@example.kz",
    replyTo: FRAME.replyTo,
    perMinute: null,
  };
  const server = openMailServer(settings, FRAME);
  closers.push(server.close);
  return makeSender(server, perMinute);
}

/** Queues and sends what is due at a time, until nothing is left to do at once. */
async function work(now: Date, sender = senderTo(mailbox)): Promise<void> {
  await queueMails(db, now);
  while (await sender(db, () => now));
}

async function setLocale(personId: string, locale: "kk" | "ru" | "en"): Promise<void> {
  await db.apply([{ statement: (writer) => writer.update(person).set({ locale }).where(eq(person.id, personId)) }]);
}

async function submits(personId: string, when: Date): Promise<void> {
  const [row] = await db.read.select().from(invitation).where(eq(invitation.personId, personId));
  const responseId = await beginSignedIn(db, (await findInvitation(db.read, row!.id))!, when);
  expect(await submitResponse(db, responseId!, when, "ru")).toEqual({ ok: true });
}

const countOf = async (state: MailState) => db.read.$count(mail, eq(mail.state, state));
const later = (time: Date, hours: number) => new Date(time.getTime() + hours * HOUR_MS);

describe("a mail", () => {
  it.each([
    ["kk", "Бағалау-2026: шақыру", "Құрметті әріптестер!", "Шақыруды ашу"],
    ["ru", "Оценка-2026: приглашение", "Уважаемые коллеги!", "Открыть приглашение"],
    ["en", "Assessment 2026: invitation", "Dear colleagues!", "Open my invitation"],
  ] as const)("in %s says the same as text and as a page", async (locale, subject, message, action) => {
    await setLocale("division-1", locale);
    await work(OPENS);
    const [received] = mailbox.to("division-1@example.kz");
    expect(received?.subject).toBe(subject);
    for (const form of [received?.text, received?.html || ""]) {
      expect(form).toContain(message);
      expect(form).toContain(action);
      expect(form).toContain(linkIn(received));
      expect(form).toContain("hr@example.kz");
    }
    expect(received?.html).toContain(`<html lang="${locale}">`);
    expect(received?.html).not.toMatch(/<img|src=/);
    expect(linkIn(received)).toMatch(new RegExp(`^https://assessment.test/${locale}/invitation/[\\w-]{43}$`));
  });

  it("goes to everybody once, from whom, to whom and with what the settings say", async () => {
    for (const now of [OPENS, OPENS, later(OPENS, 1)]) await work(now);
    expect(mailbox.mails.map(addressOf).sort()).toEqual(
      ["department-1", "department-2", "department-3", "division-1", "division-2"].map((name) => `${name}@example.kz`),
    );
    const [received] = mailbox.mails;
    expect(received?.from?.text).toBe('"HR" <robot@example.kz>');
    expect(received?.replyTo?.text).toBe("hr@example.kz");
    expect(received?.headers.get("auto-submitted")).toBe("auto-generated");
    const ids = (await db.read.select({ id: mail.id }).from(mail)).map(({ id }) => `<${id}@example.kz>`);
    expect(ids).toContain(received?.messageId);
  });

  it("goes out at the pace of the installation, and what somebody waits for does not wait behind it", async () => {
    const slow = senderTo(mailbox, 60);
    await work(OPENS, slow);
    expect(mailbox.mails).toHaveLength(2);
    const [row] = await db.read.select().from(invitation).where(eq(invitation.personId, "division-2"));
    const asked = { kind: "answer-link" as const, ordinal: 1, campaignId: row!.campaignId, invitationId: row!.id };
    await db.apply([
      { statement: (writer) => writer.insert(mail).values(newMail(asked, OPENS)) },
      { statement: (writer) => writer.update(invitation).set({ linkGeneration: 1 }).where(eq(invitation.id, row!.id)) },
    ]);
    await work(OPENS, slow);
    expect(mailbox.mails).toHaveLength(3);
    expect(mailbox.mails.at(-1)?.subject).toContain("новая ссылка");
    await work(new Date(OPENS.getTime() + 1_000), slow);
    expect(mailbox.mails).toHaveLength(4);
    await work(later(OPENS, 1), slow);
    expect(mailbox.mails).toHaveLength(6);
  });

  it("does not let a name or a message become part of the page or of the headers", async () => {
    const name = '<b>"A"</b>\r\nBcc: x@example.kz';
    await db.apply([{ statement: (writer) => writer.update(person).set({ name }).where(eq(person.id, "division-1")) }]);
    await work(OPENS);
    const [received] = mailbox.to("division-1@example.kz");
    expect(received?.headers.get("bcc")).toBeUndefined();
    expect(received?.html).not.toContain("<b>");
    expect(received?.html).toContain("&lt;b&gt;");
  });
});

describe("links", () => {
  it("are kept as hashes only, and the reminder repeats the one in force", async () => {
    await work(OPENS);
    await work(at("2026-12-08T09:00"));
    const tokens = mailbox.to("division-1@example.kz").map(tokenIn);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
    const kept = await db.read.select().from(invitationLink);
    expect(kept).toHaveLength(5);
    expect(kept.map(({ tokenHash }) => tokenHash)).toContain(linkHash(tokens[0] ?? ""));
    expect(JSON.stringify([kept, await db.read.select().from(mail)])).not.toContain(tokens[0]);
  });
});

describe("what is not needed any more is dropped", () => {
  it("when the person submits between queueing and sending", async () => {
    await queueMails(db, OPENS);
    await submits("division-1", OPENS);
    await work(OPENS);
    expect(mailbox.to("division-1@example.kz")).toEqual([]);
    expect([await countOf("dropped"), await countOf("sent")]).toEqual([1, 4]);
  });

  it("when the campaign closes before", async () => {
    await queueMails(db, OPENS);
    expect(await closeEarly(db, campaignId, "manager", later(OPENS, 1))).toBe(true);
    await work(later(OPENS, 2));
    expect([await countOf("dropped"), mailbox.mails.length]).toEqual([5, 0]);
  });
});

describe("a mail server", () => {
  it("that refuses an address for good is not asked again", async () => {
    mailbox = await open({ refuse: (address) => (address.startsWith("division-1") ? 550 : undefined) });
    await work(OPENS);
    await work(later(OPENS, 24));
    expect([await countOf("refused"), await countOf("sent")]).toEqual([1, 4]);
  });

  it("that refuses an address for now is asked again, later each time, and at last no more", async () => {
    let tries = 0;
    const refuse = (address: string) => (address.startsWith("division-1") ? ((tries += 1), 451) : undefined);
    mailbox = await open({ refuse });
    const sender = senderTo(mailbox);
    await work(OPENS, sender);
    await work(OPENS, sender);
    expect([tries, await countOf("queued"), await countOf("sent")]).toEqual([1, 1, 4]);
    for (let hour = 1; hour <= 24; hour += 1) await work(later(OPENS, hour), sender);
    expect([tries, await countOf("failed")]).toEqual([8, 1]);
  });

  it("that takes an address at the second try has it once", async () => {
    let tries = 0;
    mailbox = await open({ refuse: () => ((tries += 1), tries <= 5 ? 450 : undefined) });
    const sender = senderTo(mailbox);
    await work(OPENS, sender);
    await work(later(OPENS, 1), sender);
    expect([mailbox.mails.length, await countOf("sent")]).toEqual([5, 5]);
  });

  it("that is down uses up no tries, and gets everything when it is back", async () => {
    const { url } = mailbox;
    await mailbox.close();
    closers = [];
    const sender = senderTo({ url });
    for (let hour = 0; hour < 24; hour += 1) await work(later(OPENS, hour), sender);
    const waiting = await db.read.select({ state: mail.state, attempts: mail.attempts }).from(mail);
    expect(waiting).toEqual(Array.from({ length: 5 }, () => ({ state: "queued", attempts: 0 })));
    mailbox = await open({ port: Number(new URL(url).port) });
    await work(later(OPENS, 25), sender);
    expect(mailbox.mails).toHaveLength(5);
  });
});
