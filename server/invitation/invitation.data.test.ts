import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findInvitation, findUnitsOfInvitation } from "@/db/queries/personal/invitation";
import { listLinkRequests } from "@/db/queries/personal/mail";
import { findResponse, listResponsesOfPerson } from "@/db/queries/personal/response";
import { campaignUnit, invitation, invitationLink } from "@/db/schema/campaign";
import { limitCount } from "@/db/schema/limit";
import { mail, type MailKind } from "@/db/schema/mail";
import { person } from "@/db/schema/person";
import { response } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database, Write } from "@/db/write";
import { LIMITS } from "@/lib/policy/limits";
import { CONSENT_VERSION } from "@/lib/policy/privacy";
import { closeCampaigns } from "../campaign/close-campaigns";
import { countParticipation } from "../campaign/count-participation";
import { at } from "../campaign/testing-plan";
import { queueMails } from "../mail/queue-mail";
import { sendBatch } from "../mail/send-mail";
import { openTestCampaign } from "../mail/testing-campaign";
import { testSettings } from "../mail/testing-settings";
import { consentOf } from "../response/consent";
import { eraseResponse } from "../response/erase";
import { saveAnswers } from "../response/save-answers";
import { readAnswers } from "../response/stored-answers";
import { submitResponse } from "../response/submit";
import { ensureSecret } from "../platform/secret";
import { beginByLink, beginSignedIn, openResult } from "./begin";
import { findOpenLink } from "./open-link";
import { findPlace } from "./place";
import { renewLinks, requestLink } from "./renew-links";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { isMailAvailable: () => true, settings: () => settings };
});

const OPENS = at("2026-12-01T09:00");
const CLOSES = at("2026-12-15T18:00");
const MINUTE_MS = 60_000;
const minutesAfter = (time: Date, minutes: number) => new Date(time.getTime() + minutes * MINUTE_MS);
const NOW = minutesAfter(OPENS, 60);
const WHO = "division-1";

let db: Database;
let sent: { kind: MailKind; email: string; token: string }[];

beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  sent = [];
  await openTestCampaign(db, { opensAt: OPENS, closesAt: CLOSES });
  await queueMails(db, OPENS);
  await sendAll(OPENS);
});
afterEach(() => db.close());

/** Sends what is due into `sent`. */
async function sendAll(now: Date): Promise<void> {
  const send = async ({ kind, person: { email } }: { kind: MailKind; person: { email: string } }, token: string) => {
    sent.push({ kind, email, token });
  };
  while ((await sendBatch(db, send, () => now)).hasMore);
}

const tokens = (kind: MailKind, who = WHO) =>
  sent.filter((each) => each.kind === kind && each.email === `${who}@example.kz`).map(({ token }) => token);

async function ask(email: string, now: Date): Promise<void> {
  await requestLink(db, { email, wanted: "invitation", address: "203.0.113.9" }, now);
  while (await renewLinks.run(db, now));
  await sendAll(now);
}

async function begun(token = tokens("invitation")[0] ?? "", now = NOW) {
  const link = await findOpenLink(db.read, token, now);
  const granted = link?.purpose === "answer" && (await beginByLink(db, link.invited, link.number, now));
  if (!granted) throw new Error("not begun");
  const stored = await findResponse(db.read, granted.responseId);
  return { ...granted, stored: stored! };
}

const purposeOf = async (token: string, now: Date) => (await findOpenLink(db.read, token, now))?.purpose ?? null;
const apply = (...statements: Write["statement"][]) => db.apply(statements.map((statement) => ({ statement })));
const moveTo = (unitId: string | null) =>
  apply((writer) => writer.update(person).set({ unitId }).where(eq(person.id, WHO)));
const answer = { id: "P1-B1", value: "3", ageMs: 0 };

