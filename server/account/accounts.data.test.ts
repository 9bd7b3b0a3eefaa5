import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listPeople } from "@/db/queries/organisation/people";
import { listDueAccountMails } from "@/db/queries/personal/account-mail";
import { findPerson, findPersonByEmail, listRoles } from "@/db/queries/organisation/person";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { LIMITS } from "@/lib/policy/limits";
import { renewLinks, requestLink } from "../invitation/renew-links";
import { testSettings } from "../mail/testing-settings";
import { sendAccountMails } from "../mail/send-account-mail";
import { ensureSecret } from "../platform/secret";
import {
  changePassword,
  createAccount,
  createAdministrator,
  findLinkPurpose,
  issueAdministratorLink,
  issuePasswordLink,
  setPasswordByLink,
} from "./accounts";
import { LINK_DAYS } from "./new-link";
import { signIn } from "./sign-in";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { isMailAvailable: () => true, settings: () => settings };
});

const NOW = new Date("2026-03-01T20:30:00Z");
const daysLater = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);

const ADMINISTRATOR = { email: "admin@example.kz", name: "Айгүл Сейітқызы" };
const PASSWORD = "төрт жай сөз бірге";
const OTHER_PASSWORD = "другие простые слова";

const ADDRESS = "203.0.113.9";
const WRONG = { ok: false, reason: "wrong" };

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
});
afterEach(() => db.close());

const everybody = () => listPeople(db.read, { words: [], filter: "all", offset: 0, limit: 10 });

/** A link that has been made, for tests in which it must be. */
function made<T>(result: T | null): T {
  if (result === null) throw new Error("refused");
  return result;
}

/** A link that is handed over, as the administrator has made it. */
const handedOver = (actorId: string) => ({ delivery: "handed-over", actorId }) as const;
const tokenOf = (link: { token: string | null } | null): string => made(made(link).token);

async function addAdministrator(): Promise<string> {
  const token = made(await issueAdministratorLink(db, NOW));
  return made(await createAdministrator(db, token, ADMINISTRATOR, PASSWORD, NOW)).id;
}

async function addAccount(email: string) {
  const actorId = await addAdministrator();
  const link = await createAccount(db, { email, name: "Қ. Ә." }, handedOver(actorId), NOW);
  return { token: tokenOf(link), actorId };
}

describe("the first administrator's link", () => {
  it("makes one administrator, once", async () => {
    const token = made(await issueAdministratorLink(db, NOW));
    expect(await findLinkPurpose(db, token, NOW)).toEqual({ kind: "administrator" });
    const person = made(await createAdministrator(db, token, ADMINISTRATOR, PASSWORD, NOW));
    expect(await listRoles(db.read, person.id)).toEqual(["administrator"]);
    expect(await findLinkPurpose(db, token, NOW)).toBeNull();
    expect(await createAdministrator(db, token, { email: "b@example.kz", name: "B" }, PASSWORD, NOW)).toBeNull();
    expect(await everybody()).toHaveLength(1);
  });

  it("sets nobody's password", async () => {
    const token = made(await issueAdministratorLink(db, NOW));
    expect(await setPasswordByLink(db, token, PASSWORD, NOW)).toBeNull();
  });

  it("ends when a new one is issued", async () => {
    const first = made(await issueAdministratorLink(db, NOW));
    const second = made(await issueAdministratorLink(db, NOW));
    expect(await createAdministrator(db, first, ADMINISTRATOR, PASSWORD, NOW)).toBeNull();
    expect(await createAdministrator(db, second, ADMINISTRATOR, PASSWORD, NOW)).not.toBeNull();
  });

  it("is not issued once there is an administrator", async () => {
    await addAdministrator();
    expect(await issueAdministratorLink(db, NOW)).toBeNull();
  });

  it.each([
    { days: LINK_DAYS - 0.001, isOpen: true },
    { days: LINK_DAYS, isOpen: false },
    { days: LINK_DAYS + 1, isOpen: false },
  ])("after $days days open: $isOpen", async ({ days, isOpen }) => {
    const token = made(await issueAdministratorLink(db, NOW));
    const person = await createAdministrator(db, token, ADMINISTRATOR, PASSWORD, daysLater(days));
    expect(person !== null).toBe(isOpen);
  });
});

