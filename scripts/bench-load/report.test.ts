import { expect, test } from "vitest";
import { BARE_SAVE } from "./ceilings";
import { timesOf } from "./measure";
import { type Report, type Run, writeReport } from "./report";

const times = timesOf([1, 2, 3, 4]);
const run = (server: string, part: string, round: number, perSecond: number): Run => ({
  ...{ server, part, round, seconds: 10, completed: perSecond * 10, requests: perSecond * 10, bytes: 0 },
  ...{ kinds: { save: times }, failed: {}, ownCpuMs: 500 },
  ...{ cpuMs: 1000, peakMb: 300, workerPeakMb: 100, rssMb: [], delay: null, shownDelay: null },
  ...(part === "saves"
    ? { readBack: { responses: 2, answers: 50, missing: 1, wrong: 0, submissions: 2, missingSubmissions: 0 } }
    : {}),
});

const machine = { processor: "P", cores: 2, memoryGb: 8, kernel: "6", node: "24", loadBefore: 0, at: "2026" };
const ceilings = [0, 1].map((round) => ({ round, name: BARE_SAVE, perSecond: 4000, times }) as const);
const report: Report = {
  ...{ machine, clients: 8, appServers: 1, ceilings },
  runs: [
    ...[run("before", "script", 0, 5), run("after", "script", 0, 20), run("after", "saves", 0, 8000)],
    ...[run("before", "script", 1, 4), run("after", "script", 1, 20), run("after", "saves", 1, 6000)],
  ],
};

test("ratios come first, round by round, and of saves to what Node and SQLite give", () => {
  const [first] = writeReport(report).split("\n\n");
  expect(first?.split("\n").slice(2)).toEqual([
    "| assessments, an autosave an answer | after / before | 4.50 (4.00–5.00) |",
    `| saves | after / ${BARE_SAVE} | 1.75 (1.50–2.00) |`,
  ]);
});

test("what is missing in the database is told of each round", () => {
  expect(writeReport(report)).toContain("| after | saves | 2 | 2 | 50 | 1 | 0 | 2 | 0 | 0 |");
});
