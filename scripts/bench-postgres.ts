import { type Environment, run } from "./child.mjs";
import { startTemporaryServer } from "./postgres/temporary-server";

/**
 * `npm run bench:pg` measures as `npm run bench` does, on a PostgreSQL that it starts in a temporary folder and ends
 * again, with whatever safety that has by itself: `-- release`, `-- respondents`.
 */
async function bench(args: readonly string[]): Promise<number> {
  const server = await startTemporaryServer({ shared_buffers: "256MB", max_wal_size: "2GB" });
  const env: Environment = { ...process.env, TEST_POSTGRES: server.url, DATABASE_URL: server.url };
  try {
    const command = ["scripts/launch.mjs", "scripts/bench.ts", ...args];
    return (await run(process.execPath, command, { env, output: "inherit" })).code;
  } finally {
    await server.stop();
  }
}

bench(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