describe("an account", () => {
  it.each([
    { email: "a.person@example.kz", again: "A.Person@Example.KZ" },
    { email: "әлия.қ@мемлекет.қаз", again: "ӘЛИЯ.Қ@МЕМЛЕКЕТ.ҚАЗ" },
    { email: "іңғұ@ұйым.қаз", again: " ІҢҒҰ@ҰЙЫМ.ҚАЗ " },
    { email: "ЩУКА@ёж.рф", again: "щука@ЁЖ.РФ" },
  ])("$email is not created again as $again", async ({ email, again }) => {
    const { actorId } = await addAccount(email);
    expect(await createAccount(db, { email: again, name: "B" }, handedOver(actorId), NOW)).toBeNull();
    expect(await everybody()).toHaveLength(2);
    expect((await findPersonByEmail(db.read, again))?.email).toBe(email);
  });

  it("has no password until its person sets one by the link, once", async () => {
    const { token } = await addAccount("a@example.kz");
    expect(await signIn(db, { email: "a@example.kz", password: "" }, ADDRESS, NOW)).toEqual(WRONG);
    const purpose = await findLinkPurpose(db, token, NOW);
    expect(purpose).toMatchObject({ kind: "password", email: "a@example.kz" });
    const person = made(await setPasswordByLink(db, token, PASSWORD, NOW));
    expect(person.email).toBe("a@example.kz");
    expect(await setPasswordByLink(db, token, OTHER_PASSWORD, NOW)).toBeNull();
    expect(await signIn(db, { email: "A@EXAMPLE.KZ ", password: PASSWORD }, ADDRESS, NOW)).toMatchObject({
      person: { id: person.id },
    });
  });

  it("a link for a password makes no administrator", async () => {
    const { token } = await addAccount("a@example.kz");
    expect(await createAdministrator(db, token, { email: "b@example.kz", name: "B" }, PASSWORD, NOW)).toBeNull();
  });

  it("a new link ends the one before, and the password in force stays until it is used", async () => {
    const { token: first, actorId } = await addAccount("a@example.kz");
    const { id, sessionVersion } = made(await setPasswordByLink(db, first, PASSWORD, NOW));
    const second = await issuePasswordLink(db, id, handedOver(actorId), NOW);
    const third = await issuePasswordLink(db, id, handedOver(actorId), NOW);
    expect(third?.email).toBe("a@example.kz");
    expect(await setPasswordByLink(db, tokenOf(second), OTHER_PASSWORD, NOW)).toBeNull();
    expect(await signIn(db, { email: "a@example.kz", password: PASSWORD }, ADDRESS, NOW)).toMatchObject({ ok: true });
    const after = made(await setPasswordByLink(db, tokenOf(third), OTHER_PASSWORD, NOW));
    expect(after.sessionVersion).toBe(sessionVersion + 1);
    expect(await signIn(db, { email: "a@example.kz", password: PASSWORD }, ADDRESS, NOW)).toEqual(WRONG);
  });

  it("a link that is too old sets no password", async () => {
    const { token } = await addAccount("a@example.kz");
    expect(await findLinkPurpose(db, token, daysLater(LINK_DAYS))).toBeNull();
    expect(await setPasswordByLink(db, token, PASSWORD, daysLater(LINK_DAYS))).toBeNull();
  });

  it("nobody's id gets no link", async () => {
    const actorId = await addAdministrator();
    expect(await issuePasswordLink(db, "nobody", handedOver(actorId), NOW)).toBeNull();
  });
});

