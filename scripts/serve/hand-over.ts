import { join } from "node:path";
import { database } from "@/server/platform/database";
import { boundToThis, stillBound } from "@/server/platform/end-with-parent.mjs";
import { heapOptions } from "@/server/platform/heap";
import { settings } from "@/server/platform/settings";
import { run } from "../child.mjs";

/** More of it is faster up to here: rendering a page leaves much behind that is soon forgotten. */
const YOUNG_MB = 16;

/**
 * Serves the pages, listening on `host`, within the limits of memory, which Node takes only when it starts: this process
 * becomes dist/serve-pages.js. Where Node cannot do that (before 22.15), that is another process, and this one ends as
 * it does.
 */
export async function handOver(host?: string): Promise<void> {
  await database().close();
  const options = ["--enable-source-maps", ...heapOptions(settings().serverHeapMb, YOUNG_MB)];
  const args = [...options, join("dist", "serve-pages.js"), ...(host === undefined ? [] : ["-H", host])];
  process.execve?.(process.execPath, [process.execPath, ...args], { ...process.env, ...stillBound() });
  const { code } = await run(process.execPath, args, { env: { ...process.env, ...boundToThis() }, output: "inherit" });
  process.exit(code);
}
