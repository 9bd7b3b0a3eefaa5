import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listActs, listTallies } from "@/db/queries/organisation/audit";
import { findPerson, listHandedOverLinks } from "@/db/queries/organisation/person";
import { listDueAccountMails } from "@/db/queries/personal/account-mail";
import { findInvitation, listOpenInvitations } from "@/db/queries/personal/invitation";
import { findResponse, listResponsesOfPerson } from "@/db/queries/personal/response";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { at } from "../campaign/testing-plan";
import { beginByLink, beginSignedIn } from "../invitation/begin";
import { openTestCampaign } from "../mail/testing-campaign";
import { testSettings } from "../mail/testing-settings";
import { ensureSecret } from "../platform/secret";
import { accountOf } from "../response/account-of";
import { unlockByCode } from "../response/recover";
import { accountCode } from "../response/recovery-code";
import { startResponse } from "../response/start";
import { issuePasswordLink, setPasswordByLink } from "./accounts";
import { mailedToken } from "./new-link";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("../mail/testing-settings");
  return { settings: () => settings };
});

const OPENS = at("2026-12-01T09:00");
const NOW = at("2026-12-02T10:00");
const LATER = at("2026-12-03T10:00");
const PASSWORD = "seven quiet old rivers";
/** Somebody of the department that is invited. */
const VICTIM = "department-1";
const LONG_AGO = new Date(0);

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  await openTestCampaign(db, { opensAt: OPENS, closesAt: at("2026-12-15T18:00") });
  await seedOrganisation(db, {
    people: [{ id: "admin", email: "admin@a.kz", name: "Admin", passwordHash: "hash", roles: ["administrator"] }],
  });
});
afterEach(() => db.close());

async function invitedOf(personId: string) {
  const [invited] = await listOpenInvitations(db.read, personId, NOW);
  if (!invited) throw new Error("not invited");
  return invited;
}

/** What the victim has answered: for themselves, signed in, and by the mailed link of an invitation. */
async function answered(): Promise<{ own: string; invited: string }> {
  const own = await startResponse(db, VICTIM, NOW);
  const granted = await beginByLink(db, await invitedOf(VICTIM), 0, NOW);
  if (!granted) throw new Error("not begun");
  return { own, invited: granted.responseId };
}

const opens = async (responseId: string) => accountOf(db.read, (await findResponse(db.read, responseId))!);
/** What opened a response before links were told apart: whoever is signed in as its person. */
const openedOnce = async (responseId: string) =>
  accountOf(db.read, { ...(await findResponse(db.read, responseId))!, lockedAt: null });

/** The administrator makes a link and uses it. */
async function takeOver(now = LATER): Promise<void> {
  const link = await issuePasswordLink(db, VICTIM, { delivery: "handed-over", actorId: "admin" }, now);
  expect(await setPasswordByLink(db, link?.token ?? "", PASSWORD, now)).not.toBeNull();
}

/** The link that waits to be mailed to the victim. */
async function mailedLink(now = LATER): Promise<string> {
  const link = await issuePasswordLink(db, VICTIM, { delivery: "mailed", actorId: "admin" }, now);
  expect(link).toEqual({ email: "department-1@example.kz", token: null });
  const mails = await listDueAccountMails(db.read, now, 10);
  return mailedToken(mails.at(-1)?.id ?? "");
}