describe("changing the password", () => {
  it("needs the current one, ends other sessions and links not used", async () => {
    const id = await addAdministrator();
    const before = await findPerson(db.read, id);
    const link = await issuePasswordLink(db, id, handedOver(id), NOW);
    expect(await changePassword(db, id, { current: OTHER_PASSWORD, password: "1234567890" }, ADDRESS, NOW)).toEqual(
      WRONG,
    );
    expect((await findPerson(db.read, id))?.sessionVersion).toBe(before?.sessionVersion);
    const after = await changePassword(db, id, { current: PASSWORD, password: OTHER_PASSWORD }, ADDRESS, NOW);
    expect(after).toMatchObject({ ok: true, person: { sessionVersion: (before?.sessionVersion ?? 0) + 1 } });
    expect(await findLinkPurpose(db, tokenOf(link), NOW)).toBeNull();
    expect(await signIn(db, { email: ADMINISTRATOR.email, password: PASSWORD }, ADDRESS, NOW)).toEqual(WRONG);
    expect(await signIn(db, { email: ADMINISTRATOR.email, password: OTHER_PASSWORD }, ADDRESS, NOW)).toMatchObject({
      ok: true,
    });
  });
});

describe("guessing passwords", () => {
  const [{ most }] = LIMITS["account-passwords"];
  const enter = (email: string, password: string, address = ADDRESS) => signIn(db, { email, password }, address, NOW);
  /** Guesses of a script: all at once, each from an address of its own. */
  const guess = (email: string, count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => enter(email, `guess ${String(n)}`, `198.51.100.${String(n)}`)));

  it("ends after ten, also at once and from many addresses; a right one is then not looked at either", async () => {
    await addAdministrator();
    const answers = await guess(ADMINISTRATOR.email.toUpperCase(), 3 * most);
    expect(answers.filter(({ ok, ...answer }) => !ok && "reason" in answer && answer.reason === "wrong")).toHaveLength(
      most,
    );
    const locked = { ok: false, reason: "too-many", limit: "account-passwords", minutes: 15 };
    expect(await enter(ADMINISTRATOR.email, PASSWORD)).toEqual(locked);
  });

  it("is answered alike for an account and for none", async () => {
    await addAdministrator();
    const answers = async (email: string) =>
      (await guess(email, most + 2)).map((answer) => JSON.stringify(answer)).sort();
    expect(await answers("nobody@example.kz")).toEqual(await answers(ADMINISTRATOR.email));
  });

  it("keeps no neighbour out: another account at the same address signs in, also after a typo", async () => {
    await addAdministrator();
    for (let n = 0; n < most + 5; n += 1) await enter("someone@example.kz", "guess");
    expect(await enter(ADMINISTRATOR.email, "typo")).toEqual(WRONG);
    expect(await enter(ADMINISTRATOR.email, PASSWORD)).toMatchObject({ ok: true });
  });

  it("leaves the mailbox open: its link sets a password, ends the other links, and signs in again", async () => {
    const id = await addAdministrator();
    await guess(ADMINISTRATOR.email, most);
    const tokens: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const now = new Date(NOW.getTime() + n * 60_000);
      await requestLink(db, { email: ADMINISTRATOR.email, wanted: "account", address: ADDRESS }, now);
      await renewLinks.run(db, now);
      await sendAccountMails(db, async (_, token) => void tokens.push(token), now);
    }
    const now = new Date(NOW.getTime() + 10 * 60_000);
    // A few mails, of which none has ended another.
    expect(tokens).toHaveLength(4);
    for (const token of tokens)
      expect(await findLinkPurpose(db, token, now)).toMatchObject({ personId: id, isMailed: true });
    expect(await setPasswordByLink(db, tokens[1] ?? "", OTHER_PASSWORD, now)).toMatchObject({ id });
    for (const token of tokens) expect(await findLinkPurpose(db, token, now)).toBeNull();
    expect(await enter(ADMINISTRATOR.email, OTHER_PASSWORD)).toMatchObject({ ok: true });
  });

  it("gives nobody a link who has no password yet", async () => {
    await addAccount("a@example.kz");
    await requestLink(db, { email: "a@example.kz", wanted: "account", address: ADDRESS }, NOW);
    await renewLinks.run(db, NOW);
    expect(await listDueAccountMails(db.read, NOW, 10)).toEqual([]);
  });
});
