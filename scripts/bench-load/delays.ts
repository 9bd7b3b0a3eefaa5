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

/** The longest delay that servers show of themselves for the last minute or two, p99 in ms; null where they show none. */
export async function readShownDelay(ports: readonly number[]): Promise<number | null> {
  const shown: number[] = [];
  for (const port of ports) {
    const answer = await fetch(`http://localhost:${String(port)}/api/health/ready`);
    const { eventLoopDelayMs } = (await answer.json()) as Readiness;
    if (eventLoopDelayMs) shown.push(eventLoopDelayMs.p99);
  }
  return shown.length === 0 ? null : Math.max(...shown);
}
