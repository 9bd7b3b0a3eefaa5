import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findLastTestMail } from "@/db/queries/organisation/test-mail";
import { findCampaign } from "@/db/queries/organisation/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { LOCALES } from "@/lib/instrument/locales";
import { MAILS } from "@/lib/campaign/test-mail-form";
import { TEST_MAILS } from "@/lib/policy/limits";
import { createDraft } from "../campaign/drafts";
import { at, planFor, UNITS } from "../campaign/testing-plan";
import { changeWording } from "../campaign/wording";
import { openMailServer } from "./mail-server";
import { queueTestMail } from "./queue-test-mail";
import { exampleUrl, renderMail } from "./render-mail";
import { sendTestMails } from "./send-test-mail";
import { type Mailbox, openMailbox } from "./testing-mailbox";

const NOW = at("2026-11-20T10:00");
const FRAME = { baseUrl: "https://example.kz", organisationName: "", replyTo: "hr@example.kz" };
const MANAGER = { id: "manager", name: "Нұрлан Оспанов", email: "manager@example.kz" };
const OWN = {
  invitation: { kk: "Басшылық шақырады.", ru: "Приглашает руководство.", en: "The <b>head</b> invites you." },
};

let db: Database;
let campaignId: string;
let mailbox: Mailbox;
beforeEach(async () => {
  db = await openTestDatabase();
  await seedOrganisation(db, { units: UNITS, people: [MANAGER] });
  const saved = await createDraft(db, planFor(["m"]), MANAGER.id, NOW);
  campaignId = saved.ok ? saved.id : "";
  mailbox = await openMailbox();
});
afterEach(async () => {
  await mailbox.close();
  await db.close();
});

const queue = (mail: Partial<Parameters<typeof queueTestMail>[1]> = {}, now = NOW) =>
  queueTestMail(db, { kind: "invitation", locale: "ru", campaignId, personId: MANAGER.id, ...mail }, now);

async function sendAll(url = mailbox.url): Promise<void> {
  const settings = { smtpUrl: url, from: "robot@example.kz", fromAddress: "robot@example.kz" };
  const server = openMailServer({ ...settings, replyTo: FRAME.replyTo, perMinute: null }, FRAME);
  while (await sendTestMails(db, server.sendTest, NOW));
  server.close();
}

describe("a test mail", () => {
  it("goes to its manager, says that it is one, and opens nobody's answers, in each kind and language", async () => {
    for (const kind of MAILS) for (const locale of LOCALES) await queue({ kind, locale });
    await sendAll();
    expect(mailbox.to(MANAGER.email)).toHaveLength(MAILS.length * LOCALES.length);
    expect(mailbox.mails).toHaveLength(MAILS.length * LOCALES.length);
    for (const mail of mailbox.mails) {
      expect(mail.subject).toMatch(/^\[(Test|Проверка|Тексеру)\] /);
      expect(mail.text).toMatch(/https:\/\/example\.kz\/(kk|ru|en)\/(invitation|announcement)\n/);
      expect(mail.text).toContain(MANAGER.name);
    }
    expect(await findLastTestMail(db.read, MANAGER.id, campaignId)).toMatchObject({ state: "sent", attempts: 1 });
  });

  it("waits where the server is away, and says where it refuses", async () => {
    await queue();
    await sendAll("smtp://127.0.0.1:9");
    expect(await findLastTestMail(db.read, MANAGER.id, campaignId)).toMatchObject({ state: "queued", attempts: 1 });
    await queue({ kind: "reminder" }, at("2026-11-20T10:01"));
    const refusing = await openMailbox({ refuse: () => 550 });
    const server = openMailServer(
      { smtpUrl: refusing.url, from: "a@example.kz", fromAddress: "a@example.kz", replyTo: "", perMinute: null },
      FRAME,
    );
    await sendTestMails(db, server.sendTest, at("2026-11-20T10:01"));
    server.close();
    await refusing.close();
    expect(await findLastTestMail(db.read, MANAGER.id, campaignId)).toMatchObject({
      kind: "reminder",
      state: "refused",
    });
  });

  it("is not sent any number of times", async () => {
    for (let i = 0; i < TEST_MAILS.most; i += 1) expect(await queue()).toBe(true);
    expect(await queue()).toBe(false);
    expect(await queue({}, at("2026-11-20T11:01"))).toBe(true);
  });
});

describe("the organisation's own words", () => {
  const rendered = async (kind: (typeof MAILS)[number], locale: (typeof LOCALES)[number]) => {
    const campaign = (await findCampaign(db.read, campaignId))!;
    return renderMail({ kind, person: { name: "A", locale }, campaign }, "token", FRAME);
  };

  it("open the mail they are for, in its language and as text; who sees what stays", async () => {
    const [before, reminder] = [await rendered("invitation", "en"), await rendered("reminder", "en")];
    expect(await changeWording(db, campaignId, OWN, MANAGER.id, NOW)).toBe(true);
    const after = await rendered("invitation", "en");
    expect(after.text).toContain("The <b>head</b> invites you.");
    expect(after.html).toContain("The &lt;b&gt;head&lt;/b&gt; invites you.");
    const fixed = (text: string) => text.slice(text.indexOf("- It takes about"));
    expect(fixed(after.text)).toBe(fixed(before.text));
    expect(fixed(after.text)).toContain("does not learn who has taken part");
    expect(after.subject).toBe(before.subject);
    expect((await rendered("invitation", "kk")).text).toContain(OWN.invitation.kk);
    expect(await rendered("reminder", "en")).toEqual(reminder);
    expect(await changeWording(db, campaignId, null, MANAGER.id, NOW)).toBe(true);
    expect(await rendered("invitation", "en")).toEqual(before);
  });

  it("do not change once the campaign is over", async () => {
    expect(await changeWording(db, campaignId, OWN, MANAGER.id, at("2026-12-15T18:00"))).toBe(false);
  });
});

it("has an address that opens the page on which links are asked for, or that says that nothing is published", () => {
  const person = { name: "A", locale: "kk" } as const;
  expect(exampleUrl({ kind: "reminder", person }, FRAME)).toBe("https://example.kz/kk/invitation");
  expect(exampleUrl({ kind: "announcement", person }, FRAME)).toBe("https://example.kz/kk/announcement");
});
