import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readStoredAnswers } from "@/db/testing/stored-answers";
import { compareStored, type GivenResponse, type ReadBack } from "./bench-load/given-answers";
import type { Job, Measured, Work } from "./bench-load/load";
import type { ProcessFacts } from "./bench-load/process-tree";
import { runLoad } from "./bench-load/run-load";
import { buttonTextsOf, type MeasuredServer, newFolder, startServer } from "./bench-load/server";

/** How much and against which folders; the first folder is what the ratios are of. */
export type LoadOptions = {
  servers: readonly string[];
  rounds: number;
  clients: number;
  seconds: number;
  warmupSeconds: number;
  parts: readonly Part[];
  jsonFile?: string;
};

const WORKS = {
  script: { kind: "script" },
  forms: { kind: "forms" },
  first: { kind: "pages", paths: ["/ru"] },
  saves: { kind: "saves" },
} as const satisfies Record<string, Work>;
export type Part = keyof typeof WORKS;
export const PARTS = Object.keys(WORKS) as Part[];

/** One part on one server: what the load generator saw, and what it cost the server. */
type Run = Measured & {
  server: string;
  round: number;
  part: Part;
  /** Processor time of what serves, in ms within the seconds measured. */
  cpuMs: number;
  /** The largest process that serves, and the worker, at their peak in this part, in MB; 0 where there is none. */
  peakMb: number;
  workerPeakMb: number;
  /** Memory of the largest process that serves, once a second. */
  rssMb: readonly number[];
  readBack?: ReadBack;
};

const RSS_EVERY_MS = 1000;

const sumOfCpu = (all: readonly ProcessFacts[]) => all.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
const most = (values: readonly number[]) => Math.max(0, ...values);

async function measurePart(
  server: MeasuredServer,
  part: Part,
  { root, round, options }: { root: string; round: number; options: LoadOptions },
): Promise<{ run: Run; given: GivenResponse[] }> {
  const folder = mkdtempSync(join(tmpdir(), "bench-load-"));
  const givenFile = join(folder, "given.json");
  const { clients, seconds, warmupSeconds } = options;
  const job: Job = {
    ...{ origin: server.origin, work: WORKS[part], clients, seconds, warmupSeconds, seed: round + 1 },
    ...{ texts: buttonTextsOf(root), givenFile },
  };
  const cpu = { from: 0, to: 0 };
  const rssMb: number[] = [];
  let sampling: ReturnType<typeof setInterval> | undefined;
  server.resetPeaks();
  try {
    const measured = await runLoad(job, {
      measuring: () => {
        cpu.from = sumOfCpu(server.processes().server);
        sampling = setInterval(
          () => rssMb.push(most(server.processes().server.map((each) => each.rssMb))),
          RSS_EVERY_MS,
        );
      },
      measured: () => {
        clearInterval(sampling);
        cpu.to = sumOfCpu(server.processes().server);
      },
    });
    const processes = server.processes();
    const run = {
      ...measured,
      ...{ server: root, round, part, cpuMs: cpu.to - cpu.from, rssMb },
      peakMb: most(processes.server.map((each) => each.peakMb)),
      workerPeakMb: most(processes.worker.map((each) => each.peakMb)),
    };
    return { run, given: JSON.parse(readFileSync(givenFile, "utf8")) as GivenResponse[] };
  } finally {
    clearInterval(sampling);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All parts on one server with a new database, and then what is stored there, compared with what was given. */
async function measureServer(root: string, round: number, options: LoadOptions): Promise<Run[]> {
  const server = await startServer(root, newFolder());
  try {
    const runs: Run[] = [];
    for (const part of options.parts) {
      const { run, given } = await measurePart(server, part, { root, round, options });
      const isStored = part !== "first";
      runs.push({
        ...run,
        ...(isStored ? { readBack: compareStored(given, readStoredAnswers(server.databaseFile)) } : {}),
      });
      console.log(lineOf(runs.at(-1) as Run));
    }
    return runs;
  } finally {
    await server.stop();
  }
}

const perSecond = (run: Run) =>
  (run.part === "script" || run.part === "forms" ? run.completed : run.requests) / run.seconds;

function lineOf(run: Run): string {
  const slowest = Object.entries(run.kinds)
    .map(([kind, { p50, p95 }]) => `${kind} ${p50.toFixed(1)}/${p95.toFixed(1)}`)
    .join(", ");
  const stored = run.readBack
    ? `; ${String(run.readBack.answers)} answers read back, ${String(run.readBack.missing)} missing, ${String(run.readBack.wrong)} wrong, ${String(run.readBack.missingSubmissions)} of ${String(run.readBack.submissions)} submissions missing`
    : "";
  const cpu = run.completed > 0 ? `, ${(run.cpuMs / run.completed).toFixed(0)} ms of CPU a person` : "";
  return `round ${String(run.round + 1)} ${run.server} ${run.part}: ${perSecond(run).toFixed(1)}/s${cpu}, peak ${run.peakMb.toFixed(0)} MB (worker ${run.workerPeakMb.toFixed(0)}), load generator ${(run.ownCpuMs / run.seconds / 10).toFixed(0)} % of a core${stored}; ${String(run.failures)} failures ${run.failed.join(" | ")}; p50/p95 ms: ${slowest}`;
}

/** Measures respondents on production servers that alternate, and prints what came of it. */
export async function benchRespondents(options: LoadOptions): Promise<void> {
  const runs: Run[] = [];
  for (let round = 0; round < options.rounds; round += 1)
    for (const server of options.servers) runs.push(...(await measureServer(resolve(server), round, options)));
  if (options.jsonFile !== undefined)
    writeFileSync(options.jsonFile, `${JSON.stringify({ options, runs }, null, 2)}\n`);
}
