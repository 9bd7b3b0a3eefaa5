import { database } from "@/server/platform/database";
import { log } from "@/server/platform/log";
import { TASKS } from "@/server/tasks";
import { work } from "@/server/platform/worker";

/** Does what takes long, until the server that started it ends. */
const ending = new AbortController();
const end = () => {
  ending.abort();
};
process.once("disconnect", end);
// The server may have ended while this was loading; started by hand, there is no line to one.
if (process.send !== undefined && !process.connected) end();
// The server ends too and cuts the line; a signal to the whole group must not come first.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", end);

work(database(), TASKS, ending.signal)
  .then(() => database().close())
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    log().error({ error: String(error) }, "the worker failed");
    process.exit(1);
  });
