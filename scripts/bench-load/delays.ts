import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Times, timesOf } from "./measure";

const PROBE = new URL("delay-probe.mjs", import.meta.url).href;

/** What makes every process of a server note how late its event loop is, in files of a folder. */
export function probeEnvironment(folder: string): Record<string, string> {
  return { BENCH_DELAYS: folder, NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --import=${PROBE}`.trim() };
}

type Line = { at: number; delays: number[] };

/** How late the event loop of a process was between two times, in ms; null where it noted nothing. */
export function readDelays(folder: string, pid: number, from: number, to: number): Times | null {
  const file = join(folder, String(pid));
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  const within = lines.map((line) => JSON.parse(line) as Line).filter(({ at }) => at >= from && at <= to);
  return within.length === 0 ? null : timesOf(within.flatMap(({ delays }) => delays));
}

type Readiness = { eventLoopDelayMs?: { p99: number } };

/** The delay that a server shows of itself for its last minute or two, p99 in ms; null where it shows none. */
export async function readShownDelay(origin: string): Promise<number | null> {
  const answer = await fetch(new URL("/api/health/ready", origin));
  const { eventLoopDelayMs } = (await answer.json()) as Readiness;
  return eventLoopDelayMs?.p99 ?? null;
}
