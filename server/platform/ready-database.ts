import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { migrateDatabase, openDatabase, startingAlone } from "@/db/client";
import { type Depth, inspectDatabase, type UsableDatabase, whileAlone } from "@/db/database-file";
import { inspectServer, isServerInUse } from "@/db/database-server";
import { dialectOf, fileOf, localPathOf } from "@/db/database-url";
import { shownAddress } from "@/db/server-address";
import { markSecret } from "@/db/writes/installation";
import { copiesFolderOf } from "./backup/kept-copies";
import { type Installation, makeBackup } from "./backup/make-backup";
import { Refused } from "./backup/refused";
import { SERVICE_RUNS, whyNoSecret, whyNoServer, whyNoStart, whyNotNew } from "./backup/sentences";
import { log } from "./log";
import { ensureSecret, fingerprintOf, readSecret } from "./secret";

/** Bytes up to which every page is read at a start: at about 10 ms for each MB, ten seconds. */
const MOST_CHECKED_BYTES = 1e9;

type Place = Omit<Installation, "backupKey">;

/** Refuses where the file cannot be written, or the folder in which it, or what belongs to it, lies. */
function refuseUnwritable(file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  } catch {
    throw new Refused(
      `DATABASE_URL: ${folder} cannot be written, which holds the database, or the copies of one on a server. Give the user that runs the service the right to, or name another place.`,
    );
  }
}

/** What only an earlier installation leaves: its secret, its copies, its log of changes. */
function tracesBeside(file: string, secretFile: string): string[] {
  const copies = copiesFolderOf(file);
  const wal = `${file}-wal`;
  return [
    ...(existsSync(secretFile) ? [secretFile] : []),
    ...(existsSync(copies) && readdirSync(copies).length > 0 ? [copies] : []),
    ...((statSync(wal, { throwIfNoEntry: false })?.size ?? 0) > 0 ? [wal] : []),
  ];
}

function depthFor(file: string): Depth {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (bytes <= MOST_CHECKED_BYTES) return "pages";
  log().warn({ bytes }, "the database is too large to be read whole at a start; npm run backup reads all of it");
  return "head";
}

function refuseOtherSecret({ secretFingerprint, isUsed }: UsableDatabase, secretFile: string): void {
  if (!existsSync(secretFile)) {
    if (isUsed || secretFingerprint !== null) throw new Refused(whyNoSecret(secretFile, "missing"));
  } else if (secretFingerprint !== null && secretFingerprint !== fingerprintOf(readSecret(secretFile)))
    throw new Refused(whyNoSecret(secretFile, "changed"));
}

/** The same of a database on a server, beside whose name this machine keeps its secret and its copies. */
async function checkedServer({ databaseUrl, secretFile }: Place): Promise<UsableDatabase | null> {
  const state = await inspectServer(databaseUrl);
  const shown = shownAddress(databaseUrl);
  if (state.kind === "usable") {
    refuseOtherSecret(state, secretFile);
    return state;
  }
  if (state.kind !== "empty") throw new Refused(whyNoServer(state.kind, shown));
  const traces = tracesBeside(localPathOf(databaseUrl), secretFile);
  if (traces.length > 0) throw new Refused(whyNotNew(shown, traces));
  return null;
}

/** The database as it lies there; null where a new installation begins. Changes nothing. */
function checkedFile({ databaseUrl, secretFile }: Place): UsableDatabase | null {
  const file = fileOf(databaseUrl);
  const state = inspectDatabase(file, depthFor(file));
  if (state.kind === "usable") {
    refuseOtherSecret(state, secretFile);
    return state;
  }
  if (state.kind !== "missing" && state.kind !== "empty") throw new Refused(whyNoStart(state.kind, file));
  const traces = tracesBeside(file, secretFile);
  if (traces.length > 0) throw new Refused(whyNotNew(file, traces));
  return null;
}

async function noteSecret({ databaseUrl, secretFile }: Place): Promise<void> {
  const db = openDatabase(databaseUrl);
  await db.apply([markSecret(fingerprintOf(readSecret(secretFile)))]);
  await db.close();
}

/**
 * Makes the database ready for whatever opens it next: refuses one that is damaged, emptied, of another version or of
 * another program, or whose secret is missing or another one, before anything writes to it; makes a copy before it
 * brings the tables up to date; makes database and secret of a new installation. Throws `Refused`: one sentence with
 * the remedy.
 */
export async function readyDatabase(place: Installation): Promise<void> {
  refuseUnwritable(localPathOf(place.databaseUrl));
  const isOnServer = dialectOf(place.databaseUrl) === "postgres";
  const state = isOnServer ? await checkedServer(place) : checkedFile(place);
  if (state?.isUpToDate === false) await makeBackup("before-migration", place);
  // The secret comes after the tables: alone it would be the trace of an installation that is gone.
  if (state?.isUpToDate !== true) await migrateDatabase(place.databaseUrl);
  ensureSecret(place.secretFile);
  if (typeof state?.secretFingerprint !== "string") await noteSecret(place);
}

/**
 * Runs what a start does to the database while no other server starts on it; throws `Refused` where its server cannot
 * be used.
 */
export async function whileStarting<T>({ databaseUrl }: Pick<Place, "databaseUrl">, act: () => Promise<T>): Promise<T> {
  if (dialectOf(databaseUrl) === "postgres") {
    const { kind } = await inspectServer(databaseUrl);
    if (kind !== "usable" && kind !== "empty") throw new Refused(whyNoServer(kind, shownAddress(databaseUrl)));
  }
  return startingAlone(databaseUrl, act);
}

async function refuseInUse(databaseUrl: string): Promise<void> {
  if (dialectOf(databaseUrl) === "postgres") {
    const { kind } = await inspectServer(databaseUrl);
    if (kind !== "usable") throw new Refused(whyNoServer(kind, shownAddress(databaseUrl)));
    if (await isServerInUse(databaseUrl)) throw new Refused(SERVICE_RUNS);
    return;
  }
  const file = fileOf(databaseUrl);
  const { kind } = inspectDatabase(file, "head");
  if (kind !== "usable") throw new Refused(whyNoStart(kind, file));
  if (whileAlone(file, null) !== "done") throw new Refused(SERVICE_RUNS);
}

/** Makes the secret that lies beside this database, or a new one where there is none, its secret from now on. */
export async function acceptSecret(place: Place): Promise<void> {
  // A server would go on with the secret that it has read.
  await refuseInUse(place.databaseUrl);
  await migrateDatabase(place.databaseUrl);
  ensureSecret(place.secretFile);
  await noteSecret(place);
}
