import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { mail } from "@/db/schema/mail";
import { auditTally } from "@/db/schema/audit";
import { openTestDatabase } from "@/db/testing/database";
import { type Database, NotWritable } from "@/db/write";
import { at } from "../campaign/testing-plan";
import { ensureSecret } from "../platform/secret";
import { queueMails } from "./queue-mail";
import { AT_ONCE, type Send, sendBatch } from "./send-mail";
import { openTestCampaign } from "./testing-campaign";
import { testSettings } from "./testing-settings";

vi.mock("../platform/settings", async () => {
  const { testSettings: settings } = await import("./testing-settings");
  return { isMailAvailable: () => true, settings: () => settings };
});
// The pauses between two tries of all five together take ten seconds, and no time.
let now = 0;
vi.mock("node:timers/promises", async (original) => ({
  ...(await original<object>()),
  setTimeout: () => {
    now += 2_000;
    return new Promise(setImmediate);
  },
}));

const OPENS = at("2026-12-01T09:00");
const AFTER_CLAIM = new Date(OPENS.getTime() + 3 * 60_000);
const MAILS = 20;

let db: Database;
const sent = new Map<string, number>();
/** How many writes the database refuses from the first mail that was taken on. */
let refused: number;
let isOut: boolean;

beforeEach(async () => {
  now = 0;
  isOut = false;
  sent.clear();
  ensureSecret(testSettings.secretFile);
  vi.spyOn(performance, "now").mockImplementation(() => now);
  db = await openTestDatabase();
  await openTestCampaign(
    db,
    { opensAt: OPENS, closesAt: at("2026-12-15T18:00") },
    { units: [{ id: "ministry", people: MAILS }] },
  );
  await queueMails(db, OPENS);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await db.close();
});

const send: Send = async ({ id }) => {
  await new Promise(setImmediate);
  sent.set(id, (sent.get(id) ?? 0) + 1);
  isOut = true;
};
/** The database, which ends when the first mail has been taken, or ends after having written. */
const failing = (hasWritten = false): Database => ({
  ...db,
  apply: async (...given) => {
    if (!isOut || refused === 0) return db.apply(...given);
    refused -= 1;
    if (hasWritten) await db.apply(...given);
    throw new NotWritable("unreachable");
  },
});
const sendRest = async () => {
  while ((await sendBatch(db, send, () => AFTER_CLAIM)).hasMore);
};
const doubled = () => [...sent.values()].filter((times) => times > 1).length;

it("an outage after the first mail begins no further one, and doubles none where it is over in time", async () => {
  refused = 3 * AT_ONCE;
  await sendBatch(failing(), send, () => OPENS);
  expect(sent.size).toBe(AT_ONCE);
  await sendRest();
  expect([sent.size, doubled()]).toEqual([MAILS, 0]);
});

it("a longer one doubles those that were under way, and no others", async () => {
  refused = Infinity;
  await expect(sendBatch(failing(), send, () => OPENS)).rejects.toThrow(NotWritable);
  expect(sent.size).toBe(AT_ONCE);
  await sendRest();
  expect([sent.size, doubled()]).toEqual([MAILS, AT_ONCE]);
});

it("what was written though nobody said so is counted once", async () => {
  const counted = async () => {
    const rows = await db.read.select().from(auditTally);
    return rows.filter(({ kind }) => kind === "mail-handled").reduce((sum, { count }) => sum + count, 0);
  };
  const before = await counted();
  refused = AT_ONCE;
  await sendBatch(failing(true), send, () => OPENS);
  // One for the claim.
  expect((await counted()) - before).toBe(1 + AT_ONCE);
  expect((await db.read.select().from(mail)).filter(({ state }) => state === "sent")).toHaveLength(AT_ONCE);
});
