import { resolve } from "node:path";
import { databaseNameIn, faultOf, shownAddress } from "./server-address";

/** Where the demonstration lives, whatever `DATABASE_URL` says. */
const DEMO_FILE = "data/demo/demo.sqlite";
const DEFAULT_URL = "file:data/assessment.sqlite";
/** Where this machine keeps what belongs to databases that lie on a server, each in a folder of its name. */
const LOCAL_FOLDER = "data";

export type Dialect = "sqlite" | "postgres";

/** What to do about an address that is of neither kind, as the end of a sentence that repeats nothing of it; or null. */
export const faultIn = (url: string): string | null => (url.startsWith("file:") ? null : faultOf(url));

/** Of an address: SQLite is a file, PostgreSQL a server. Null for anything else. */
export function dialectOf(url: string): Dialect | null {
  if (url.startsWith("file:")) return "sqlite";
  return faultOf(url) === null ? "postgres" : null;
}

/** The path of an SQLite file from its address. */
export const fileOf = (url: string): string => resolve(url.slice("file:".length));

/** An address as an operator is shown it: the path of a file, or a server without its password. */
export const shownDatabase = (url: string): string => (dialectOf(url) === "postgres" ? shownAddress(url) : fileOf(url));

/**
 * Beside which path of this machine the secret and the copies of a database lie: its file; of one on a server, which is
 * not here, where it would lie in the folder of its name in `data`.
 */
export function localPathOf(url: string): string {
  const name = databaseNameIn(url);
  return dialectOf(url) === "postgres" ? resolve(LOCAL_FOLDER, name, name) : fileOf(url);
}

type DatabaseSettings = { DATABASE_URL?: string | undefined; DEMO?: string | undefined };

/** The address of the database by the settings `DATABASE_URL` and `DEMO`; an absolute one where it is a file. */
export function databaseUrlIn({ DATABASE_URL, DEMO }: DatabaseSettings): string {
  const url = DEMO === "1" ? `file:${DEMO_FILE}` : DATABASE_URL || DEFAULT_URL;
  return dialectOf(url) === "sqlite" ? `file:${fileOf(url)}` : url;
}
