import { endWithParent } from "@/server/platform/end-with-parent.mjs";

/** Does what takes long, until the server that started it ends: also while it loads, which takes seconds. */
const whenOrphaned = endWithParent();
// The server ends too and cuts the line; a signal to the whole group must not come first.
process.on("SIGINT", () => undefined);

const { runWorker } = await import("./serve/run-worker");
const ending = new AbortController();
const end = () => {
  ending.abort();
};
whenOrphaned(end);
// The line to the server is cut a little before its end is seen.
process.once("disconnect", end);
process.on("SIGTERM", end);
await runWorker(ending.signal);
process.exit();
