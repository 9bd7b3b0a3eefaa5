import { resolve } from "node:path";

/** A path as whoever gave the command meant it: npm runs a script in the package's root, not where they are. */
export function pathFromCaller(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return resolve(script === "backup" || script === "restore" ? (caller ?? "") : "", path);
}