describe("an administrator who uses a link that they have made themselves", () => {
  it("opened everything before; now nothing that was begun before it, however it was given", async () => {
    const { own, invited } = await answered();
    await takeOver();
    // The attack against the rule as it was.
    expect([await openedOnce(own), await openedOnce(invited)]).toEqual([VICTIM, VICTIM]);
    expect([await opens(own), await opens(invited)]).toEqual([null, null]);
    // Nor is it told that they are there.
    expect(await listResponsesOfPerson(db.read, VICTIM)).toEqual([]);
  });

  it("opens nothing either that is given by a mailed invitation later", async () => {
    await takeOver(NOW);
    const { invited } = await answered();
    expect(await opens(invited)).toBeNull();
  });

  it("does not end the invitation: its link still opens what was answered by it", async () => {
    const { invited } = await answered();
    await takeOver();
    expect(await beginByLink(db, await invitedOf(VICTIM), 0, LATER)).toMatchObject({ responseId: invited });
  });

  it("is named: to the person for every link, used or not, and in the log", async () => {
    await issuePasswordLink(db, VICTIM, { delivery: "handed-over", actorId: "admin" }, NOW);
    await takeOver();
    expect(await listHandedOverLinks(db.read, VICTIM, LONG_AGO)).toEqual([
      { createdAt: LATER, usedAt: LATER, makerName: "Admin" },
      { createdAt: NOW, usedAt: null, makerName: "Admin" },
    ]);
    const acts = await listActs(db.read, { kind: null, offset: 0, limit: 20 });
    expect(acts.filter(({ subjectId }) => subjectId === VICTIM).map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["link-issued", "admin"],
      ["link-issued", "admin"],
    ]);
    expect(acts.some(({ actorId }) => actorId === VICTIM)).toBe(false);
  });

  it("is the actor where the account holds a role", async () => {
    await seedOrganisation(db, { people: [{ id: "hr", email: "hr@a.kz", name: "HR", roles: ["reviewer"] }] });
    const link = await issuePasswordLink(db, "hr", { delivery: "handed-over", actorId: "admin" }, NOW);
    await setPasswordByLink(db, link?.token ?? "", PASSWORD, NOW);
    expect(await listActs(db.read, { kind: "password-set-by-link", offset: 0, limit: 20 })).toMatchObject([
      { actorId: "admin", subjectId: "hr" },
    ]);
    expect(await listActs(db.read, { kind: "password-set", offset: 0, limit: 20 })).toEqual([]);
  });
});

describe("somebody who has lost their password", () => {
  it("opens what is begun after the link was used", async () => {
    await takeOver(NOW);
    const own = await startResponse(db, VICTIM, LATER);
    const invited = await beginSignedIn(db, await invitedOf(VICTIM), LATER);
    expect([await opens(own), await opens(invited ?? "")]).toEqual([VICTIM, VICTIM]);
  });

  it("takes an earlier one back by its code, and nobody else does", async () => {
    const { own, invited } = await answered();
    await takeOver();
    expect(await unlockByCode(db, accountCode(own), "department-2", LATER)).toBeNull();
    expect(await unlockByCode(db, "0000-0000-0000", VICTIM, LATER)).toBeNull();
    expect(await unlockByCode(db, accountCode(own).toLowerCase(), VICTIM, LATER)).toBe(own);
    expect([await opens(own), await opens(invited)]).toEqual([VICTIM, null]);
    expect(await unlockByCode(db, accountCode(own), VICTIM, LATER)).toBeNull();
  });

  it("opens everything by a link that came to their mailbox, and is told of no link", async () => {
    const { own, invited } = await answered();
    await takeOver();
    expect(await setPasswordByLink(db, await mailedLink(), PASSWORD, LATER)).not.toBeNull();
    expect([await opens(own), await opens(invited)]).toEqual([VICTIM, VICTIM]);
    expect(await findPerson(db.read, VICTIM)).toMatchObject({ handedOverAt: null });
    expect(await listHandedOverLinks(db.read, VICTIM, LONG_AGO)).toHaveLength(1);
    expect((await findInvitation(db.read, (await invitedOf(VICTIM)).id))?.lockedAt).toBeNull();
  });
});

it("a password of somebody without a role is counted, not logged with name and second", async () => {
  expect(await setPasswordByLink(db, await mailedLink(), PASSWORD, LATER)).not.toBeNull();
  const acts = await listActs(db.read, { kind: null, offset: 0, limit: 20 });
  expect(acts.filter(({ kind }) => kind.startsWith("password"))).toEqual([]);
  expect(await listTallies(db.read, "2030-12-01")).toContainEqual(
    expect.objectContaining({ kind: "passwords-set", count: 1 }),
  );
});
