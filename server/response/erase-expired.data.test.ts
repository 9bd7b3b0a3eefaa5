import { asc } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dialect } from "@/db/dialect";
import { answer, response } from "@/db/schema/response";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { confirmClock } from "@/db/writes/clock";
import { addPerson } from "@/db/writes/person";
import { removeDue } from "@/db/writes/retention";
import { listDue } from "@/db/queries/personal/retention";
import { inParts } from "@/db/writes/in-parts";
import { cutoffsAt } from "@/lib/response/retention";
import type * as retentionModule from "@/lib/response/retention";
import { eraseExpired } from "./erase-expired";
import { retentionState } from "./retention-state";

const lines = vi.hoisted(() => [] as Record<string, unknown>[]);
vi.mock("../platform/log", () => {
  const keep = (line: Record<string, unknown>) => lines.push(line);
  return { log: () => ({ info: keep, warn: keep, error: keep }) };
});

// A night that erases fewer: 210 instead of 1,000. The rule itself has its own test.
vi.mock("@/lib/response/retention", async (original) => ({
  ...(await original<typeof retentionModule>()),
  mostErasedInANight: (all: number) => Math.max(210, Math.floor(all / 20)),
}));

const DAY_MS = 86_400_000;
const BEGUN = new Date("2026-11-23T10:00:00.000Z");
const laterBy = (days: number) => new Date(BEGUN.getTime() + days * DAY_MS);
/** Noon of days on which what was begun at BEGUN is too old. */
const OLD = new Date("2028-11-24T07:00:00.000Z");
const NEXT_DAY = new Date(OLD.getTime() + DAY_MS);

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
  lines.length = 0;
});
afterEach(() => db.close());

async function addResponses(number: number, begunAt: Date, of: Partial<typeof response.$inferInsert> = {}) {
  const row = {
    instrumentVersion: "1",
    consentVersion: "1",
    shuffleSeed: 1,
    createdAt: begunAt,
    submittedAt: begunAt,
    ...of,
  };
  const rows = Array.from({ length: number }, () => ({ ...row, id: crypto.randomUUID() }));
  const answers = rows
    .slice(0, 1)
    .map(({ id }) => ({ responseId: id, itemId: "P1-B1", value: "1", answeredAt: begunAt }));
  await db.apply([
    ...inParts(rows, (part) => ({ statement: (writer) => writer.insert(response).values(part) })),
    ...inParts(answers, (part) => ({ statement: (writer) => writer.insert(answer).values(part) })),
  ]);
}
const left = () => db.read.$count(response);
const copy = vi.fn(() => Promise.resolve());
beforeEach(() => copy.mockReset().mockResolvedValue(undefined));

/** What a worker does that starts at `now`. */
async function night(now: Date, task = eraseExpired(copy)): Promise<void> {
  while (await task.run(db, now));
}

describe("what has been kept for 24 months", () => {
  it("is erased with its answers at the start and with each new day in Kazakhstan, and nothing younger", async () => {
    await addResponses(3, BEGUN);
    await addResponses(1, laterBy(2));
    const task = eraseExpired(copy);
    // Not old enough yet; then old enough, but today has been looked at.
    for (const time of ["09:00", "18:59"]) await night(new Date(`2028-11-23T${time}:00Z`), task);
    expect(await left()).toBe(4);
    await night(new Date("2028-11-23T19:00:00Z"), task);
    expect([await left(), await db.read.$count(answer)]).toEqual([1, 1]);
    await night(laterBy(740));
    expect([await left(), await db.read.$count(answer)]).toEqual([0, 0]);
    expect(copy).not.toHaveBeenCalled();
  });

  it("goes as many as a night may erase, also over restarts, and says how many wait", async () => {
    await addResponses(430, BEGUN);
    await night(OLD);
    expect(await left()).toBe(220);
    await night(new Date(OLD.getTime() + 60_000));
    expect(await left()).toBe(220);
    expect(await retentionState(db.read, OLD)).toEqual({ waiting: 220, since: OLD, reason: "many" });
    expect(lines[0]).toMatchObject({ erased: 210, waiting: 220, reason: "many", nights: 1 });
    await night(NEXT_DAY);
    expect(await retentionState(db.read, NEXT_DAY)).toEqual({ waiting: 10, since: OLD, reason: "many" });
    await night(new Date(NEXT_DAY.getTime() + DAY_MS));
    expect(await retentionState(db.read, NEXT_DAY)).toEqual({ waiting: 0, since: null, reason: null });
    expect(await left()).toBe(0);
  });

  // So many rows take PGlite long.
  it.runIf(dialect === "sqlite")("goes at most 5 % where that is more, the oldest first", async () => {
    await addResponses(4_000, laterBy(400));
    await addResponses(300, BEGUN);
    await addResponses(100, laterBy(-1));
    await night(OLD);
    expect(await left()).toBe(4_400 - 220);
    const [oldest] = await db.read.select().from(response).orderBy(asc(response.createdAt)).limit(1);
    expect(oldest?.createdAt).toEqual(BEGUN);
  });

  it("has no new night when the clock is set back over midnight and goes on", async () => {
    await addResponses(421, BEGUN);
    for (const time of ["19:10", "18:50", "19:20"]) await night(new Date(`2028-11-24T${time}:00Z`));
    expect(await left()).toBe(211);
  });
});

