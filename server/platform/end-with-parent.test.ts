import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { leaseOf } from "@/db/lease";
import { nextPause } from "./start-worker";
import { WORKER_LEASE, WORKER_LEASE_MS } from "./worker";

const ROOT = join(import.meta.dirname, "../..");
const LIMIT_MS = 5_000;

const parent = (start: string) => `
  import { fork, spawn } from "node:child_process";
  import { boundToThis } from "./server/platform/end-with-parent.mjs";
  const env = { ...process.env, ...boundToThis() };
  const child = ${start};
  console.log(child.pid);
  setInterval(() => undefined, 1_000);`;

// Without this process's own arguments, of which one forbids a file.
const WORKER = parent(`fork("dist/worker.js", [], { env, execArgv: [] })`);
// As in a long computation: no timer and no message is looked at any more.
const BLOCK = `
  import { endWithParent } from "./server/platform/end-with-parent.mjs";
  endWithParent();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;
const BLOCKED = parent(
  `spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(BLOCK)}], { env, stdio: "ignore" })`,
);

// As `npm start` does once everything is ready.
const NEXT = `
  import { endWithParent } from "./server/platform/end-with-parent.mjs";
  endWithParent();
  setInterval(() => undefined, 1_000);`;
const BECOME = `
  import { endWithParent, stillBound } from "./server/platform/end-with-parent.mjs";
  endWithParent();
  const args = [process.execPath, "--input-type=module", "-e", ${JSON.stringify(NEXT)}];
  process.execve(process.execPath, args, { ...process.env, ...stillBound() });`;
const BECOMING = parent(
  `spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(BECOME)}], { env, stdio: "ignore" })`,
);

/** An orphan whom nobody collects stays as a zombie. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${String(pid)}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function startAndKill(script: string, afterMs: number, env: Record<string, string> = {}): Promise<number> {
  const options = { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "ignore"] as const };
  const started = spawn(process.execPath, ["--input-type=module", "-e", script], {
    ...options,
    stdio: [...options.stdio],
  });
  const said: unknown[] = await once(started.stdout, "data");
  // The moment is what is tested.
  await wait(afterMs);
  started.kill("SIGKILL");
  await once(started, "exit");
  return Number(String(said[0]));
}

const untilEnded = (pid: number) =>
  vi.waitFor(
    () => {
      expect(isRunning(pid)).toBe(false);
    },
    { timeout: LIMIT_MS, interval: 100 },
  );

it.skipIf(process.platform !== "linux").concurrent.each([0, 100, 400, 1_500])(
  "the worker ends with its parent, killed %i ms after its start, and the lease can be taken",
  async (afterMs) => {
    const folder = mkdtempSync(join(tmpdir(), "orphan-"));
    const url = `file:${join(folder, "a.sqlite")}`;
    await migrateDatabase(url);
    await untilEnded(await startAndKill(WORKER, afterMs, { DATABASE_URL: url, LOG_LEVEL: "silent" }));
    const db = openDatabase(url);
    expect(await leaseOf(db, WORKER_LEASE, WORKER_LEASE_MS).hold()).toBe(true);
    await db.close();
    rmSync(folder, { recursive: true });
  },
  LIMIT_MS * 4,
);

it.skipIf(process.platform !== "linux").concurrent(
  "also a process that is busy without a pause ends with its parent",
  async () => untilEnded(await startAndKill(BLOCKED, 300)),
  LIMIT_MS * 4,
);

it.skipIf(process.execve === undefined).concurrent(
  "also a process that became another program ends with its parent",
  async () => untilEnded(await startAndKill(BECOMING, 1_500)),
  LIMIT_MS * 4,
);

it("a worker that dies again and again is started after longer and longer pauses", () => {
  const pauses = [0, 1, 2, 3, 4, 5, 6, 7].reduce<number[]>((all) => [...all, nextPause(all.at(-1) ?? 0, 1_000)], []);
  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]);
  expect(nextPause(300_000, 60_000)).toBe(5_000);
});
