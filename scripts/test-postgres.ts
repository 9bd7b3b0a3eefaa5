import { readdirSync, rmSync } from "node:fs";
import { type Environment, run } from "./child.mjs";
import { FORGETFUL, IN_RUSSIAN, startTemporaryServer } from "./postgres/temporary-server";

/**
 * `npm run test:pg` runs the data tests and the stories against a real server of PostgreSQL, which it starts in a
 * temporary folder and ends again; `-- data PATH…` or `-- e2e PATH…` one of both, below a path. `npm test` runs the data
 * tests on PGlite, which has one connection and shows nothing of what several do to each other.
 */

const USAGE = "usage: npm run test:pg, or npm run test:pg -- data [PATH…], or npm run test:pg -- e2e [PATH…]";
/** Where servers under test keep what belongs to their databases. */
const LOCAL_FOLDER = "data";

const PARTS = {
  data: ["scripts/launch.mjs", "vitest", "run", "--project=postgres*", "--project=server*"],
  e2e: ["scripts/launch.mjs", "--needs=pages,browser", "playwright", "test"],
} as const;
type Part = keyof typeof PARTS;

function readParts([part, ...paths]: readonly string[]): { parts: readonly Part[]; paths: readonly string[] } {
  if (part === undefined) return { parts: ["data", "e2e"], paths: [] };
  if (part !== "data" && part !== "e2e") throw new Error(USAGE);
  return { parts: [part], paths };
}

function removeLocalFolders(): void {
  for (const name of readdirSync(".").includes(LOCAL_FOLDER) ? readdirSync(LOCAL_FOLDER) : [])
    if (/^test_[0-9a-f]{32}$/.test(name)) rmSync(`${LOCAL_FOLDER}/${name}`, { recursive: true });
}

async function test(args: readonly string[]): Promise<number> {
  const { parts, paths } = readParts(args);
  const server = await startTemporaryServer(FORGETFUL, IN_RUSSIAN);
  const env: Environment = { ...process.env, TEST_POSTGRES: server.url };
  let failed = 0;
  try {
    // A failure does not stop the rest, so that one run tells everything.
    for (const part of parts) {
      const { code } = await run(process.execPath, [...PARTS[part], ...paths], { env, output: "inherit" });
      failed = Math.max(failed, code);
    }
  } finally {
    await server.stop();
    removeLocalFolders();
  }
  return failed;
}

test(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
