import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { boundToThis, endWithParent } from "../server/platform/end-with-parent.mjs";
import { ROOT, STEPS } from "./bootstrap.mjs";
import { run } from "./child.mjs";
import { findNode, pathWith } from "./node.mjs";

/**
 * Every script of package.json runs through this: `node scripts/launch.mjs [--needs=STEP,…] [PROGRAM [ARGUMENT…]]`.
 * It runs PROGRAM (a file of this project, or the name of an installed tool) on a Node that can, after installing the
 * dependencies and doing the steps of bootstrap.mjs that it needs. It uses Node alone, and an old one, for it is the
 * first thing that runs in a bare clone.
 */

const USAGE = `usage: node scripts/launch.mjs [--needs=${Object.keys(STEPS).join(",")}] [PROGRAM [ARGUMENT…]]`;

function readRequest([first, ...rest]) {
  const needs = first?.startsWith("--needs=") ? first.slice("--needs=".length).split(",") : [];
  const [program, ...args] = needs.length > 0 ? rest : [first, ...rest];
  const unknown = needs.filter((step) => !(step in STEPS));
  if (unknown.length > 0 || (program === undefined && needs.length === 0)) throw new Error(USAGE);
  return { needs, program, args };
}

/** The file of a program: one of this project's, or of a tool that is installed. */
function fileOf(program) {
  const tool = join(ROOT, "node_modules/.bin", program);
  return realpathSync(existsSync(tool) ? tool : join(ROOT, program));
}

/** Becomes the program, in this process: a signal or a kill meant for it reaches it. */
async function become(program, args) {
  const file = fileOf(program);
  process.argv = [process.execPath, file, ...args];
  process.setSourceMapsEnabled(true);
  if (file.endsWith(".ts")) await import("tsx");
  await import(pathToFileURL(file).href);
}

/** The same request in another Node. It ends with this process, however that ends. */
async function handOver(node) {
  const env = { ...process.env, ...boundToThis(), PATH: pathWith(node), npm_node_execpath: node };
  const { code } = await run(node, process.argv.slice(1), { env, output: "inherit" });
  process.exitCode = code;
}

/** npm ends with a signal to this process, unless it is killed. A shell may end before what it has started. */
function endWithNpm() {
  endWithParent(process.env.npm_lifecycle_event === undefined ? undefined : process.ppid);
}

async function launch() {
  endWithNpm();
  const { needs, program, args } = readRequest(process.argv.slice(2));
  const node = await findNode();
  if (node !== process.execPath) return handOver(node);
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  for (const step of ["install", ...needs]) await STEPS[step]();
  if (program !== undefined) await become(program, args);
}

launch().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
