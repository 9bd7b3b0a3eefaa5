import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { readShownDelay } from "./delays";
import type { GivenResponse } from "./given-answers";
import type { Job, Work } from "./load";
import { commitOf } from "./machine";
import type { ProcessFacts } from "./process-tree";
import type { MeasuredState, Run } from "./report";
import { runLoad } from "./run-load";
import { buttonTextsOf, type MeasuredServer } from "./server";

/** How much, and against which folders: what the product is compared with comes first. */
export type LoadOptions = {
  servers: readonly string[];
  rounds: number;
  /** Visitors at once. */
  clients: number;
  /** Of each folder, on one database. */
  appServers: number;
  /** Of each part in each round, and how long before it counts. */
  seconds: number;
  warmupSeconds: number;
  /** Names of parts of `respondents`. */
  parts: readonly string[];
};

const RSS_EVERY_MS = 1000;

const sumOfCpu = (all: readonly ProcessFacts[]) => all.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
const largest = (all: readonly ProcessFacts[]) =>
  all.toSorted((one, other) => other.rssMb - one.rssMb)[0] ?? { pid: 0, rssMb: 0, peakMb: 0 };

/** Watches what a server costs between `begin` and `end`. */
function watchCost(server: MeasuredServer) {
  const from = { at: 0, cpuMs: 0 };
  const rssMb: number[] = [];
  let cost = { cpuMs: 0, from: 0, to: 0 };
  let sampling: ReturnType<typeof setInterval> | undefined;
  return {
    begin: () => {
      Object.assign(from, { at: Date.now(), cpuMs: sumOfCpu(server.processes().server) });
      sampling = setInterval(() => rssMb.push(largest(server.processes().server).rssMb), RSS_EVERY_MS);
    },
    end: () => {
      clearInterval(sampling);
      cost = { cpuMs: sumOfCpu(server.processes().server) - from.cpuMs, from: from.at, to: Date.now() };
    },
    result: () => {
      const processes = server.processes();
      const serving = largest(processes.server);
      return {
        ...{ cpuMs: cost.cpuMs, rssMb, peakMb: serving.peakMb, workerPeakMb: largest(processes.worker).peakMb },
        delay: server.delays(serving.pid, cost.from, cost.to),
      };
    },
  };
}

type Place = { state: MeasuredState; round: number; part: string };

/**
 * Runs a work against a server and watches what it costs there; `meanwhile` is called when counting begins, and has
 * ended when this has. Reads nothing back.
 */
export async function measureWork(
  server: MeasuredServer,
  work: Work,
  { state, round, part }: Place,
  { clients, seconds, warmupSeconds }: Pick<LoadOptions, "clients" | "seconds" | "warmupSeconds">,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<{ run: Run; given: GivenResponse[] }> {
  // Progress: what is printed is the report.
  console.error(`round ${String(round + 1)}: ${state.name}, ${part}`);
  const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
  const givenFile = join(folder, "given.json");
  const job: Job = {
    ...{ origin: server.origin, ports: server.ports, work, clients, seconds, warmupSeconds, seed: round + 1 },
    ...{ texts: buttonTextsOf(state.root), givenFile },
  };
  const cost = watchCost(server);
  server.resetPeaks();
  try {
    let other = Promise.resolve();
    const measuring = () => {
      cost.begin();
      other = meanwhile();
    };
    const measured = await runLoad(job, { measuring, measured: cost.end });
    await other;
    const shownDelay = await readShownDelay(server.ports);
    const run = { ...measured, ...cost.result(), shownDelay, server: state.name, round, part };
    return { run, given: JSON.parse(readFileSync(givenFile, "utf8")) as GivenResponse[] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The states of the product in these folders, each built. */
export function statesOf(folders: readonly string[]): MeasuredState[] {
  return folders.map((folder) => {
    const root = resolve(folder);
    return { root, name: `${basename(root)} ${commitOf(root)}` };
  });
}
