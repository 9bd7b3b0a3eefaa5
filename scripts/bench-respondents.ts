import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readStored } from "@/db/testing/stored-answers";
import { type Ceiling, Ceilings } from "./bench-load/ceilings";
import { compareStored } from "./bench-load/given-answers";
import type { Work } from "./bench-load/load";
import { machineFacts } from "./bench-load/machine";
import { type LoadOptions, measureWork, statesOf } from "./bench-load/measure-work";
import { type MeasuredState, type Report, RESTARTS, type Run, writeReport } from "./bench-load/report";
import { type MeasuredServer, newFolder, startServers } from "./bench-load/server";

const WORKS = {
  script: { kind: "script", loadsAssets: false },
  assets: { kind: "script", loadsAssets: true },
  forms: { kind: "forms" },
  first: { kind: "pages", paths: ["/ru"] },
  saves: { kind: "saves" },
  [RESTARTS]: { kind: "script", loadsAssets: false },
} as const satisfies Record<string, Work>;
const CEILINGS = "ceilings";
export const PARTS = [...Object.keys(WORKS), CEILINGS];

/** A ceiling settles faster than a product. */
const CEILING = { warmupSeconds: 1, seconds: 5 };

const isWork = (part: string): part is keyof typeof WORKS => part in WORKS;

/** Asks the server, or one of several, to end, and later kills it as a power cut would, and starts it again each time. */
async function restartTwice(server: MeasuredServer, seconds: number): Promise<void> {
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    await wait((seconds * 1000) / 4);
    await server.restart(signal);
  }
}

/** All parts on a state of the product with a new database; what is stored there is compared with what was given. */
async function measureServer(state: MeasuredState, round: number, options: LoadOptions): Promise<Run[]> {
  const server = await startServers(state.root, newFolder(), { count: options.appServers });
  try {
    const runs: Run[] = [];
    for (const part of options.parts.filter(isWork)) {
      const meanwhile = part === RESTARTS ? () => restartTwice(server, options.seconds) : undefined;
      const { run, given } = await measureWork(server, WORKS[part], { state, round, part }, options, meanwhile);
      const stored = given.length === 0 ? {} : { readBack: compareStored(given, await readStored(server.databaseUrl)) };
      runs.push({ ...run, ...stored });
    }
    return runs;
  } finally {
    await server.stop();
  }
}

/** Measures respondents on production servers, which alternate, and the ceilings; prints what came of it. */
export async function benchRespondents(options: LoadOptions): Promise<Report> {
  const machine = machineFacts();
  const { clients, appServers } = options;
  const states = statesOf(options.servers);
  const runs: Run[] = [];
  const found: (Ceiling & { round: number })[] = [];
  const ceilings = new Ceilings(resolve("."));
  try {
    for (let round = 0; round < options.rounds; round += 1) {
      for (const state of states) runs.push(...(await measureServer(state, round, options)));
      if (!options.parts.includes(CEILINGS)) continue;
      console.error(`round ${String(round + 1)}: ceilings`);
      const measured = await ceilings.measure({ ...CEILING, clients, seed: round + 1, texts: {} });
      found.push(...measured.map((each) => ({ ...each, round })));
    }
  } finally {
    ceilings.close();
  }
  const report = { machine, clients, appServers, runs, ceilings: found };
  console.log(writeReport(report));
  return report;
}
