import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./child.mjs";
import { hashOf, hashOfFiles, readText, removeStamp, writeStamp } from "./stamp.mjs";

/**
 * Brings a bare clone to where a command can run: `node scripts/bootstrap.mjs install build prepare`.
 * It runs before anything is installed, so it uses Node alone. It says what it does on stderr, one line per step
 * that has something to do: stdout belongs to the command that follows.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const STEPS = { install, build, prepare, browser };

const DEPENDENCY_FIELDS = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "overrides",
  "allowScripts",
];
const INSTALL_STAMP = join(root, "node_modules/.bootstrap-stamp");

const SOURCES = [
  ...["app", "components", "lib", "db", "messages", "public"],
  ...["proxy.ts", "instrumentation.ts", "next.config.mjs", "tsconfig.json", "postcss.config.mjs", "package-lock.json"],
];
const BUILD_STAMP = join(root, ".next/.bootstrap-stamp");

async function install() {
  const stamp = installStamp();
  if (readText(INSTALL_STAMP) === stamp) return;
  say("Installing dependencies; this takes a minute or two.");
  removeStamp(INSTALL_STAMP);
  // Build tools are dev dependencies, and better-sqlite3 needs its install script.
  const args = ["ci", "--include=dev", "--ignore-scripts=false"];
  const { code, output } = await run("npm", args, { cwd: root, env: installEnvironment() });
  if (code !== 0) throw new Error(installFailure(output));
  writeStamp(INSTALL_STAMP, stamp);
}

function installStamp() {
  const manifest = JSON.parse(readText(join(root, "package.json")));
  const wanted = JSON.stringify(DEPENDENCY_FIELDS.map((field) => manifest[field] ?? null));
  const [major] = process.versions.node.split(".");
  return hashOf(readText(join(root, "package-lock.json")), wanted, major, process.platform, process.arch);
}

// What the parent npm, or whoever set up this shell, may have turned off or on that breaks an install.
const BREAKING_NPM_SETTINGS = new Set(
  [
    ...["omit", "include", "production", "only", "also", "dev", "optional", "ignore_scripts", "allow_scripts"],
    ...["dry_run", "package_lock", "package_lock_only", "global", "location", "workspace", "workspaces"],
    ...["install_strategy", "legacy_bundling", "global_style", "loglevel", "silent", "json", "parseable"],
  ].map((name) => `npm_config_${name}`),
);

function installEnvironment() {
  const isBreaking = (name) => BREAKING_NPM_SETTINGS.has(name.toLowerCase().replaceAll("-", "_"));
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isBreaking(name)));
  delete env.NODE_ENV;
  // With the headers at hand a package without a prebuilt binary compiles without downloading them.
  const prefix = join(dirname(process.execPath), "..");
  if (existsSync(join(prefix, "include/node/node.h"))) env.npm_config_nodedir ??= prefix;
  return env;
}

const NETWORK_FAILURE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/;

function installFailure(output) {
  const reason = NETWORK_FAILURE.exec(output)?.[0];
  const failure = "The dependencies could not be installed";
  return reason === undefined
    ? `${output.trimEnd()}\n${failure} (npm ci failed, see above).`
    : `${failure}: the package registry cannot be reached (${reason}).`;
}

async function build() {
  const stamp = buildStamp();
  const built = () => `${stamp} ${readText(join(root, ".next/BUILD_ID"))}`;
  if (existsSync(join(root, ".next/BUILD_ID")) && readText(BUILD_STAMP) === built()) return;
  say("Building the pages; this takes about half a minute.");
  removeStamp(BUILD_STAMP);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  delete env.NODE_ENV;
  const { code, output } = await run(join(root, "node_modules/.bin/next"), ["build"], { cwd: root, env });
  if (code !== 0) throw new Error(`${output.trimEnd()}\nThe pages could not be built (next build failed, see above).`);
  // The build's own id is part of the stamp: a build made, or broken off, by other means has another one or none.
  writeStamp(BUILD_STAMP, built());
}

function buildStamp() {
  const isTest = (file) => /\.test\.tsx?$/.test(file);
  return hashOf(hashOfFiles(root, SOURCES, isTest), basePath());
}

// Next compiles the path of the public address into the pages.
function basePath() {
  const address = process.env.BASE_URL ?? "";
  return URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, "") : "";
}

async function prepare() {
  const args = ["--import", "tsx", "scripts/prepare.ts"];
  const { code } = await run(process.execPath, args, { cwd: root, output: "inherit" });
  if (code !== 0) throw new Error("The service could not be prepared (scripts/prepare.ts failed, see above).");
}

async function browser() {
  const { ensureBrowser } = await import("./browser.mjs");
  await ensureBrowser();
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

try {
  checkNode();
  for (const name of process.argv.slice(2)) {
    const known = Object.keys(STEPS);
    if (!known.includes(name)) throw new Error(`There is no step "${name}", only ${known.join(", ")}.`);
    await STEPS[name]();
  }
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
