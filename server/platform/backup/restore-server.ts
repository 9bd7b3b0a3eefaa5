import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrateDatabase, openDatabase } from "@/db/client";
import { isSqlite } from "@/db/database-file";
import { emptyServer, inspectServer } from "@/db/database-server";
import { localPathOf } from "@/db/database-url";
import { shownAddress } from "@/db/server-address";
import type { UsableDatabase } from "@/db/database-file";
import { markSecret } from "@/db/writes/installation";
import { fingerprintOf, readSecret } from "../secret";
import { type Manifest, readBackupFile } from "./backup-file";
import { copyName, makeCopiesFolder } from "./kept-copies";
import { asRefused, Refused } from "./refused";
import { isSameSecret, keepAs, matchingSecret, type Restored } from "./restore-backup";
import { whyNoRestore, whyNoServer, whyNotEmpty, whyOtherKind } from "./sentences";
import { restoreDump } from "./server-programs";

type Request = { file: string; databaseUrl: string; secretFile: string; passphrase: string | null; now: Date };
type Unpacked = { database: string; secret: string; manifest: Manifest };

async function refuseUnlessEmpty(databaseUrl: string): Promise<void> {
  const { kind } = await inspectServer(databaseUrl);
  const shown = shownAddress(databaseUrl);
  if (kind === "usable" || kind === "newer" || kind === "foreign") throw new Refused(whyNotEmpty(shown));
  if (kind !== "empty") throw new Refused(`${whyNoServer(kind, shown)} Nothing was changed.`);
}

async function unpack({ file, passphrase }: Request, folder: string): Promise<Unpacked> {
  const to = { database: join(folder, "database.dump"), secret: join(folder, "secret") };
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined) throw new Refused(whyNoRestore("missing", file));
  if (!facts.isFile()) throw new Refused(whyNoRestore("no-file", file));
  if (isSqlite(file)) throw new Refused(whyOtherKind(file, "sqlite"));
  const manifest = await readBackupFile(file, passphrase, to);
  if (manifest.kind !== "postgres") throw new Refused(whyOtherKind(file, manifest.kind));
  return { ...to, manifest };
}

/** The database as it was put there; throws `Refused` where it is none that this version can go on with. */
async function checked(unpacked: Unpacked, request: Request): Promise<UsableDatabase> {
  const state = await inspectServer(request.databaseUrl);
  if (state.kind === "newer") throw new Refused(whyNoRestore("newer", request.file));
  if (state.kind !== "usable") throw new Refused(whyNoRestore("foreign", request.file));
  matchingSecret(unpacked, state, request);
  return state;
}

/** Puts the secret of the backup in its place; one that is there and another is kept among the copies. */
function placeSecret(unpacked: Unpacked, { databaseUrl, secretFile, now }: Request): void {
  if (!existsSync(unpacked.secret) || isSameSecret(unpacked.secret, secretFile)) return;
  const path = localPathOf(databaseUrl);
  if (existsSync(secretFile))
    keepAs(secretFile, join(makeCopiesFolder(path), `${copyName(path, "before-restore", now)}.secret`));
  mkdirSync(dirname(secretFile), { recursive: true, mode: 0o700 });
  renameSync(unpacked.secret, secretFile);
}

/**
 * Puts a backup into the empty database at this address, in one transaction, checks it and brings it up to date. What
 * does not pass is taken out again. Nothing is changed when it throws `Refused`.
 */
export async function restoreServer(request: Request): Promise<Restored> {
  const { databaseUrl, secretFile } = request;
  const home = dirname(localPathOf(databaseUrl));
  let temporary: string | undefined;
  try {
    await refuseUnlessEmpty(databaseUrl);
    mkdirSync(home, { recursive: true, mode: 0o700 });
    temporary = mkdtempSync(join(home, ".restoring-"));
    const unpacked = await unpack(request, temporary);
    // A start that broke off has left an empty list of migrations.
    await emptyServer(databaseUrl);
    await restoreDump(databaseUrl, unpacked.database);
    let state: UsableDatabase;
    try {
      state = await checked(unpacked, request);
      await migrateDatabase(databaseUrl);
    } catch (error) {
      await emptyServer(databaseUrl);
      throw error;
    }
    placeSecret(unpacked, request);
    const db = openDatabase(databaseUrl);
    await db.apply([markSecret(fingerprintOf(readSecret(secretFile)))]);
    await db.close();
    const { madeAt } = unpacked.manifest;
    return { responses: state.responses, madeAt, kept: null, isUpgraded: !state.isUpToDate };
  } catch (error) {
    throw asRefused(error, home);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}
