import { boundToThis } from "@/server/platform/end-with-parent.mjs";

/**
 * Serves the built pages ("start") in this process, or the sources as they change ("dev") in one that Next starts;
 * arguments are Next's.
 */
export async function serve(mode: string, args: readonly string[]): Promise<void> {
  // Next's own process outlives this one when this one is killed; instrumentation.ts binds it.
  if (mode === "dev") Object.assign(process.env, boundToThis());
  process.argv = [process.execPath, "next", mode, ...args];
  await import("next/dist/bin/next");
}
