import type { Hindrance } from "./write";

/** By the beginning of SQLite's result codes (sqlite.org/rescode.html). */
const HINDRANCES: readonly (readonly [code: string, hindrance: Hindrance])[] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_IOERR", "failing"],
  ["SQLITE_CANTOPEN", "failing"],
];

/**
 * Why SQLite could not write; undefined for every other error. Drizzle may have wrapped SQLite's own. By its code and
 * not by its class: the driver keeps the class of whoever loaded it first in this process.
 */
export function hindranceOf(error: unknown): Hindrance | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const code = "code" in error ? String(error.code) : "";
  const cause = "cause" in error ? error.cause : undefined;
  return HINDRANCES.find(([start]) => code.startsWith(start))?.[1] ?? hindranceOf(cause);
}
