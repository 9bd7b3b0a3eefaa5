import { closeSync, openSync, readSync, statSync } from "node:fs";
import SqliteConnection from "better-sqlite3";
import { MIGRATIONS_FOLDERS } from "./client";
import { madeMigrations } from "./made-migrations";
import { SECRET_FINGERPRINT } from "./schema/installation";

/** Milliseconds that a look at a file waits for another process's lock. */
const WAIT_MS = 2_000;
/** The first bytes of every SQLite file. */
const MAGIC = "SQLite format 3\0";

/** Why a file cannot be the database of the service. */
export type UnusableKind =
  "missing" | "empty" | "no-file" | "no-sqlite" | "foreign" | "damaged" | "newer" | "locked" | "unreadable";

/** A database of the service, as it is found. */
export type UsableDatabase = {
  kind: "usable";
  /** Whether every migration of this version has been made. */
  isUpToDate: boolean;
  /** Whether somebody is in it: a person, or a response. */
  isUsed: boolean;
  responses: number;
  /** Null where none was noted, as before version 0.2. */
  secretFingerprint: string | null;
};

export type FileState = { kind: UnusableKind } | UsableDatabase;

/** What is looked for: "all" adds every index and every reference, which takes about twenty times as long. */
export type Depth = "head" | "pages" | "all";

/** The code of an error of SQLite or of the system; empty where it has none. */
export const errorCode = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";

const failureOf = (error: unknown): "damaged" | "locked" | "unreadable" => {
  const code = errorCode(error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return "damaged";
  return /^SQLITE_(BUSY|LOCKED)/.test(code) ? "locked" : "unreadable";
};

function firstBytes(file: string): string {
  const opened = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(MAGIC.length);
    return bytes.toString("latin1", 0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}

/** Whether a file begins as SQLite's do. */
export const isSqlite = (file: string): boolean => firstBytes(file) === MAGIC;

/** What can be told of a file without SQLite. */
function lookOutside(file: string): UnusableKind | null {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined) return "missing";
  if (!facts.isFile()) return "no-file";
  if (facts.size === 0) return "empty";
  return isSqlite(file) ? null : "no-sqlite";
}

function read<T>(file: string, query: (connection: SqliteConnection.Database) => T): T {
  const connection = new SqliteConnection(file, { readonly: true, fileMustExist: true, timeout: WAIT_MS });
  try {
    return query(connection);
  } finally {
    connection.close();
  }
}

const isWhole = (connection: SqliteConnection.Database, depth: Depth): boolean => {
  if (depth === "head") return true;
  if (depth === "pages") return connection.pragma("quick_check(1)", { simple: true }) === "ok";
  return (
    connection.pragma("integrity_check(1)", { simple: true }) === "ok" &&
    (connection.pragma("foreign_key_check") as unknown[]).length === 0
  );
};

function lookInside(connection: SqliteConnection.Database, depth: Depth): FileState {
  const value = (sql: string) => connection.prepare(sql).pluck().get();
  const hasTable = (name: string) =>
    connection.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;
  if (value("select count(*) from sqlite_master") === 0) return { kind: "empty" };
  if (!hasTable("__drizzle_migrations")) return { kind: "foreign" };
  const made = connection
    .prepare("select cast(created_at as integer) from __drizzle_migrations order by 1")
    .pluck()
    .all();
  const progress = madeMigrations(made as number[], MIGRATIONS_FOLDERS.sqlite);
  if (progress === "newer") return { kind: "newer" };
  if (!isWhole(connection, depth)) return { kind: "damaged" };
  if (progress === "none") return { kind: "empty" };
  const fingerprint = hasTable("installation")
    ? value(`select value from installation where name = '${SECRET_FINGERPRINT}'`)
    : undefined;
  return {
    kind: "usable",
    isUpToDate: progress === "all",
    isUsed: value("select exists (select 1 from person) or exists (select 1 from response)") === 1,
    responses: Number(value("select count(*) from response")),
    secretFingerprint: typeof fingerprint === "string" ? fingerprint : null,
  };
}

/**
 * What an SQLite file is, without changing it: whether it is a database of this service, of which version, and whether
 * it is whole, to this depth. "newer" is one with a migration that this version does not know. Never throws.
 */
export function inspectDatabase(file: string, depth: Depth): FileState {
  try {
    const outside = lookOutside(file);
    return outside === null ? read(file, (connection) => lookInside(connection, depth)) : { kind: outside };
  } catch (error) {
    return { kind: failureOf(error) };
  }
}

/**
 * Writes all that has been committed up to this moment to `target`, a new file, while others go on reading and
 * writing; nothing of what was deleted is in it. Returns null, or what is wrong with the database; throws what the disk
 * refuses.
 */
export function copyDatabase(file: string, target: string): "damaged" | "locked" | null {
  try {
    read(file, (connection) => connection.prepare("vacuum into ?").run(target));
    return null;
  } catch (error) {
    const kind = failureOf(error);
    if (kind === "unreadable") throw error;
    return kind;
  }
}

/**
 * Runs `act` while no other process has the database open, with everything in the one file (there is no log beside it);
 * null only asks. Says "in-use" or "damaged" without having run it, when one has, or when that cannot be told.
 */
export function whileAlone(file: string, act: (() => void) | null): "done" | "in-use" | "damaged" {
  const connection = new SqliteConnection(file, { fileMustExist: true, timeout: WAIT_MS });
  try {
    try {
      connection.pragma("locking_mode = EXCLUSIVE");
      connection.exec("begin exclusive; commit");
      if (act !== null) connection.pragma("journal_mode = DELETE");
    } catch (error) {
      return failureOf(error) === "locked" ? "in-use" : "damaged";
    }
    act?.();
    return "done";
  } finally {
    connection.close();
  }
}