describe("what was begun without an account or an invitation", () => {
  const EMPTY = { submittedAt: null };
  // The first of them has an answer.
  const addOpen = (number: number) => addResponses(number, BEGUN, EMPTY);

  it("is erased after seven days where nothing was ever answered, and only then", async () => {
    await addOpen(3);
    await addResponses(2, BEGUN);
    await db.apply([addPerson({ id: "p", email: "p@a.kz", emailFolded: "p@a.kz", name: "P", createdAt: BEGUN })]);
    await addResponses(2, BEGUN, { ...EMPTY, personId: "p" });
    await night(laterBy(6.9));
    expect(await left()).toBe(7);
    await night(laterBy(7.1));
    expect(await left()).toBe(5);
    expect(lines.at(-1)).toMatchObject({ erased: 2, waiting: 0, unansweredBefore: laterBy(0.1) });
  });

  it("waits for a later night beyond the limit, behind what is older, and needs no copy", async () => {
    await addOpen(301);
    await addResponses(2, laterBy(-800));
    await night(laterBy(8));
    expect(copy).not.toHaveBeenCalled();
    expect([await left(), await db.read.$count(answer)]).toEqual([93, 1]);
    expect(await retentionState(db.read, laterBy(8))).toMatchObject({ waiting: 92, reason: "many" });
  });

  it("stays where an answer comes in while it is being erased", async () => {
    await addOpen(2);
    const cutoffs = cutoffsAt(laterBy(8));
    const [id = ""] = await listDue(db.read, cutoffs, 9);
    const late = { responseId: id, itemId: "P1-B1", value: "1", answeredAt: laterBy(8) };
    await db.apply([{ statement: (writer) => writer.insert(answer).values(late) }, removeDue([id], cutoffs)]);
    expect(await left()).toBe(2);
  });
});

describe("the copy before", () => {
  it("is made once before more than a handful, and while none can be made nothing goes", async () => {
    await addResponses(11, BEGUN);
    copy.mockRejectedValueOnce(Object.assign(new Error("/a/path of a name"), { code: "ENOSPC" }));
    const task = eraseExpired(copy);
    await night(OLD, task);
    await night(OLD, task);
    expect(await left()).toBe(11);
    expect(await retentionState(db.read, OLD)).toEqual({ waiting: 11, since: OLD, reason: "no-copy" });
    expect(lines).toMatchObject([{ erased: 0, waiting: 11, reason: "no-copy", code: "ENOSPC" }]);
    expect(JSON.stringify(lines)).not.toContain("path of a name");
    await night(OLD);
    expect(copy).toHaveBeenCalledTimes(2);
    expect(await left()).toBe(0);
    expect(await retentionState(db.read, OLD)).toEqual({ waiting: 0, since: null, reason: null });
  });
});

it("begins to count from now what a clock that was ahead dated in the future", async () => {
  await addResponses(2, laterBy(800));
  await addResponses(1, laterBy(0.5));
  await night(BEGUN);
  const rows = await db.read.select().from(response).orderBy(asc(response.createdAt));
  expect(rows.map(({ createdAt }) => createdAt)).toEqual([BEGUN, BEGUN, laterBy(0.5)]);
  expect(lines).toMatchObject([{ erased: 0, redated: 2 }]);
});

it("says what a clock that is not believed would erase", async () => {
  await addResponses(3, BEGUN);
  await db.apply([confirmClock(new Date())]);
  const now = Date.now();
  const state = (days: number) => retentionState(db.read, new Date(now + days * DAY_MS));
  expect(await state(0)).toMatchObject({ reason: null });
  expect(await state(2000)).toMatchObject({ waiting: 3, reason: "clock-ahead" });
  expect(await state(-2000)).toMatchObject({ waiting: 0, reason: "clock-behind" });
});
