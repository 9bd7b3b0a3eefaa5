import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { commit } from "@/db/commit";
import { dialect } from "@/db/dialect";
import { findClock } from "@/db/queries/organisation/clock";
import { response } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { confirmClock } from "@/db/writes/clock";
import { addResponse } from "@/db/writes/response";
import { eraseExpired } from "../response/erase-expired";
import { newResponse } from "../response/start";
import { TASKS } from "../tasks";
import { believedTime, clockWatch, ensureClock } from "./clock-watch";
import { type Task, work } from "./worker";

const lines = vi.hoisted(() => [] as Record<string, unknown>[]);
vi.mock("./log", () => {
  const keep = (line: Record<string, unknown>) => lines.push(line);
  return { log: () => ({ info: keep, warn: keep, error: keep }) };
});

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOW = new Date("2026-11-30T07:00:00.000Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);

let db: Database;
beforeEach(async () => {
  // The system's clock, and with it that of PGlite; that of SQLite is the system's.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  db = await openTestDatabase({ isOwn: true });
  lines.length = 0;
});
afterEach(async () => {
  await db.close();
  vi.useRealTimers();
});

const begin = (at: Date) =>
  commit(db, { kind: "response-started", at }, [addResponse({ ...newResponse("1", at), recoveryHash: null })]);
const refusal = (now = new Date()) => clockWatch(db)(now);
const move = (ms: number) => vi.setSystemTime(later(ms));

/** A look of the worker at its tasks, beside one that runs by any clock. */
async function look(tasks: readonly Task[], clock?: () => Date): Promise<void> {
  const ending = new AbortController();
  const last: Task = { name: "last", runsByAnyClock: true, run: () => Promise.resolve(false) };
  const run = () => {
    ending.abort();
    return Promise.resolve(false);
  };
  await work(db, [...tasks, { ...last, run }], ending.signal, clock);
}

describe("a clock that was moved", () => {
  it.each([
    ["ahead", 800, "clock-ahead"],
    ["back", -800, "clock-behind"],
  ])("%s erases nothing at a start, and says what waits", async (_name, days, reason) => {
    await look([]);
    await begin(later(-30 * DAY_MS));
    await begin(later(-730 * DAY_MS));
    move(days * DAY_MS);
    await look([eraseExpired(() => Promise.resolve())]);
    expect(await db.read.$count(response)).toBe(2);
    expect(lines).toMatchObject([{ reason }, { task: "erase-expired-responses", erased: 0, reason }]);
    expect((await findClock(db.read))?.seenAt).toEqual(NOW);
  });

  it("erases nothing either where no time had been kept: the log tells the time", async () => {
    await begin(later(-30 * DAY_MS));
    move(800 * DAY_MS);
    await look([eraseExpired(() => Promise.resolve())]);
    expect(await db.read.$count(response)).toBe(1);
    expect(lines).toMatchObject([{ reason: "clock-ahead" }, { erased: 0, waiting: 1 }]);
  });

  it.each([800 * DAY_MS, -800 * DAY_MS])(
    "by %i ms keeps all tasks that act by the time from their work",
    async (ms) => {
      await look([]);
      const ran: string[] = [];
      const spies = TASKS.map((task): Task => ({
        ...task,
        run: () => {
          ran.push(task.name);
          return Promise.resolve(false);
        },
      }));
      await look(spies);
      expect(ran).toHaveLength(TASKS.length);
      ran.length = 0;
      move(ms);
      await look(spies);
      expect(ran).toEqual(["apply-imports", "prepare-imports", "send-account-mail"]);
      move(MINUTE_MS);
      await look(spies);
      expect(ran).toHaveLength(3 + TASKS.length);
    },
  );

  it("while the worker runs is noticed at once, and once it is right again too", async () => {
    const watch = clockWatch(db);
    expect(await watch(later(0))).toBeNull();
    expect(await watch(later(9 * DAY_MS))).toBe("clock-ahead");
    expect(await watch(later(-2 * DAY_MS))).toBe("clock-behind");
    expect(await watch(later(1_000))).toBeNull();
  });

  it("is believed when somebody has confirmed it", async () => {
    await ensureClock(db, NOW);
    move(300 * DAY_MS);
    expect(await refusal()).toBe("clock-ahead");
    await db.apply([confirmClock(new Date())]);
    expect(await refusal()).toBeNull();
    move(0);
    expect(await refusal()).toBe("clock-behind");
    await db.apply([confirmClock(new Date())]);
    expect(await refusal()).toBeNull();
  });

  it("does not date what is begun", async () => {
    expect(await believedTime(db.read, NOW)).toEqual(NOW);
    await ensureClock(db, NOW);
    for (const days of [800, -800]) {
      move(days * DAY_MS);
      expect(await believedTime(db.read, new Date())).toEqual(NOW);
    }
    move(3 * DAY_MS);
    expect(await believedTime(db.read, new Date())).toEqual(later(3 * DAY_MS));
  });
});

it("keeps the latest time seen, but does not write it each time", async () => {
  const watch = vi.fn((now: Date) => clockWatch(db)(now));
  for (const minutes of [0, 4, 6, 3]) {
    move(minutes * MINUTE_MS);
    expect(await watch(new Date())).toBeNull();
  }
  expect((await findClock(db.read))?.seenAt).toEqual(later(6 * MINUTE_MS));
});

it.runIf(dialect === "postgres")("believes neither where the database's own clock was moved", async () => {
  await ensureClock(db, NOW);
  for (const [ms, reason] of [
    [2 * 60 * MINUTE_MS, "clock-behind"],
    [-2 * 60 * MINUTE_MS, "clock-ahead"],
    [5 * MINUTE_MS, null],
  ] as const) {
    move(ms);
    expect(await clockWatch(db, () => NOW)(NOW)).toBe(reason);
  }
});