describe("a link", () => {
  it("opens the invitation as often as one likes, and begins one response", async () => {
    const token = tokens("invitation")[0] ?? "";
    for (let look = 0; look < 2; look += 1) expect(await purposeOf(token, NOW)).toBe("answer");
    expect(await db.read.$count(response)).toBe(0);
    const [first, second] = await Promise.all([begun(), begun()]);
    expect(second.responseId).toBe(first.responseId);
    expect(second.codeGeneration).toBe(first.codeGeneration);
    expect(await db.read.$count(response)).toBe(1);
    expect(first.stored).toMatchObject({ personId: null, recoveryHash: null, unitId: null });
    expect(consentOf(first.stored)).toEqual({ kind: "campaign", version: CONSENT_VERSION });
  });

  it("opens nothing before its campaign, after the close, or when it was never made", async () => {
    const token = tokens("invitation")[0] ?? "";
    expect(await purposeOf(token, minutesAfter(OPENS, -1))).toBeNull();
    expect(await purposeOf(token, CLOSES)).toBeNull();
    expect(await purposeOf(`${token.slice(0, -1)}_`, NOW)).toBeNull();
    expect(await purposeOf("", NOW)).toBeNull();
  });

  it("opens nothing after submission, on any device", async () => {
    const { responseId } = await begun();
    await submitResponse(db, responseId, NOW, "ru");
    expect(await purposeOf(tokens("invitation")[0] ?? "", NOW)).toBeNull();
    expect(await db.read.$count(invitationLink, eq(invitationLink.purpose, "answer"))).toBe(4);
  });

  it("can begin again when the response was deleted", async () => {
    const { responseId } = await begun();
    await eraseResponse(db, responseId, NOW);
    expect((await begun()).responseId).not.toBe(responseId);
  });
});

