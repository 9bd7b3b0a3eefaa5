import { endWithParent } from "@/server/platform/end-with-parent.mjs";
import { settings } from "@/server/platform/settings";
import { prepare } from "./serve/prepare";
import { readArguments } from "./serve/read-arguments";
import { servePages, serveSources } from "./serve/serve";

/** `npm start` (`-- -p PORT -H ADDRESS`) and `npm run dev`: makes ready what the server needs, and serves. */
async function run([mode = "start", ...args]: readonly string[]): Promise<void> {
  if (mode === "start") {
    const listening = readArguments(args);
    await prepare();
    return servePages({ ...listening, port: settings().port });
  }
  await prepare();
  return serveSources(args);
}

endWithParent();
run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
