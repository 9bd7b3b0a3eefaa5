import { run } from "./child.mjs";
import { FORGETFUL, startTemporaryServer } from "./postgres/temporary-server";

/**
 * `npm run test:pg` runs the data tests against a real server of PostgreSQL, which it starts in a temporary folder and
 * ends again; `-- PATH…` those below a path. `npm run data` runs them on PGlite, which has one connection and shows
 * nothing of what several do to each other.
 */
async function test(paths: readonly string[]): Promise<number> {
  const server = await startTemporaryServer(FORGETFUL);
  try {
    const env = { ...process.env, TEST_POSTGRES: server.url };
    const args = ["scripts/launch.mjs", "vitest", "run", "--project=postgres*", "--project=server*", ...paths];
    return (await run(process.execPath, args, { env, output: "inherit" })).code;
  } finally {
    await server.stop();
  }
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
