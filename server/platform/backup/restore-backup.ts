import { copyFileSync, existsSync, linkSync, mkdtempSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrateDatabase, openDatabase } from "@/db/client";
import { inspectDatabase, isSqlite, type UsableDatabase, whileAlone } from "@/db/database-file";
import { markSecret } from "@/db/writes/installation";
import { fingerprintOf, readSecret } from "../secret";
import { type Manifest, readBackupFile } from "./backup-file";
import { copyName, makeCopiesFolder } from "./kept-copies";
import { giveToOwnerOf } from "./owner";
import { asRefused, Refused } from "./refused";
import { SERVICE_RUNS, whyNoRestore, whyOtherKind } from "./sentences";

type Request = {
  /** A backup, or a finished copy of the database that `sqlite3 … .backup` has made. */
  file: string;
  databaseFile: string;
  secretFile: string;
  passphrase: string | null;
  /** The operator says that no server runs, where that cannot be told. */
  isStopped: boolean;
  now: Date;
};

/** What was restored: how many responses, from when (null: not known), and where the database lies that was there. */
export type Restored = { responses: number; madeAt: string | null; kept: string | null; isUpgraded: boolean };

type Unpacked = { database: string; secret: string; manifest: Manifest | null };

const UNKNOWN =
  "Whether the service is still running cannot be told from a database that is damaged or missing. Stop it, and give " +
  "the command again with --stopped. Nothing was changed.";

async function unpack({ file, passphrase }: Request, folder: string): Promise<Unpacked> {
  const to = { database: join(folder, "database.sqlite"), secret: join(folder, "secret") };
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined) throw new Refused(whyNoRestore("missing", file));
  if (!facts.isFile()) throw new Refused(whyNoRestore("no-file", file));
  if (!isSqlite(file)) {
    const manifest = await readBackupFile(file, passphrase, to);
    if (manifest.kind !== "sqlite") throw new Refused(whyOtherKind(file, manifest.kind));
    return { ...to, manifest };
  }
  // Changes beside it that were not merged: somebody writes to it, or has copied one file of two.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
    throw new Refused(whyNoRestore("locked", file));
  copyFileSync(file, to.database);
  return { ...to, manifest: null };
}

/**
 * The file of the secret that goes with what was unpacked: its own, or the one that is there. Throws `Refused` where it
 * is not the one of the database.
 */
export function matchingSecret(
  unpacked: { secret: string },
  { secretFingerprint }: Pick<UsableDatabase, "secretFingerprint">,
  request: { file: string; secretFile: string },
): string {
  const secret = existsSync(unpacked.secret) ? unpacked.secret : request.secretFile;
  if (!existsSync(secret))
    throw new Refused(
      `${request.file} holds no secret, and ${secret} is missing. Put the secret back there first. Nothing was changed.`,
    );
  if (secretFingerprint !== null && secretFingerprint !== fingerprintOf(readSecret(secret)))
    throw new Refused(
      `The secret ${secret === unpacked.secret ? `in ${request.file}` : `at ${secret}`} is not the one of this backup. ` +
        "Put the right one back, or take another backup. Nothing was changed.",
    );
  return secret;
}

/** Tries everything on the unpacked database that could go wrong on the real one, upgrade included. */
async function rehearse(unpacked: Unpacked, request: Request): Promise<UsableDatabase> {
  const found = inspectDatabase(unpacked.database, "all");
  if (found.kind !== "usable") throw new Refused(whyNoRestore(found.kind, request.file));
  const secret = matchingSecret(unpacked, found, request);
  const url = `file:${unpacked.database}`;
  await migrateDatabase(url);
  const db = openDatabase(url);
  await db.apply([markSecret(fingerprintOf(readSecret(secret)))]);
  await db.close();
  const upgraded = found.isUpToDate ? found : inspectDatabase(unpacked.database, "all");
  if (upgraded.kind !== "usable") throw new Refused(whyNoRestore(upgraded.kind, request.file));
  return { ...upgraded, isUpToDate: found.isUpToDate };
}

/** A second name for the file, or a copy where the disk knows no such thing. */
export function keepAs(file: string, kept: string): void {
  try {
    linkSync(file, kept);
  } catch {
    copyFileSync(file, kept);
  }
}

/** Whether two files hold one secret. */
export const isSameSecret = (one: string, other: string) => existsSync(other) && readSecret(one) === readSecret(other);

/** Keeps what is there and puts the new files in its place, each in one step. Returns where the old database lies. */
function takePlace(unpacked: Unpacked, { databaseFile, secretFile, now }: Request): string | null {
  const kept = join(makeCopiesFolder(databaseFile), copyName(databaseFile, "before-restore", now));
  const isThere = existsSync(databaseFile);
  if (isThere) keepAs(databaseFile, `${kept}.sqlite`);
  if (existsSync(`${databaseFile}-wal`)) renameSync(`${databaseFile}-wal`, `${kept}.sqlite-wal`);
  rmSync(`${databaseFile}-shm`, { force: true });
  if (existsSync(unpacked.secret) && !isSameSecret(unpacked.secret, secretFile)) {
    if (existsSync(secretFile)) keepAs(secretFile, `${kept}.secret`);
    giveToOwnerOf(dirname(databaseFile), unpacked.secret);
    renameSync(unpacked.secret, secretFile);
  }
  // Last: broken off before, the start finds a secret that is not the database's, or both as they were.
  giveToOwnerOf(dirname(databaseFile), unpacked.database);
  renameSync(unpacked.database, databaseFile);
  return isThere ? `${kept}.sqlite` : null;
}

function refuseWhileInUse(databaseFile: string, isStopped: boolean, act: (() => void) | null): void {
  const isThere = existsSync(databaseFile);
  const state = isThere ? whileAlone(databaseFile, act) : "missing";
  if (state === "done") return;
  if (state === "in-use") throw new Refused(SERVICE_RUNS);
  const isUnsure = isThere || existsSync(`${databaseFile}-wal`);
  if (isUnsure && !isStopped) throw new Refused(UNKNOWN);
  act?.();
}

/**
 * Puts a backup in the place of the database, after it has been checked, upgraded and checked again beside it; what was
 * there is kept for `OWN_COPIES_DAYS` in `backups`. Nothing is changed when it throws `Refused`: for a file that is no
 * backup, is damaged, does not open, is of a newer version or has another secret, and while the service runs.
 */
export async function restoreBackup(given: Request): Promise<Restored> {
  // What a link leads to is replaced, not the link.
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : path);
  const request = { ...given, databaseFile: real(given.databaseFile), secretFile: real(given.secretFile) };
  const { databaseFile } = request;
  const home = dirname(databaseFile);
  let temporary: string | undefined;
  try {
    refuseWhileInUse(databaseFile, given.isStopped, null);
    temporary = mkdtempSync(join(home, ".restoring-"));
    const unpacked = await unpack(request, temporary);
    const { responses, isUpToDate } = await rehearse(unpacked, request);
    let kept: string | null = null;
    refuseWhileInUse(databaseFile, given.isStopped, () => {
      kept = takePlace(unpacked, request);
    });
    return { responses, madeAt: unpacked.manifest?.madeAt ?? null, kept, isUpgraded: !isUpToDate };
  } catch (error) {
    throw asRefused(error, home);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}
