import { accessSync, constants, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** The Chromium that browser tests drive. Playwright's own is one choice of several: it cannot be had everywhere. */

/** The shell draws the same pages without the window around them, in half the time. */
const SYSTEM_NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const WHAT_TO_DO =
  "Browser tests need Chromium or Chrome: install one with the system's package manager (Debian: apt-get install " +
  "chromium-headless-shell), run `npx playwright install --with-deps chromium`, or set CHROMIUM_PATH to its executable.";

/** Path of a browser, undefined when there is none. Throws when CHROMIUM_PATH is wrong: a mistake, not a lack. */
export function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (!chosen) return findSystemBrowser() ?? findPlaywrightBrowser();
  if (isExecutable(chosen)) return chosen;
  throw new Error(`CHROMIUM_PATH is set to ${chosen}, which is not an executable file.`);
}

/** As findBrowser, but throws with what to do when there is none. */
export function requireBrowser() {
  const path = findBrowser();
  if (path === undefined) throw new Error(WHAT_TO_DO);
  return path;
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

function isExecutable(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
