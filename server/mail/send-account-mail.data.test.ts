import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { issuePasswordLink, setPasswordByLink } from "../account/accounts";
import { ensureSecret } from "../platform/secret";
import { openMailServer } from "./mail-server";
import { sendAccountMails } from "./send-account-mail";
import { type Mailbox, openMailbox } from "./testing-mailbox";
import { testSettings } from "./testing-settings";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("./testing-settings");
  return { settings: () => settings };
});

const NOW = new Date("2026-11-24T05:00:00Z");
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const EMAIL = "p@example.kz";

let db: Database;
let mailbox: Mailbox;
let server: ReturnType<typeof openMailServer>;
/** The code with which the mail server answers; none takes the mail. */
let refusal: number | undefined;

beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase();
  await seedOrganisation(db, { people: [{ id: "p", email: EMAIL, name: "Айгүл" }] });
  refusal = undefined;
  mailbox = await openMailbox({ refuse: () => refusal });
  server = openMailServer(
    {
      ...{ smtpUrl: mailbox.url, from: "robot@example.kz", fromAddress: "robot@example.kz" },
      ...{ replyTo: "hr@example.kz", perMinute: null },
    },
    { baseUrl: "https://assessment.test", organisationName: "", replyTo: "hr@example.kz" },
  );
});
afterEach(async () => {
  server.close();
  await mailbox.close();
  await db.close();
});

const issue = (now = NOW) => issuePasswordLink(db, "p", { delivery: "mailed", actorId: "admin" }, now);
const send = (now: Date) => sendAccountMails(db, server.sendAccount, now);
const tokens = () => mailbox.to(EMAIL).map(({ text }) => /\/ru\/link\/(\S+)/.exec(text ?? "")?.[1] ?? "");

it("goes to the mailbox once, in the person's language, and sets the password", async () => {
  await issue();
  await send(NOW);
  await send(minutesLater(10));
  expect(tokens()).toHaveLength(1);
  expect(mailbox.to(EMAIL)[0]?.subject).toBe("Ссылка к Вашей учётной записи");
  expect(await setPasswordByLink(db, tokens()[0] ?? "", "seven quiet old rivers", NOW)).toMatchObject({ id: "p" });
});

it("is not sent where a newer one has ended it", async () => {
  await issue();
  await issue(minutesLater(1));
  await send(minutesLater(2));
  expect(tokens()).toHaveLength(1);
  expect(await setPasswordByLink(db, tokens()[0] ?? "", "seven quiet old rivers", minutesLater(3))).not.toBeNull();
});

it("waits while the server is busy, and is given up where the address is refused", async () => {
  refusal = 451;
  await issue();
  await send(NOW);
  refusal = undefined;
  await send(minutesLater(0.5));
  expect(tokens()).toEqual([]);
  await send(minutesLater(2));
  expect(tokens()).toHaveLength(1);
  refusal = 550;
  await issue(minutesLater(3));
  await send(minutesLater(3));
  refusal = undefined;
  await send(minutesLater(600));
  expect(tokens()).toHaveLength(1);
});
