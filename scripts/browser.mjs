import { accessSync, constants, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { run } from "./child.mjs";

/** The Chromium that browser tests drive. Playwright's own is one choice of several: it cannot be had everywhere. */

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const WHAT_TO_DO =
  "Browser tests need Chromium or Chrome: install one with the system's package manager, " +
  "run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to its executable.";

/** Path of a browser, undefined when there is none. Throws when CHROMIUM_PATH is wrong: a mistake, not a lack. */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (!chosen) return findSystemBrowser() ?? findPlaywrightBrowser();
  if (isExecutable(chosen)) return chosen;
  throw new Error(`CHROMIUM_PATH is set to ${chosen}, which is not an executable file.`);
}

/** As findBrowser, but installs one when that is possible and throws with what to do when it is not. */
export async function ensureBrowser() {
  return findBrowser() ?? (await installBrowser());
}

function findSystemBrowser() {
  return SYSTEM_NAMES.map(findOnPath).find((path) => path !== undefined);
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function findPlaywrightBrowser() {
  const path = playwrightPath();
  return path !== undefined && isExecutable(path) ? path : undefined;
}

// Loaded only when needed: it costs a third of a second, and in a bare clone it is not there.
function playwrightPath() {
  try {
    return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  } catch {
    return undefined;
  }
}

async function installBrowser() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || findOnPath("apt-get") === undefined) throw new Error(WHAT_TO_DO);
  process.stderr.write("Installing Chromium for the browser tests; this takes a minute or two.\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { code, output } = await run("apt-get", args, { env });
    if (code !== 0) throw new Error(`${output.trimEnd()}\nChromium could not be installed (see above). ${WHAT_TO_DO}`);
  }
  const path = findSystemBrowser();
  if (path === undefined) throw new Error(WHAT_TO_DO);
  return path;
}

function isExecutable(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
