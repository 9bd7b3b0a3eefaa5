import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem } from "node:os";

/** What the figures depend on, and how busy the machine was when the measurement began. */
export type Machine = {
  processor: string;
  cores: number;
  memoryGb: number;
  kernel: string;
  node: string;
  /** Processes that wanted to run in the minute before: 0 on a quiet machine. */
  loadBefore: number;
  at: string;
};

export function machineFacts(): Machine {
  const all = cpus();
  return {
    ...{ processor: all[0]?.model ?? "unknown", cores: all.length, memoryGb: Math.round(totalmem() / 2 ** 30) },
    ...{ kernel: release(), node: process.versions.node },
    ...{ loadBefore: Number((loadavg()[0] ?? 0).toFixed(1)), at: new Date().toISOString() },
  };
}

/** The commit that is checked out in a folder, with a + where files differ from it; "unknown" outside of git. */
export function commitOf(root: string): string {
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("rev-parse", "--short", "HEAD") + (git("status", "--porcelain", "-uno") === "" ? "" : "+");
  } catch {
    return "unknown";
  }
}
