import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./child.mjs";
import { hashOf, hashOfFiles, readText, removeStamp, writeStamp } from "./stamp.mjs";

/**
 * What brings a bare clone to where a program can run, each done again only when what it was made from has changed.
 * They say what they do on stderr, one line each: stdout belongs to the program that follows.
 */

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
/** By name, for launch.mjs. */
export const STEPS = { install, commands, pages, browser };

const inRoot = (path) => join(ROOT, path);

const DEPENDENCY_FIELDS = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "overrides",
  "allowScripts",
];
const INSTALL_STAMP = inRoot("node_modules/.bootstrap-stamp");

/** What commands and pages are made from; the pages also from these. */
const SOURCES = ["lib", "db", "server", "messages", "tsconfig.json", "package-lock.json"];
export const COMMAND_SOURCES = [...SOURCES, "scripts"];
export const PAGE_SOURCES = [
  ...[...SOURCES, "app", "components", "public"],
  ...["proxy.ts", "instrumentation.ts", "next.config.mjs", "scripts/require-guards.mjs", "postcss.config.mjs"],
];
const COMMANDS_STAMP = inRoot("dist/.bootstrap-stamp");
const PAGES_STAMP = inRoot(".next/.bootstrap-stamp");
const BUILD_ID = inRoot(".next/BUILD_ID");

async function install() {
  const stamp = installStamp();
  if (readText(INSTALL_STAMP) === stamp) return;
  say("Installing dependencies; this takes a minute or two.");
  removeStamp(INSTALL_STAMP);
  // Build tools are development dependencies.
  const { code, output } = await run("npm", ["ci", "--include=dev"], { cwd: ROOT, env: installEnvironment() });
  if (code !== 0) throw new Error(installFailure(output));
  writeStamp(INSTALL_STAMP, stamp);
}

function installStamp() {
  const manifest = JSON.parse(readText(inRoot("package.json")));
  const wanted = JSON.stringify(DEPENDENCY_FIELDS.map((field) => manifest[field] ?? null));
  return hashOf(readText(inRoot("package-lock.json")), wanted, process.platform, process.arch);
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

/** The commands and the worker as JavaScript, in dist. */
async function commands() {
  const stamp = sourceStamp(COMMAND_SOURCES);
  if (readText(COMMANDS_STAMP) === stamp) return;
  requireBuildTools("commands");
  removeStamp(COMMANDS_STAMP);
  const { buildCommands } = await import("./build-commands.mjs");
  await buildCommands(ROOT);
  writeStamp(COMMANDS_STAMP, stamp);
}

async function pages() {
  const stamp = hashOf(sourceStamp(PAGE_SOURCES), basePath());
  const built = () => `${stamp} ${readText(BUILD_ID)}`;
  if (existsSync(BUILD_ID) && readText(PAGES_STAMP) === built()) return;
  requireBuildTools("pages");
  say("Building the pages; this takes about half a minute.");
  removeStamp(PAGES_STAMP);
  const env = { ...process.env };
  delete env.NODE_ENV;
  const next = inRoot("node_modules/next/dist/bin/next");
  const { code, output } = await run(process.execPath, [next, "build"], { cwd: ROOT, env });
  if (code !== 0) throw new Error(`${output.trimEnd()}\nThe pages could not be built (next build failed, see above).`);
  // The build's own id is part of the stamp: a build made, or broken off, by other means has another one or none.
  writeStamp(PAGES_STAMP, built());
}

// What was built stays as it is: with the settings that it was built for it still runs.
function requireBuildTools(what) {
  if (existsSync(inRoot("node_modules/typescript"))) return;
  throw new Error(
    `The ${what} were built from other files or for another path in BASE_URL, and what builds them is not installed ` +
      "(npm prune --omit=dev). Go back to that BASE_URL, or run npm ci and npm run build with this one.",
  );
}

function sourceStamp(sources) {
  return hashOf(hashOfFiles(ROOT, sources, (file) => /\.test\.tsx?$/.test(file)));
}

// Next compiles the path of the public address into the pages.
function basePath() {
  const address = process.env.BASE_URL ?? "";
  return URL.canParse(address) ? new URL(address).pathname.replace(/\/+$/, "") : "";
}

async function browser() {
  const { requireBrowser } = await import("./browser.mjs");
  requireBrowser();
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
