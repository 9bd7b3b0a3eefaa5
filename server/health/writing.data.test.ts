import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type * as client from "@/db/client";
import { lease } from "@/db/schema/lease";
import { openTestDatabase } from "@/db/testing/database";
import { type Database, NotWritable } from "@/db/write";
import { advanceClock } from "@/db/writes/clock";
import { database } from "../platform/database";
import { CHECKS, readinessBy } from "./readiness";

const opened = vi.hoisted(() => ({ db: undefined as Database | undefined }));
vi.mock("@/db/client", async (original) => {
  const actual = await original<typeof client>();
  return { ...actual, openDatabase: (url: string) => (url === "of-this-test" ? opened.db : actual.openDatabase(url)) };
});
vi.mock("../platform/settings", () => ({ settings: () => ({ databaseUrl: "of-this-test" }) }));
vi.mock("../platform/log", () => ({ log: () => ({ error: () => undefined, warn: () => undefined }) }));

const shared = globalThis as { assessmentDatabase?: Database | undefined; assessmentWriteFailure?: unknown };
const NOTHING = [advanceClock(new Date(0))];

let db: Database;
/** What a write comes to meanwhile; null: it is done. */
let outage: (() => Promise<never>) | null;
let writes: number;

beforeEach(async () => {
  db = await openTestDatabase();
  outage = null;
  writes = 0;
  opened.db = {
    ...db,
    apply: (...given) => {
      writes += 1;
      return outage ? outage() : db.apply(...given);
    },
  };
});
afterEach(async () => {
  shared.assessmentDatabase = undefined;
  shared.assessmentWriteFailure = undefined;
  await db.close();
});

const writing = () => readinessBy(CHECKS.filter(({ name }) => name === "writing"));
const refused = () => Promise.reject(new NotWritable("unreachable"));

/** Writes fail, and one does. */
async function breakDown(how: () => Promise<never>): Promise<void> {
  outage = refused;
  await expect(database().apply(NOTHING)).rejects.toThrow(NotWritable);
  outage = how;
}

it("writing is tried again where it failed, and found to succeed though nobody is sent here", async () => {
  await breakDown(refused);
  expect(await writing()).toEqual({ status: "not-ready", checks: { writing: "unreachable" } });
  outage = null;
  expect(await writing()).toEqual({ status: "ready", checks: { writing: "ok" } });
  // A row was changed: what changes none reaches neither the disk nor a follower.
  expect(await db.read.$count(lease)).toBe(1);
});

it("nothing is written where writing does not fail", async () => {
  expect((await writing()).status).toBe("ready");
  expect(writes).toBe(0);
});

it("an answer does not wait for a write that says nothing, and none is tried beside it", async () => {
  let give: (error: NotWritable) => void = () => undefined;
  await breakDown(() => new Promise((_resolve, reject) => (give = reject)));
  writes = 0;
  const answers = await Promise.all([writing(), writing()]);
  expect(answers.map(({ status }) => status)).toEqual(["not-ready", "not-ready"]);
  expect(writes).toBe(1);
  give(new NotWritable("busy"));
  await expect.poll(async () => (await writing()).checks["writing"]).toBe("busy");
});
