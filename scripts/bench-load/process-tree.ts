import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** A process as Linux tells it: processor time used so far in ms, memory now and at its peak in MB. */
export type ProcessFacts = { pid: number; command: string; cpuMs: number; rssMb: number; peakMb: number };

/** Linux counts processor time in these, on all architectures that Node runs on. */
const TICKS_PER_SECOND = 100;

/** What clear_refs takes for it (proc(5)). */
const RESET_PEAK = "5";

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}

/** The fields of /proc/PID/stat behind the name, which may hold anything. */
const statOf = (pid: number) =>
  read(`/proc/${String(pid)}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");

function factsOf(pid: number): ProcessFacts {
  const [user, system] = statOf(pid).slice(11, 13).map(Number);
  const status = read(`/proc/${String(pid)}/status`);
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, "m").exec(status)?.[1] ?? 0) / 1024;
  const command = read(`/proc/${String(pid)}/cmdline`)
    .replaceAll("\0", " ")
    .trim();
  const cpuMs = (((user ?? 0) + (system ?? 0)) * 1000) / TICKS_PER_SECOND;
  return { pid, command, cpuMs, rssMb: megabytes("VmRSS"), peakMb: megabytes("VmHWM") };
}

/** A process and all that it has started, and they in turn. */
export function processTree(root: number): ProcessFacts[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name): [number, number] => [Number(name), Number(statOf(Number(name))[1])]);
  const found = [root];
  for (let i = 0; i < found.length; i += 1)
    found.push(...parents.filter(([, parent]) => parent === found[i]).map(([pid]) => pid));
  return found.map(factsOf).filter(({ command }) => command !== "");
}

/** Lets the peak of its memory begin anew. */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${String(pid)}/clear_refs`, RESET_PEAK);
}
