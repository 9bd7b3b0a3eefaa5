import cluster from "node:cluster";
import { endWithParent } from "@/server/platform/end-with-parent.mjs";
import { settings } from "@/server/platform/settings";
import { readArguments } from "./serve/read-arguments";
import { serve } from "./serve/serve";
import { serveInSeveral } from "./serve/serve-in-several";

/** Serves what `npm start` and `npm run demo` have made ready (scripts/serve/hand-over.ts). */
async function run(args: readonly string[]): Promise<void> {
  const listening = readArguments(args);
  const { serverProcesses } = settings();
  if (cluster.isPrimary && serverProcesses > 1) serveInSeveral(serverProcesses);
  else await serve({ ...listening, port: settings().port }, false);
}

endWithParent();
run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
