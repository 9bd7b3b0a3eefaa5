import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { errorCode } from "@/db/database-file";
import { forPrograms, shownAddress } from "@/db/server-address";
import { Refused } from "./refused";

/** PostgreSQL's own programs, which copy a database and put a copy back. */

const execute = promisify(execFile);
/** More than they ever say. */
const MOST_SAID_BYTES = 16 * 1024 ** 2;

const saidBy = (error: unknown): string =>
  typeof error === "object" && error !== null && "stderr" in error && typeof error.stderr === "string"
    ? error.stderr
    : "";

/** The sentence for what such a program refuses; it may quote what it has read, so its own words are not passed on. */
function asRefused(program: string, url: string, error: unknown): Error {
  if (errorCode(error) === "ENOENT")
    return new Refused(
      `${program} is missing. Install PostgreSQL's programs for clients, of the server's version or a newer one ` +
        "(Debian: apt-get install postgresql-client), on the PATH of whoever runs this.",
    );
  const said = saidBy(error);
  if (/server version mismatch/.test(said))
    return new Refused(
      `${program} is older than the server. Install PostgreSQL's programs for clients of the server's version.`,
    );
  if (/No space left on device|could not extend file/.test(said))
    return new Refused(
      `${program} found a disk full, of the server or of this machine. Make room there, and try again.`,
    );
  if (/permission denied/.test(said))
    return new Refused(`${program} may not read or write ${shownAddress(url)}. Make the role its owner.`);
  return new Refused(
    `${program} failed on ${shownAddress(url)}. See in the server's log whether its disk is full or the connection ended, ` +
      "and try again.",
  );
}

async function runProgram(program: "pg_dump" | "pg_restore", url: string, args: readonly string[]): Promise<void> {
  const { address, env } = forPrograms(url);
  try {
    await execute(program, [...args, `--dbname=${address}`], {
      ...{
        env: { ...process.env, LC_ALL: "C", PGTARGETSESSIONATTRS: "read-write", ...env },
        maxBuffer: MOST_SAID_BYTES,
      },
    });
  } catch (error) {
    throw asRefused(program, url, error);
  }
}

const AS_ANYBODY = ["--no-owner", "--no-privileges"];

/** Writes all that has been committed up to this moment to `file`. Throws `Refused`. */
export async function dumpServer(url: string, file: string): Promise<void> {
  await runProgram("pg_dump", url, ["--format=custom", "--compress=6", ...AS_ANYBODY, `--file=${file}`]);
}

/** Puts such a copy into an empty database: all of it, or nothing. Throws `Refused`. */
export async function restoreDump(url: string, file: string): Promise<void> {
  await runProgram("pg_restore", url, ["--single-transaction", "--exit-on-error", ...AS_ANYBODY, file]);
}
