/**
 * `npm run demo` serves an example ministry with simulated answers from a database of its own; `-- --fresh` makes it
 * again. `npx tsx scripts/demo.ts --only-data` makes the database and serves nothing.
 */

// Before anything reads the settings: in a demonstration DEMO decides which database it is, and nothing else.
process.env["DEMO"] = "1";
process.env["DATABASE_URL"] = "";

async function run(args: readonly string[]): Promise<void> {
  const { prepareDemo } = await import("./demo/prepare-demo");
  await prepareDemo(args);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
