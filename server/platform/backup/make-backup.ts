import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyDatabase, inspectDatabase } from "@/db/database-file";
import { fileOf } from "@/db/database-url";
import { log } from "../log";
import { type Settings, settings } from "../settings";
import { readBackupKey } from "./backup-key";
import { type BackupReason, type Manifest, writeBackupFile } from "./backup-file";
import { copyName, makeCopiesFolder, removeSurplusCopies } from "./kept-copies";
import { giveToOwnerOf } from "./owner";
import { asRefused, Refused } from "./refused";
import { whyNoBackup } from "./sentences";

/** A backup that has been made: where, how large, the SHA-256 of the file, and what it says of itself. */
export type MadeBackup = { file: string; bytes: number; sha256: string; manifest: Manifest };

type Request = {
  databaseFile: string;
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

function targetFolder({ folder, databaseFile }: Request): string {
  if (folder === null) return makeCopiesFolder(databaseFile);
  const facts = statSync(folder, { throwIfNoEntry: false });
  // Not made here: a disk that is not mounted would be taken for an empty folder.
  if (facts === undefined) throw new Refused(`--to: ${folder} is not there. Make the folder, or mount its disk.`);
  if (!facts.isDirectory()) throw new Refused(`--to: ${folder} is not a folder. Name a folder.`);
  return folder;
}

/** A copy of the database in a folder that nobody else can look into, on the disk where it lies anyway. */
function copyAside(databaseFile: string, temporary: string): { copy: string; responses: number } {
  const copy = join(temporary, "database.sqlite");
  const failure = copyDatabase(databaseFile, copy);
  const state = failure === null ? inspectDatabase(copy, "pages") : { kind: failure };
  if (state.kind !== "usable") throw new Refused(whyNoBackup(state.kind, databaseFile));
  return { copy, responses: state.responses };
}

async function write(request: Request, folder: string, temporary: string): Promise<MadeBackup> {
  const { databaseFile, secretFile, passphrase, reason, now } = request;
  const { copy, responses } = copyAside(databaseFile, temporary);
  const file = join(folder, `${copyName(databaseFile, reason, now)}.backup`);
  const contents = { database: copy, secret: existsSync(secretFile) ? secretFile : null };
  const about = { madeAt: now.toISOString(), reason, responses };
  const partial = `${file}.partial`;
  try {
    refuseWithoutRoom(folder, copy);
    const made = await writeBackupFile(partial, contents, about, passphrase);
    giveToOwnerOf(databaseFile, partial);
    renameSync(partial, file);
    return { file, ...made };
  } catch (error) {
    rmSync(partial, { force: true });
    throw asRefused(error, folder);
  }
}

/**
 * Makes a backup of the database and its secret while others go on reading and writing: all that had been committed
 * when it began. Leaves nothing behind when it fails. Throws `Refused` where the database is missing or damaged, the
 * folder cannot be written or the disk is full.
 */
export async function backUp(request: Request): Promise<MadeBackup> {
  const state = inspectDatabase(request.databaseFile, "head");
  if (state.kind !== "usable") throw new Refused(whyNoBackup(state.kind, request.databaseFile));
  const databaseFile = realpathSync(request.databaseFile);
  const home = dirname(databaseFile);
  let temporary: string | undefined;
  try {
    removeSurplusCopies(request.databaseFile);
    const folder = targetFolder(request);
    refuseWithoutRoom(home, databaseFile);
    temporary = mkdtempSync(join(home, ".making-"));
    return await write(request, folder, temporary);
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
    ...{ databaseFile: fileOf(databaseUrl), secretFile, folder: null, passphrase, reason, now },
  });
  log().info({ reason, file, bytes }, "a copy of the database was made");
  return file;
}
