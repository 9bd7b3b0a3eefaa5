import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "./client";
import { commit } from "./commit";
import { listAnswers } from "./queries/personal/response";
import { auditTally } from "./schema/audit";
import type { Database, Write } from "./write";
import { addResponse, markAnswersChanged, recordAnswer } from "./writes/response";

const AT = new Date("2026-11-23T10:00:00Z");
const ID = "a-response";
const response = { id: ID, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: AT };
const PAGE_BYTES = 4096;

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "grouped-"));
  const url = `file:${join(folder, "a.sqlite")}`;
  await migrateDatabase(url);
  db = openDatabase(url);
  await commit(db, { kind: "response-started", at: AT }, [addResponse(response)]);
});
afterEach(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const save = (itemId: string, more: Write[] = []) =>
  commit(db, { kind: "answers-saved", at: AT }, [
    recordAnswer({ responseId: ID, itemId, value: "3", answeredAt: AT }, AT),
    ...more,
  ]);
const storedItems = async () => (await listAnswers(db.read, ID)).map(({ itemId }) => itemId).sort();

describe("commits given in the same turn of the event loop", () => {
  it("wait for the disk once", async () => {
    await db.scrub();
    await Promise.all(Array.from({ length: 200 }, (_, i) => save(`item-${String(i)}`)));
    expect(await storedItems()).toHaveLength(200);
    // Each commit alone would write its three pages, at least.
    expect(statSync(join(folder, "a.sqlite-wal")).size).toBeLessThan(200 * PAGE_BYTES);
  });

  it("are done or undone each by itself, in the order given", async () => {
    const outcomes = await Promise.allSettled([
      save("item-1"),
      save("item-2", [markAnswersChanged("nobody's", AT)]),
      save("item-3", [addResponse(response)]),
      save("item-4"),
    ]);
    expect(outcomes).toMatchObject([
      { status: "fulfilled", value: true },
      { status: "fulfilled", value: false },
      { status: "rejected", reason: { code: "SQLITE_CONSTRAINT_PRIMARYKEY" } },
      { status: "fulfilled", value: true },
    ]);
    expect(await storedItems()).toEqual(["item-1", "item-4"]);
    // Those undone are not counted, and the others in one statement.
    const tallies = await db.read.select().from(auditTally).where(eq(auditTally.kind, "answers-saved"));
    expect(tallies).toMatchObject([{ count: 2 }]);
  });
});
