import { endWithParent } from "@/server/platform/end-with-parent.mjs";
import { settings } from "@/server/platform/settings";
import { exitCodeAfter } from "./run-command";
import { handOver } from "./serve/hand-over";
import { prepare } from "./serve/prepare";
import { readArguments } from "./serve/read-arguments";
import { serve } from "./serve/serve";

/** `npm start` and `npm run dev` (`-- -p PORT -H ADDRESS`): makes ready what the server needs, and serves. */
async function run([mode = "start", ...args]: readonly string[]): Promise<void> {
  const listening = readArguments(args);
  await prepare();
  if (mode === "dev") return serve({ ...listening, port: settings().port }, true);
  return handOver(listening.host);
}

endWithParent();
run(process.argv.slice(2)).catch((error: unknown) => {
  process.exit(exitCodeAfter(error));
});
