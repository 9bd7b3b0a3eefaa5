import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Counts, countTests, readPlaywrightReport, readVitestReport } from "./test-counts";

const folder = mkdtempSync(join(tmpdir(), "test-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

type File = { status: string; tests: string[] };

const vitest = (passed: number, failed: number, file: File) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: [{ status: file.status, assertionResults: file.tests.map((status) => ({ status })) }],
});
const playwright = (expected: number, unexpected: number, errors: string[] = []) => ({
  stats: { expected, unexpected, flaky: 0, skipped: 3 },
  errors,
});

const passing: File = { status: "passed", tests: ["passed", "passed"] };
const failing: File = { status: "failed", tests: ["passed", "failed"] };
const broken: File = { status: "failed", tests: [] };

type Case = {
  name: string;
  read: (file: string) => Counts;
  report: unknown;
  exitCode: number;
  counts: [passed: number, failed: number];
};

const CASES: Case[] = [
  { name: "all pass", read: readVitestReport, report: vitest(2, 0, passing), exitCode: 0, counts: [2, 0] },
  { name: "a test fails", read: readVitestReport, report: vitest(1, 1, failing), exitCode: 1, counts: [1, 1] },
  { name: "a file does not load", read: readVitestReport, report: vitest(0, 0, broken), exitCode: 1, counts: [0, 1] },
  { name: "a bad end after all", read: readVitestReport, report: vitest(2, 0, passing), exitCode: 1, counts: [2, 1] },
  { name: "a report cut off", read: readVitestReport, report: '{"numPassedTests": 4', exitCode: 137, counts: [0, 1] },
  { name: "a good end, no report", read: readVitestReport, report: "", exitCode: 0, counts: [0, 1] },
  { name: "all pages pass", read: readPlaywrightReport, report: playwright(5, 0), exitCode: 0, counts: [5, 0] },
  { name: "two pages fail", read: readPlaywrightReport, report: playwright(5, 2), exitCode: 1, counts: [5, 2] },
  { name: "no server", read: readPlaywrightReport, report: playwright(0, 0, ["late"]), exitCode: 1, counts: [0, 1] },
];

test.each(CASES)("$name", ({ read, report, exitCode, counts: [passed, failed] }) => {
  expect(countTests(read, reportOf(report), exitCode)).toEqual({ passed, failed });
});
