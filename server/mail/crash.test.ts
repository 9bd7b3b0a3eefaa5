import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { endLeases } from "@/db/testing/lease";
import type { Database } from "@/db/write";
import { ensureSecret } from "../platform/secret";
import { openTestCampaign } from "./testing-campaign";
import { addressOf, type Mailbox, openMailbox } from "./testing-mailbox";

const PEOPLE = 60;
const DAY_MS = 86_400_000;
/** Mails that one worker sends at the same time. */
const CONNECTIONS = 5;

let folder: string;
let db: Database;
let mailbox: Mailbox;
let worker: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "crash-"));
  const file = join(folder, "a.sqlite");
  await migrateDatabase(`file:${file}`);
  ensureSecret(join(folder, "secret"));
  db = openDatabase(`file:${file}`);
  mailbox = await openMailbox({ delayMs: 60 });
  const now = Date.now();
  const times = { opensAt: new Date(now - DAY_MS), closesAt: new Date(now + DAY_MS) };
  await openTestCampaign(db, times, { units: [{ id: "ministry", people: PEOPLE }] });
});
afterEach(async () => {
  worker?.kill("SIGKILL");
  await mailbox.close();
  await db.close();
  rmSync(folder, { recursive: true });
});

/** The worker as the server starts it, with its clock ahead by some minutes. */
function startWorker(minutesAhead: number): ChildProcess {
  const ahead = `const now = Date.now; Date.now = () => now() + ${String(minutesAhead * 60_000)};
    const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(Real.now()) : super(...given); }
    };`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(ahead)}`];
  const env = {
    ...process.env,
    // Vitest sets an address of its own.
    BASE_URL: "https://assessment.test",
    DATABASE_URL: `file:${join(folder, "a.sqlite")}`,
    SMTP_URL: mailbox.url,
    MAIL_FROM: "robot@example.kz",
    LOG_LEVEL: "error",
  };
  worker = spawn(process.execPath, [...args, "dist/worker.js"], { env, stdio: "ignore" });
  return worker;
}

async function untilTaken(mails: number): Promise<void> {
  await expect.poll(() => mailbox.mails.length, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(mails);
}

it("a worker killed while sending skips nobody, and repeats no more than it had under way", async () => {
  const killed = startWorker(0);
  await untilTaken(17);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const taken = mailbox.mails.length;
  expect(taken).toBeLessThan(PEOPLE);

  // Past the lease and the claims of the one that was killed.
  await endLeases(db);
  startWorker(5);
  await expect.poll(() => new Set(mailbox.mails.map(addressOf)).size, { timeout: 40_000 }).toBe(PEOPLE);
  const repeated = mailbox.mails.length - PEOPLE;
  expect(repeated).toBeLessThanOrEqual(CONNECTIONS);
  const repeats = mailbox.mails.filter((mail, place) => place >= taken && mailbox.to(addressOf(mail)).length > 1);
  for (const mail of repeats) {
    const both = mailbox.to(addressOf(mail));
    expect(new Set(both.map(({ messageId }) => messageId)).size).toBe(1);
    expect(both).toHaveLength(2);
  }
}, 90_000);
