/**
 * `npm run demo` serves an example ministry with simulated answers from a database of its own; `-- --fresh` makes it
 * again, `-- --only-data` makes it and serves nothing.
 */

import { runCommand } from "./run-command";

// Before anything reads the settings: in a demonstration DEMO decides which database it is, and nothing else.
process.env["DEMO"] = "1";

async function run(args: readonly string[]): Promise<void> {
  const { prepareDemo } = await import("./demo/prepare-demo");
  const { isServed } = await prepareDemo(args);
  if (!isServed) return;
  const { handOver } = await import("./serve/hand-over");
  await handOver();
}

runCommand(() => run(process.argv.slice(2)));
