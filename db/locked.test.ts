import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "./client";
import { commit } from "./commit";
import { hindranceOf } from "./hindrance.sqlite";
import { findResponse, listAnswers } from "./queries/personal/response";
import { holdWriteLock } from "./testing/write-lock";
import type { Database } from "./write";
import { addResponse, recordAnswer, removeResponse } from "./writes/response";

const AT = new Date("2026-11-23T10:00:00Z");
const ID = "a-response";

let folder: string;
let url: string;
let db: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "locked-"));
  url = `file:${join(folder, "a.sqlite")}`;
  await migrateDatabase(url);
  db = openDatabase(url);
  const response = { id: ID, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: AT };
  await commit(db, { kind: "response-started", at: AT }, [addResponse(response)]);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const save = (itemId: string, value: string) =>
  commit(db, { kind: "answers-saved", at: AT }, [recordAnswer({ responseId: ID, itemId, value, answeredAt: AT }, AT)]);

/** Reads for so long, and says how many milliseconds the slowest turn of the event loop took with its read. */
async function slowestRead(durationMs: number): Promise<number> {
  let slowestMs = 0;
  for (const start = performance.now(); performance.now() - start < durationMs;) {
    const before = performance.now();
    await wait(5);
    await findResponse(db.read, ID);
    slowestMs = Math.max(slowestMs, performance.now() - before);
  }
  return slowestMs;
}

describe("while another process holds the write lock", () => {
  it("reads go on, and writes wait and are done in the order given", async () => {
    const release = await holdWriteLock(url);
    const items = ["P1-B1", "P2-B1", "P3-B1", "P4-B1"];
    const done: string[] = [];
    const saves = items.map((item) => save(item, "3").then(() => done.push(item)));
    // Waiting as SQLite does by itself would take seconds.
    expect(await slowestRead(3_000)).toBeLessThan(1_000);
    expect(done).toEqual([]);
    await release();
    await Promise.all(saves);
    expect(done).toEqual(items);
    const stored = await listAnswers(db.read, ID);
    expect(stored.map(({ itemId }) => itemId).sort()).toEqual(items);
  });

  it("a write is refused after some seconds, and the same succeeds later", async () => {
    const release = await holdWriteLock(url);
    await expect(save("P1-B1", "3")).rejects.toMatchObject({ name: "NotWritable", hindrance: "busy" });
    expect(await listAnswers(db.read, ID)).toEqual([]);
    await release();
    expect(await save("P1-B1", "3")).toBe(true);
  }, 10_000);

  it("erasing what was deleted waits neither synchronously nor for ever, and is made up for", async () => {
    const release = await holdWriteLock(url);
    const scrubbed = db.scrub();
    expect(await slowestRead(500)).toBeLessThan(1_000);
    await scrubbed;
    await release();
    await commit(db, { kind: "response-deleted", at: AT }, [removeResponse(ID)]);
    await db.scrub();
  });
});

it.each([
  ["SQLITE_BUSY_SNAPSHOT", "busy"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY_DIRECTORY", "read-only"],
  ["SQLITE_IOERR_WRITE", "failing"],
  ["SQLITE_CONSTRAINT_UNIQUE", undefined],
])("%s hinders as %s, also where it is wrapped", (code, hindrance) => {
  const error = Object.assign(new Error(code), { code });
  expect(hindranceOf(error)).toBe(hindrance);
  expect(hindranceOf(new Error("wrapped", { cause: error }))).toBe(hindrance);
});
