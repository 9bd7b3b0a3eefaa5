import { readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests a runner reports as passed and failed. */
export type Counts = {
  passed: number;
  failed: number;
};

/**
 * Counts from the exit code and the report of a runner. A runner that ends badly without naming a failed test
 * (a crash, a file that does not load, no tests at all) counts as one failure, so that it can never look green.
 */
export function countTests(readReport: (file: string) => Counts, file: string, exitCode: number): Counts {
  const { passed, failed } = readOrNothing(readReport, file);
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

// Broken off, a runner leaves no report or half of one; its exit code tells the rest.
function readOrNothing(readReport: (file: string) => Counts, file: string): Counts {
  try {
    return readReport(file);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** A file that fails without a failed test in it (it does not load, a hook throws) counts as one. */
export function readVitestReport(file: string): Counts {
  const report = vitestReport.parse(readJson(file));
  const brokenFiles = report.testResults.filter(
    (result) => result.status === "failed" && !result.assertionResults.some((test) => test.status === "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
  errors: z.array(z.unknown()),
});

/** Errors outside any test (the server does not start, a file does not load) count as one each. */
export function readPlaywrightReport(file: string): Counts {
  const { stats, errors } = playwrightReport.parse(readJson(file));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
