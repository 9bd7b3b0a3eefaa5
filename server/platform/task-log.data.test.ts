import { rmSync } from "node:fs";
import { join } from "node:path";
import pino from "pino";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { invitation } from "@/db/schema/campaign";
import { openTestDatabase } from "@/db/testing/database";
import { seedOrganisation } from "@/db/testing/organisation";
import type { Database } from "@/db/write";
import { findInvitation } from "@/db/queries/personal/invitation";
import { closeCampaigns } from "../campaign/close-campaigns";
import { confirmCampaign } from "../campaign/confirm";
import { countParticipation } from "../campaign/count-participation";
import { createDraft } from "../campaign/drafts";
import { openCampaigns } from "../campaign/open-campaigns";
import { at, MANAGER, planFor } from "../campaign/testing-plan";
import { beginSignedIn } from "../invitation/begin";
import { queueMails } from "../mail/queue-mail";
import { makeSender } from "../mail/sender";
import { testSettings } from "../mail/testing-settings";
import { applyImports } from "../organisation/staff-import/apply-imports";
import { confirmImport, startImport } from "../organisation/staff-import/imports";
import { prepareImports } from "../organisation/staff-import/prepare-imports";
import { readHere } from "../organisation/staff-import/reading";
import { releaseCampaigns } from "../release/release-campaigns";
import { eraseExpired } from "../response/erase-expired";
import { saveAnswers } from "../response/save-answers";
import { submitResponse } from "../response/submit";
import { ensureSecret } from "./secret";
import { type Task, work } from "./worker";

const lines = vi.hoisted(() => [] as Record<string, unknown>[]);
vi.mock("./log", () => {
  const logger = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) });
  return { log: () => logger };
});
vi.mock("./settings", () => ({ settings: () => testSettings, isMailAvailable: () => true }));

let db: Database;
beforeEach(async () => {
  ensureSecret(testSettings.secretFile);
  db = await openTestDatabase({ isOwn: true });
  lines.length = 0;
});
afterEach(async () => {
  vi.useRealTimers();
  await db.close();
});
afterAll(() => {
  rmSync(join(testSettings.secretFile, ".."), { recursive: true });
});

const send = makeSender({ send: () => Promise.resolve(), verify: () => Promise.resolve() });
const TASKS: readonly Task[] = [
  eraseExpired(() => Promise.resolve()),
  openCampaigns,
  countParticipation,
  closeCampaigns,
  releaseCampaigns(),
  { name: "apply-imports", run: applyImports },
  // Read here: the looks that this test gives the worker end before a process of its own has begun on a busy machine.
  { name: "prepare-imports", run: prepareImports(readHere) },
  { name: "queue-mail", run: async (on, now) => !(await queueMails(on, now)) },
  { name: "send-mail", run: (on) => send(on, () => new Date()) },
];

/** Has the worker do at a time what there is to do, and one look more. */
async function workAt(time: string, tasks = TASKS): Promise<void> {
  vi.setSystemTime(at(time));
  const ending = new AbortController();
  let looks = 0;
  const before = () => JSON.stringify(lines.length);
  let last = "";
  const end: Task = {
    name: "end",
    run: () => {
      looks = before() === last ? looks + 1 : 0;
      last = before();
      if (looks > 1) ending.abort();
      return Promise.resolve(true);
    },
  };
  await work(db, [...tasks, end], ending.signal);
}

/** Everybody invited answers; returns when. */
async function everybodyAnswers(now: Date): Promise<void> {
  for (const { id } of await db.read.select().from(invitation)) {
    const responseId = await beginSignedIn(db, (await findInvitation(db.read, id))!, now);
    const response = { id: responseId!, createdAt: now, instrumentVersion: "1.0.0" };
    await saveAnswers(db, response, [{ id: "P1-B1", value: "3", ageMs: 0 }], now);
    await submitResponse(db, responseId!, now, "ru");
  }
}

const events = (kind: string) => lines.filter(({ event }) => event === kind);

