import { resolve } from "node:path";

const SCRIPTS: ReadonlySet<string> = new Set(["backup", "restore", "migrate-database"]);

/** A path as whoever gave the command meant it: npm runs a script in the package's root, not where they are. */
export function pathFromCaller(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: caller } = process.env;
  return resolve(SCRIPTS.has(script ?? "") ? (caller ?? "") : "", path);
}