describe("asking for a new link", () => {
  it("keeps the old one and the answers; that and its devices end when the new one is used", async () => {
    const before = await begun();
    await saveAnswers(db, before.stored, [answer], NOW);
    await ask(" Division-1@EXAMPLE.kz ", NOW);
    const [renewed = ""] = tokens("answer-link");
    expect(await purposeOf(tokens("invitation")[0] ?? "", NOW)).toBe("answer");
    expect((await findResponse(db.read, before.responseId))?.codeGeneration).toBe(before.codeGeneration);
    const after = await begun(renewed);
    expect(after.responseId).toBe(before.responseId);
    expect(after.codeGeneration).toBeGreaterThan(before.codeGeneration);
    expect(after.stored.codeGeneration).toBe(after.codeGeneration);
    expect(await purposeOf(tokens("invitation")[0] ?? "", NOW)).toBeNull();
    expect(await purposeOf(renewed, NOW)).toBe("answer");
    expect(await readAnswers(db.read, after.stored)).toEqual({ "P1-B1": 3 });
  });

  it("does the same for an address that nobody has, and sends nothing", async () => {
    const rows = async () => [await db.read.$count(mail), await db.read.$count(invitationLink)];
    const before = await rows();
    for (const email of ["nobody@example.kz", "elsewhere@example.kz"])
      for (const wanted of ["invitation", "account"] as const)
        await requestLink(db, { email, wanted, address: "203.0.113.9" }, NOW);
    for (const wanted of ["invitation", "account"] as const)
      expect(await listLinkRequests(db.read, wanted, 10)).toHaveLength(2);
    await renewLinks.run(db, NOW);
    expect([await listLinkRequests(db.read, "invitation", 10), await rows()]).toEqual([[], before]);
  });

  it("by somebody who wants to annoy ends none that was mailed, however often", async () => {
    const before = await begun();
    await ask("division-1@example.kz", NOW);
    const mailed = [...tokens("invitation"), ...tokens("answer-link")];
    for (let hour = 1; hour <= 12; hour += 1) await ask("division-1@example.kz", minutesAfter(NOW, hour * 60));
    const now = minutesAfter(NOW, 13 * 60);
    for (const token of mailed) expect(await purposeOf(token, now)).toBe("answer");
    expect((await findResponse(db.read, before.responseId))?.codeGeneration).toBe(before.codeGeneration);
    // Ten mails a day, not thirteen.
    expect(tokens("answer-link")).toHaveLength(10);
  });

  it("keeps every link that was mailed to whoever begins by the account", async () => {
    await ask("division-1@example.kz", NOW);
    const [row] = await db.read.select().from(invitation).where(eq(invitation.personId, WHO));
    await beginSignedIn(db, (await findInvitation(db.read, row!.id))!, NOW);
    for (const token of [...tokens("invitation"), ...tokens("answer-link")])
      expect(await purposeOf(token, NOW)).toBe("answer");
  });

  it("is not kept of an address that asks for hundreds", async () => {
    const [{ most, minutes }] = LIMITS["address-links"];
    const from = (address: string) => ({ email: `${address}@example.kz`, wanted: "invitation", address }) as const;
    await requestLink(db, from("203.0.113.9"), NOW);
    await apply((writer) => writer.update(limitCount).set({ count: most }));
    for (const address of ["203.0.113.9", "203.0.113.10"]) await requestLink(db, from(address), NOW);
    expect(await listLinkRequests(db.read, "invitation", 10)).toHaveLength(2);
    await renewLinks.run(db, NOW);
    await requestLink(db, from("203.0.113.9"), minutesAfter(NOW, minutes - 1));
    expect(await listLinkRequests(db.read, "invitation", 10)).toEqual([]);
  });

  it("does not fill a mailbox: a few mails within an hour", async () => {
    for (let minute = 0; minute < 20; minute += 1) await ask("division-1@example.kz", minutesAfter(NOW, minute));
    expect(tokens("answer-link")).toHaveLength(4);
    expect(await purposeOf(tokens("answer-link").at(-1) ?? "", NOW)).toBe("answer");
    await ask("division-1@example.kz", minutesAfter(NOW, 70));
    expect(tokens("answer-link")).toHaveLength(5);
  });

  it("sends only the newest of several links that wait", async () => {
    for (const minute of [0, 1]) {
      await requestLink(
        db,
        { email: "division-1@example.kz", wanted: "invitation", address: "203.0.113.9" },
        minutesAfter(NOW, minute),
      );
      await renewLinks.run(db, minutesAfter(NOW, minute));
    }
    await sendAll(minutesAfter(NOW, 2));
    expect(tokens("answer-link")).toHaveLength(1);
  });
});

describe("the link to a result", () => {
  it("comes after submission, lives for 30 minutes, and closes other devices out", async () => {
    const before = await begun();
    await submitResponse(db, before.responseId, NOW, "ru");
    await ask("division-1@example.kz", NOW);
    expect(tokens("answer-link")).toEqual([]);
    const [token = ""] = tokens("result-link");
    expect(await purposeOf(token, minutesAfter(NOW, 29))).toBe("result");
    expect(await purposeOf(token, minutesAfter(NOW, 30))).toBeNull();
    const link = await findOpenLink(db.read, token, NOW);
    const opened = await openResult(db, link!.invited, NOW);
    expect(opened?.responseId).toBe(before.responseId);
    expect(opened?.codeGeneration).not.toBe(before.codeGeneration);
  });

  it("is to be had after the close too", async () => {
    const { responseId } = await begun();
    await submitResponse(db, responseId, NOW, "ru");
    while (await closeCampaigns.run(db, CLOSES));
    const late = minutesAfter(CLOSES, 600);
    await ask("division-1@example.kz", late);
    expect(await purposeOf(tokens("result-link")[0] ?? "", late)).toBe("result");
    await ask("division-2@example.kz", late);
    expect([tokens("result-link", "division-2"), tokens("answer-link", "division-2")]).toEqual([[], []]);
  });
});

