import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyDatabase, inspectDatabase } from "@/db/database-file";
import { inspectServer } from "@/db/database-server";
import { dialectOf, localPathOf } from "@/db/database-url";
import { shownAddress } from "@/db/server-address";
import { log } from "../log";
import { type Settings, settings } from "../settings";
import { readBackupKey } from "./backup-key";
import { type BackupReason, type Manifest, writeBackupFile } from "./backup-file";
import { copyName, makeCopiesFolder, removeSurplusCopies } from "./kept-copies";
import { giveToOwnerOf } from "./owner";
import { asRefused, Refused } from "./refused";
import { whyNoBackup, whyNoServer, whyNoStart } from "./sentences";
import { dumpServer } from "./server-programs";

/** A backup that has been made: where, how large, the SHA-256 of the file, and what it says of itself. */
export type MadeBackup = { file: string; bytes: number; sha256: string; manifest: Manifest };

type Request = {
  databaseUrl: string;
  secretFile: string;
  /** An existing folder; null for the one beside the database. */
  folder: string | null;
  passphrase: string | null;
  reason: BackupReason;
  now: Date;
};

/** What is copied, and the key for it. */
export type Installation = Pick<Settings, "databaseUrl" | "secretFile" | "backupKey">;

/** Room for a copy, the log that is merged into it, and what is saved meanwhile. */
function refuseWithoutRoom(folder: string, databaseFile: string): void {
  const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const needed = sizeOf(databaseFile) + sizeOf(`${databaseFile}-wal`);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < needed * 1.1)
    throw new Refused(
      `${folder}: the disk has room for ${String(Math.floor((bavail * bsize) / 1e6))} MB, and the copy needs ` +
        `${String(Math.ceil((needed * 1.1) / 1e6))}. Make room there, or name another folder.`,
    );
}

function targetFolder({ folder, databaseUrl }: Request): string {
  if (folder === null) return makeCopiesFolder(localPathOf(databaseUrl));
  const facts = statSync(folder, { throwIfNoEntry: false });
  // Not made here: a disk that is not mounted would be taken for an empty folder.
  if (facts === undefined) throw new Refused(`--to: ${folder} is not there. Make the folder, or mount its disk.`);
  if (!facts.isDirectory()) throw new Refused(`--to: ${folder} is not a folder. Name a folder.`);
  return folder;
}

type Copy = { copy: string; responses: number };

/** A copy of the database in a folder that nobody else can look into, on the disk where it lies anyway. */
function copyAside(databaseFile: string, temporary: string): Copy {
  const copy = join(temporary, "database.sqlite");
  refuseWithoutRoom(temporary, databaseFile);
  const failure = copyDatabase(databaseFile, copy);
  const state = failure === null ? inspectDatabase(copy, "pages") : { kind: failure };
  if (state.kind !== "usable") throw new Refused(whyNoBackup(whyNoStart(state.kind, databaseFile)));
  return { copy, responses: state.responses };
}

/** The same of a database on a server: what its own program writes, into such a folder of this machine. */
async function dumpAside(databaseUrl: string, temporary: string): Promise<Copy> {
  const copy = join(temporary, "database.dump");
  await dumpServer(databaseUrl, copy);
  const state = await inspectServer(databaseUrl);
  if (state.kind !== "usable") throw new Refused(whyNoBackup(whyNoServer(state.kind, shownAddress(databaseUrl))));
  return { copy, responses: state.responses };
}

async function write(request: Request, { copy, responses }: Copy, folder: string, like: string): Promise<MadeBackup> {
  const { databaseUrl, secretFile, passphrase, reason, now } = request;
  const kind = dialectOf(databaseUrl) ?? "sqlite";
  const file = join(folder, `${copyName(localPathOf(databaseUrl), reason, now)}.backup`);
  const contents = { database: copy, secret: existsSync(secretFile) ? secretFile : null };
  const partial = `${file}.partial`;
  try {
    refuseWithoutRoom(folder, copy);
    const made = await writeBackupFile(
      partial,
      contents,
      { madeAt: now.toISOString(), reason, responses, kind },
      passphrase,
    );
    giveToOwnerOf(like, partial);
    renameSync(partial, file);
    return { file, ...made };
  } catch (error) {
    rmSync(partial, { force: true });
    throw asRefused(error, folder);
  }
}

/** Refuses what is no database of the service before anything is removed or written for its copy. */
async function refuseUnusable(databaseUrl: string): Promise<void> {
  if (dialectOf(databaseUrl) === "postgres") {
    const { kind } = await inspectServer(databaseUrl);
    if (kind !== "usable") throw new Refused(whyNoBackup(whyNoServer(kind, shownAddress(databaseUrl))));
  } else {
    const file = localPathOf(databaseUrl);
    const { kind } = inspectDatabase(file, "head");
    if (kind !== "usable") throw new Refused(whyNoBackup(whyNoStart(kind, file)));
  }
}

/**
 * Makes a backup of the database and its secret while others go on reading and writing: all that had been committed
 * when it began. Leaves nothing behind when it fails. Throws `Refused` where the database is missing or damaged, the
 * folder cannot be written or the disk is full; of a database on a server also where pg_dump is missing or too old.
 */
export async function backUp(request: Request): Promise<MadeBackup> {
  await refuseUnusable(request.databaseUrl);
  const isOnServer = dialectOf(request.databaseUrl) === "postgres";
  const path = localPathOf(request.databaseUrl);
  const databaseFile = isOnServer ? path : realpathSync(path);
  const home = dirname(databaseFile);
  let temporary: string | undefined;
  try {
    if (isOnServer) mkdirSync(home, { recursive: true, mode: 0o700 });
    removeSurplusCopies(path);
    const folder = targetFolder(request);
    temporary = mkdtempSync(join(home, ".making-"));
    const copied = isOnServer ? await dumpAside(request.databaseUrl, temporary) : copyAside(databaseFile, temporary);
    return await write(request, copied, folder, isOnServer ? home : databaseFile);
  } catch (error) {
    throw asRefused(error, home);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Makes a backup of this installation's database beside it, by the settings, and returns its path. Of those that were
 * not made by hand the worker deletes what is older than `OWN_COPIES_DAYS`. Blocks this process while SQLite copies: not for the web process.
 * Throws as `backUp`.
 */
export async function makeBackup(reason: BackupReason, installation: Installation = settings()): Promise<string> {
  const { databaseUrl, secretFile, backupKey } = installation;
  const passphrase = readBackupKey(backupKey);
  const now = new Date();
  const { file, bytes } = await backUp({
    ...{ databaseUrl, secretFile, folder: null, passphrase, reason, now },
  });
  log().info({ reason, file, bytes }, "a copy of the database was made");
  return file;
}
