import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { dialectOf, localPathOf } from "@/db/database-url";
import { leaseOf } from "@/db/lease";
import { isLeaseHeld } from "@/db/queries/organisation/lease";
import { ownClockRefusal } from "../platform/clock-watch";
import { database, writeFailure } from "../platform/database";
import { settings } from "../platform/settings";
import { WORKER_LEASE, WORKER_LEASE_MS } from "../platform/worker";
import { retentionState } from "../response/retention-state";
import { eventLoopDelay } from "./event-loop-delay";

/** "degraded": people can answer, and somebody has to look soon. "not-ready": send nobody here. */
export type Status = "ready" | "degraded" | "not-ready";
/** What a check found: its word, and what that means for the whole. Words only: no name, no count. */
export type Finding = { says: string; status: Status };
export type Check = { name: string; find: () => Promise<Finding> };

/** Free bytes below which somebody should make room, and below which a save may fail. */
const LITTLE_SPACE = 1024 ** 3;
const NO_SPACE = 64 * 1024 ** 2;

/** What free space (bytes) on the database's disk means. */
export function spaceFinding(freeBytes: number): Finding {
  if (freeBytes < NO_SPACE) return { says: "full", status: "not-ready" };
  return freeBytes < LITTLE_SPACE ? { says: "little-space", status: "degraded" } : { says: "ok", status: "ready" };
}

/** The worker renews its lease every few seconds, which is a write: while it works, the database takes writes. */
const worker: Check = {
  name: "worker",
  find: async () => {
    const isHeld = await isLeaseHeld(database().read, WORKER_LEASE, WORKER_LEASE_MS);
    // Then another server's works, if any does.
    const refusal = ownClockRefusal(database());
    if (refusal !== null) return { says: refusal, status: "degraded" };
    return isHeld ? { says: "ok", status: "ready" } : { says: "not-working", status: "degraded" };
  },
};

/** Of a database on a server this machine keeps the copies only: without room for them people can still answer. */
const storage: Check = {
  name: "disk",
  find: async () => {
    const { databaseUrl } = settings();
    const { bavail, bsize } = await statfs(dirname(localPathOf(databaseUrl)));
    const finding = spaceFinding(bavail * bsize);
    const isOnServer = dialectOf(databaseUrl) === "postgres";
    return isOnServer && finding.status === "not-ready" ? { ...finding, status: "degraded" } : finding;
  },
};

const reading: Check = {
  name: "database",
  find: async () => {
    await isLeaseHeld(database().read, WORKER_LEASE, WORKER_LEASE_MS);
    return { says: "ok", status: "ready" };
  },
};

/** Milliseconds for which an answer waits for a write that is tried; one that takes longer tells the next answer. */
const TRIED_MS = 1_000;
let tried: Promise<unknown> | undefined;

/**
 * Tries a write: where nobody is sent, no other one would find that writes succeed again. A lease that is over at once
 * changes a row each time, so that it goes to the disk and to the followers; what changes nothing would not.
 */
async function tryToWrite(): Promise<void> {
  tried ??= leaseOf(database(), "readiness", 0)
    .hold()
    // Why it failed is kept where it failed (database.ts).
    .catch(() => undefined)
    .finally(() => (tried = undefined));
  await Promise.race([tried, wait(TRIED_MS, undefined, { ref: false })]);
}

/** Saves wait in the page meanwhile; what nobody may write for long is lost to somebody. */
const writing: Check = {
  name: "writing",
  find: async () => {
    if (writeFailure() !== null) await tryToWrite();
    const failure = writeFailure();
    return failure === null ? { says: "ok", status: "ready" } : { says: failure.hindrance, status: "not-ready" };
  },
};

/** What waits to be erased waits for weeks unless somebody hears of it; people can answer meanwhile. */
const retention: Check = {
  name: "retention",
  find: async () => {
    const { reason } = await retentionState(database().read, database().now());
    return reason === null ? { says: "ok", status: "ready" } : { says: reason, status: "degraded" };
  },
};

/** What readiness asks, in this order. A check that throws has found that the service is not ready. */
export const CHECKS: readonly Check[] = [reading, writing, worker, retention, storage];

const GRAVITY: readonly Status[] = ["ready", "degraded", "not-ready"];

async function found({ find }: Check): Promise<Finding> {
  try {
    return await find();
  } catch {
    return { says: "failed", status: "not-ready" };
  }
}

/** All findings, and the gravest of their meanings as the status. */
export async function readinessBy(
  checks: readonly Check[],
): Promise<{ status: Status; checks: Record<string, string> }> {
  const findings = await Promise.all(checks.map(async (check) => [check.name, await found(check)] as const));
  const gravest = Math.max(0, ...findings.map(([, { status }]) => GRAVITY.indexOf(status)));
  return {
    status: GRAVITY[gravest] ?? "ready",
    checks: Object.fromEntries(findings.map(([name, { says }]) => [name, says])),
  };
}

/** Milliseconds for which an answer holds, so that nobody can keep the database busy by asking. */
const HOLDS_MS = 1_000;

/** The same answer for whoever asks within a second; `clock` is in milliseconds. */
export function heldForASecond<Answer>(find: () => Promise<Answer>, clock = () => performance.now()) {
  let last: { at: number; answer: Promise<Answer> } | undefined;
  return (): Promise<Answer> => {
    if (last === undefined || clock() - last.at >= HOLDS_MS) last = { at: clock(), answer: find() };
    return last.answer;
  };
}

/** Whether this service is ready, and how promptly it answers; found at most once a second. */
export const readiness = heldForASecond(async () => ({
  ...(await readinessBy(CHECKS)),
  eventLoopDelayMs: eventLoopDelay(),
}));
