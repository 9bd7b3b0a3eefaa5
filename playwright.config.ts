import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { newDatabase } from "./db/testing/new-database";
import { findBrowser } from "./scripts/browser.mjs";
import { boundToThis } from "./server/platform/end-with-parent.mjs";

const port = process.env.E2E_PORT ?? "3210";
const baseURL = `http://localhost:${port}`;
const folder = runFolder();
// `npm run test:pg` runs these tests, too, on the server that it has started.
const databaseUrl = (process.env.E2E_DATABASE_URL ??= await newDatabase(folder, "e2e"));
const executablePath = findBrowser();

// What tests put into databases themselves is of the same kind.
process.env.DATABASE_URL = databaseUrl;

// One folder per run. Workers evaluate this file again and find the folder of the first evaluation in their
// environment; only the process that made it removes it.
function runFolder(): string {
  const known = process.env.E2E_FOLDER;
  if (known !== undefined) return known;
  const folder = mkdtempSync(join(tmpdir(), "e2e-"));
  process.env.E2E_FOLDER = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

// Containers have no user namespaces and a small /dev/shm; tests must not depend on, or tell, anyone outside.
const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const WORKERS = 4;

/**
 * The stories by what server they ask for besides the common one, the longest way first. A worker starts each that its
 * stories ask for, at the cost of a story: few workers tell those of one server, and still one at a time on it.
 */
const PROJECTS = [
  { name: "post", asks: /support\/invited"/, workers: 1 },
  { name: "published", asks: /support\/released"|\(\{ large\b/, workers: 1 },
  { name: "accounts", asks: /support\/(accounts|managers)"/, workers: 2 },
  { name: "common", asks: /^/, workers: WORKERS },
];
const STORIES = globSync("e2e/*.spec.ts").map((file) => [file, readFileSync(file, "utf8")] as const);
const projectOf = (story: string) => PROJECTS.find(({ asks }) => asks.test(story));

export default defineConfig({
  testDir: "e2e",
  // What only a database on a server can show.
  testIgnore: process.env.TEST_POSTGRES === undefined ? "**/*.server.spec.ts" : [],
  fullyParallel: true,
  workers: WORKERS,
  projects: PROJECTS.map((project) => ({
    name: project.name,
    workers: project.workers,
    testMatch: STORIES.filter(([, story]) => projectOf(story) === project).map(([file]) => `**/${file}`),
  })),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 5_000 },
  reporter: "list",
  use: {
    baseURL,
    locale: "ru-RU",
    timezoneId: "Asia/Kathmandu",
    screenshot: "only-on-failure",
    launchOptions: { args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: "exec node dist/start.js",
    url: baseURL,
    reuseExistingServer: false,
    // A zone other than the browser's: a page that shows the server's time shows it.
    env: {
      ...boundToThis(),
      DATABASE_URL: databaseUrl,
      SECRET_FILE: join(folder, "secret"),
      BASE_URL: baseURL,
      PORT: port,
      // Each test says which address it comes from.
      TRUSTED_PROXIES: "1",
      TZ: "UTC",
      // Two would take the processors that the tests need.
      SERVER_PROCESSES: "1",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  },
});