describe("after the close", () => {
  it("nothing is begun, saved or submitted", async () => {
    const { responseId, stored } = await begun();
    const last = new Date(CLOSES.getTime() - 1);
    expect(await saveAnswers(db, stored, [answer], last)).toEqual({ ok: true });
    expect(await saveAnswers(db, stored, [{ ...answer, value: "1" }], CLOSES)).toEqual({ ok: false, reason: "closed" });
    expect(await submitResponse(db, responseId, CLOSES, "ru")).toEqual({ ok: false, reason: "closed" });
    expect(await readAnswers(db.read, stored)).toEqual({ "P1-B1": 3 });
    const [other] = await db.read.select().from(invitation).where(eq(invitation.personId, "division-2"));
    expect(await beginSignedIn(db, (await findInvitation(db.read, other!.id))!, CLOSES)).toBeNull();
    expect(await db.read.$count(response)).toBe(1);
  });

  it("by a manager before its time, an earlier time counts", async () => {
    const { stored } = await begun();
    const { closeEarly } = await import("../campaign/change-close");
    await closeEarly(db, stored.campaignId ?? "", "manager", NOW);
    expect(await saveAnswers(db, stored, [answer], minutesAfter(NOW, 1))).toEqual({ ok: false, reason: "closed" });
  });
});

describe("the unit in which a response counts", () => {
  it.each([
    ["the one they are in", "division", "division"],
    ["the one they moved to, where that takes part", "department", "department"],
    ["the one they were invited in, when they moved out", "elsewhere", "division"],
    ["the one they were invited in, when they are in none", null, "division"],
  ] as const)("is %s", async (_name, current, counted) => {
    const { responseId, stored } = await begun();
    await moveTo(current);
    const units = await findUnitsOfInvitation(db.read, (await findInvitation(db.read, stored.invitationId!))!);
    expect(units?.own.unitId).toBe(counted);
    await submitResponse(db, responseId, NOW, "ru");
    expect((await findResponse(db.read, responseId))?.unitId).toBe(counted);
    await moveTo("ministry");
    expect((await findResponse(db.read, responseId))?.unitId).toBe(counted);
  });

  it("is said with the one above it", async () => {
    const { stored } = await begun();
    const units = await findUnitsOfInvitation(db.read, (await findInvitation(db.read, stored.invitationId!))!);
    expect([units?.own.nameEn, units?.above?.nameEn]).toEqual(["division", "Department of Reports"]);
    await apply((writer) => writer.delete(campaignUnit).where(and(eq(campaignUnit.unitId, "department"))));
    const alone = await findUnitsOfInvitation(db.read, (await findInvitation(db.read, stored.invitationId!))!);
    expect(alone?.above).toBeUndefined();
  });
});

it("lists responses of invitations among a person's own, with the campaign", async () => {
  const { responseId } = await begun();
  expect(await listResponsesOfPerson(db.read, WHO)).toMatchObject([
    { id: responseId, campaignTitle: { en: "Assessment 2026" } },
  ]);
  expect(await listResponsesOfPerson(db.read, "division-2")).toEqual([]);
});

it("tells among how many of those invited the answers count, by the invitations of the campaign", async () => {
  const [who] = await db.read.select().from(invitation).where(eq(invitation.personId, WHO));
  const place = async () => findPlace(db.read, (await findInvitation(db.read, who?.id ?? ""))!, "en");
  const { stored } = await begun();
  expect(stored.invitationId).toBe(who?.id);
  expect((await place()).around).toEqual({ index: null, survey: null });
  // Ten strangers come to the department: the next morning they are invited, too.
  const strangers = Array.from({ length: 10 }, (_, i) => `stranger-${String(i)}`);
  await seedOrganisation(db, {
    people: strangers.map((id) => ({ id, email: `${id}@example.kz`, name: id, unitId: "department" })),
  });
  while (await countParticipation.run(db, minutesAfter(OPENS, 24 * 60)));
  expect(await place()).toEqual({
    ...{ unit: "division", above: "Department of Reports" },
    around: { index: { unit: "Department of Reports", invited: 15 }, survey: null },
  });
});
