import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Environment, run } from "./child.mjs";
import { type Counts, countTests, readPlaywrightReport, readVitestReport } from "./test-counts";

/**
 * Runs everything there is to check and counts it; `npm test -- unit e2e` runs a part. A failure does not stop the
 * rest, so that one run tells everything. The last line on stdout is "N passed, N failed".
 */

/**
 * Checks of the source, which can be chosen together by this name, tests of the code, and tests of the built pages.
 * Those of one lane run one after the other.
 */
type Lane = "static" | "code" | "pages";

type Step = {
  name: string;
  lane: Lane;
  check: () => Promise<Counts & { output: string }>;
};

const reports = mkdtempSync(join(tmpdir(), "test-reports-"));
process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
const env = testEnvironment();

// Both that read types need the generated ones of the routes.
const STEPS: Step[] = [
  { name: "lint", lane: "static", check: () => checkTyped("eslint", ".") },
  { name: "typecheck", lane: "static", check: () => checkTyped("tsc", "--noEmit") },
  { name: "lockfile", lane: "static", check: () => checkOnce(["ci", "--dry-run"]) },
  { name: "format", lane: "static", check: () => checkOnce(["run", "--silent", "format:check"]) },
  { name: "depcruise", lane: "static", check: () => checkOnce(["run", "--silent", "depcruise"]) },
  { name: "knip", lane: "static", check: () => checkOnce(["run", "--silent", "knip"]) },
  { name: "unit", lane: "code", check: () => runVitest("unit") },
  { name: "data", lane: "code", check: () => runVitest("data") },
  { name: "e2e", lane: "pages", check: buildAndRunPlaywright },
];

/** Tests own their surroundings: no database, address or mode of the shell they are started from. */
function testEnvironment(): Environment {
  const surroundings = /^(NODE_ENV|DATABASE_URL|BASE_URL|DEMO|npm_config_loglevel)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !surroundings.test(name)));
}

const countOnce = (code: number): Counts => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

async function checkOnce(args: string[]) {
  const { code, output } = await run("npm", args, { env });
  return { ...countOnce(code), output };
}

let routeTypes: ReturnType<typeof run> | undefined;

async function checkTyped(...tool: string[]) {
  routeTypes ??= run(process.execPath, ["scripts/launch.mjs", "next", "typegen"], { env });
  const { code: typesCode, output: typesOutput } = await routeTypes;
  if (typesCode !== 0) return { passed: 0, failed: 1, output: typesOutput };
  const { code, output } = await run(process.execPath, ["scripts/launch.mjs", ...tool], { env });
  return { ...countOnce(code), output };
}

async function runVitest(script: "unit" | "data") {
  const file = join(reports, `${script}.json`);
  const flags = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`, "--allowOnly=false"];
  const { code, output } = await run("npm", ["run", "--silent", script, "--", ...flags], { env });
  return { ...countTests(readVitestReport, file, code), output };
}

async function buildAndRunPlaywright() {
  const build = await run("npm", ["run", "--silent", "build"], { env });
  if (build.code !== 0) return { passed: 0, failed: 1, output: build.output };
  const file = join(reports, "e2e.json");
  const args = ["run", "--silent", "e2e", "--", "--reporter=list,json", "--forbid-only"];
  // The list streams: these tests take minutes, and a developer wants to see them go by.
  const { code } = await run("npm", args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }, output: "inherit" });
  return { ...countTests(readPlaywrightReport, file, code), output: "" };
}

async function report({ name, check }: Step): Promise<Counts> {
  const start = performance.now();
  const { passed, failed, output } = await check();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0 && output !== "") console.log(output.trimEnd());
  return { passed, failed };
}

/** Runs the chosen steps of a lane, one after the other. */
async function reportLane(lane: Lane): Promise<Counts[]> {
  const results: Counts[] = [];
  for (const step of steps) if (step.lane === lane) results.push(await report(step));
  return results;
}

function chooseSteps(names: string[]): Step[] {
  const known = ["static", ...STEPS.map((step) => step.name)];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(", ")}; choose from ${known.join(", ")}.`);
    process.exit(1);
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name) || names.includes(step.lane));
}

const steps = chooseSteps(process.argv.slice(2));
const results = [
  // Tests wait for processes and disks, a fifth of the time of two cores, which is when the source can be checked.
  ...(await Promise.all([reportLane("static"), reportLane("code")])).flat(),
  // Alone: its time limits are those of people, and the build writes where the types of the routes are.
  ...(await reportLane("pages")),
];
const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