describe("the log of a campaign's life", () => {
  it("tells what was done, by known keys only, and of nobody", { timeout: 60_000 }, async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: at("2026-11-29T10:00") });
    await seedOrganisation(db, {
      units: [{ id: "ministry", people: 17 }],
      people: [{ id: MANAGER, email: "m@example.kz", name: "Head" }],
    });
    const file = (...rows: string[]) => new TextEncoder().encode(["email;name;unit_code;language", ...rows].join("\n"));
    const applied = await startImport(
      db,
      { units: null, people: file("new@example.kz;Newcomer;ministry;kk") },
      MANAGER,
      new Date(),
    );
    await workAt("2026-11-29T10:01");
    await confirmImport(db, applied!, MANAGER, new Date());
    await workAt("2026-11-29T10:02");
    const refused = await startImport(
      db,
      { units: null, people: file("bad@example.kz;Newcomer;moon;kk") },
      MANAGER,
      new Date(),
    );
    const saved = await createDraft(
      db,
      planFor(["ministry"], { opensAt: at("2026-12-01T09:00"), closesAt: at("2026-12-04T18:00"), reminderDays: [1] }),
      MANAGER,
      new Date(),
    );
    const id = saved.ok ? saved.id : "";
    await confirmCampaign(db, id, MANAGER, new Date());
    for (const time of ["2026-11-29T10:03", "2026-12-01T09:00", "2026-12-02T07:00"]) await workAt(time);
    await everybodyAnswers(at("2026-12-02T09:00"));
    for (const time of ["2026-12-04T18:00", "2026-12-04T18:01"]) await workAt(time);

    for (const kind of ["campaign-opened", "campaign-closed", "campaign-released"])
      expect(events(kind)).toMatchObject([{ id, times: 1 }]);
    expect(events("staff-imported")).toMatchObject([{ id: applied }]);
    expect(events("staff-refused")).toMatchObject([{ id: refused }]);
    expect(events("people-invited")).toMatchObject([{ id, atLeast: 15 }]);
    expect(events("mail-queued")).toMatchObject([{ id, atLeast: 15 }]);
    expect(events("mail-handled")).toMatchObject([{ id, atLeast: 15 }]);
    expect(lines.filter(({ task, begunBefore }) => task === "erase-expired-responses" && begunBefore)).toHaveLength(4);

    const started = lines.filter(({ msg }) => msg === "task started").map(({ run }) => run);
    const ended = lines.filter(({ msg }) => msg === "task ended");
    expect(ended.map(({ run }) => run).sort()).toEqual(started.sort());
    expect(new Set(started).size).toBe(started.length);
    for (const { ms } of ended) expect(ms).toBeTypeOf("number");

    const keys = new Set(lines.flatMap((line) => Object.keys(line)));
    expect([...keys].sort()).toEqual(KEYS);
    const text = JSON.stringify(lines);
    for (const private_ of ["@", "example.kz", "ewcomer", "ministry-", "moon", "P1-B1", "Assessment"])
      expect(text).not.toContain(private_);
  });
});

/** All that a line may hold. */
const KEYS = [
  ...["atLeast", "begunBefore", "done", "erased", "event", "id", "level", "ms", "msg", "nights", "reason"],
  ...["redated", "run", "since", "task", "time", "times", "unansweredBefore", "waiting"],
].sort();

describe("a task", () => {
  const failing = (error: Error): Task => ({ name: "failing", run: () => Promise.reject(error) });

  it("that does nothing leaves no line", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await workAt("2026-11-30T10:00", TASKS.slice(1));
    expect(lines).toEqual([]);
  });

  it("that fails is told by where it failed, not by the error's words, and not each second", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const error = Object.assign(new TypeError("insert failed: Айгүл, aigul@example.kz"), { code: "SQLITE_FULL" });
    await workAt("2026-11-30T10:00", [failing(error)]);
    expect(lines).toMatchObject([{ task: "failing", error: "TypeError", code: "SQLITE_FULL", msg: "task failed" }]);
    expect(lines[0]?.["stack"]).toContain("task-log.data.test.ts");
    expect(JSON.stringify(lines)).not.toMatch(/aigul|Айгүл/);
  });
});
