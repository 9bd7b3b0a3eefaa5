import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { migrateDatabase } from "@/db/client";
import { inspectDatabase, whileAlone } from "@/db/database-file";
import { inspectServer, isServerInUse } from "@/db/database-server";
import { dialectOf, fileOf, localPathOf, shownDatabase } from "@/db/database-url";
import { InUse, NotMoved, hasNoRows, moveDatabase } from "@/db/move-database";
import { copiesFolderOf } from "./backup/kept-copies";
import { Refused } from "./backup/refused";
import { CREATE_DATABASE, SERVICE_RUNS, whyNoServer, whyNoStart } from "./backup/sentences";
import { readSecret } from "./secret";

/** From where to where, each with the file of its secret. */
export type Move = { from: string; to: string; fromSecret: string; toSecret: string };

const NOTHING = "Nothing was moved.";

/** The sentences of a start, said of an address that a command was given. */
const saidOf = (option: "--from" | "--to", sentence: string) => sentence.replaceAll("DATABASE_URL", option);

const behind = (url: string) =>
  new Refused(
    `${shownDatabase(url)} has not been brought up to date by this version yet. Start the service on it once (npm start), stop it, ` +
      `and give the command again. ${NOTHING}`,
  );

async function refuseSource(from: string): Promise<void> {
  if (dialectOf(from) === "postgres") {
    const state = await inspectServer(from);
    if (state.kind !== "usable")
      throw new Refused(`${saidOf("--from", whyNoServer(state.kind, shownDatabase(from)))} ${NOTHING}`);
    if (!state.isUpToDate) throw behind(from);
    if (await isServerInUse(from)) throw new Refused(SERVICE_RUNS);
  } else {
    const state = inspectDatabase(fileOf(from), "all");
    if (state.kind !== "usable")
      throw new Refused(`${saidOf("--from", whyNoStart(state.kind, fileOf(from)))} ${NOTHING}`);
    if (!state.isUpToDate) throw behind(from);
    if (whileAlone(fileOf(from), null) !== "done") throw new Refused(SERVICE_RUNS);
  }
}

const notEmpty = (to: string) =>
  new Refused(
    `${shownDatabase(to)} is not empty. Name an empty database (${CREATE_DATABASE}), or a file that is not there. ${NOTHING}`,
  );

/** An empty one, or one on which moving was broken off before anything was in it. */
async function refuseTarget(to: string): Promise<void> {
  if (dialectOf(to) === "sqlite") {
    if (existsSync(fileOf(to))) throw notEmpty(to);
    return;
  }
  const { kind } = await inspectServer(to);
  if (kind === "usable" && !(await hasNoRows(to))) throw notEmpty(to);
  if (kind === "usable" && (await isServerInUse(to))) throw new Refused(SERVICE_RUNS);
  if (kind === "foreign") throw notEmpty(to);
  if (kind !== "usable" && kind !== "empty")
    throw new Refused(`${saidOf("--to", whyNoServer(kind, shownDatabase(to)))} ${NOTHING}`);
}

function refuseSecrets({ fromSecret, toSecret }: Move): void {
  if (!existsSync(fromSecret))
    throw new Refused(`${fromSecret} is missing: the database is worth little without. ${NOTHING}`);
  if (existsSync(toSecret) && readSecret(toSecret) !== readSecret(fromSecret))
    throw new Refused(`${toSecret} is the secret of another installation. Move it away first. ${NOTHING}`);
}

/** A new secret beside the target, for its owner only. */
function copySecret({ fromSecret, toSecret }: Move): void {
  if (existsSync(toSecret)) return;
  mkdirSync(dirname(toSecret), { recursive: true, mode: 0o700 });
  copyFileSync(fromSecret, toSecret);
}

/** Runs `fill` on a database that is the target, or becomes it when it is whole. */
async function filled(to: string, fill: (url: string) => Promise<void>): Promise<void> {
  if (dialectOf(to) === "postgres") {
    await migrateDatabase(to);
    await fill(to);
    return;
  }
  const partial = `${fileOf(to)}.moving`;
  const remove = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(`${partial}${end}`, { force: true });
  };
  remove();
  try {
    await migrateDatabase(`file:${partial}`);
    await fill(`file:${partial}`);
    if (inspectDatabase(partial, "all").kind !== "usable") throw new Refused(`${partial} is damaged. ${NOTHING}`);
    if (whileAlone(partial, () => undefined) !== "done") throw new Refused(`${partial} is in use. ${NOTHING}`);
    renameSync(partial, fileOf(to));
  } finally {
    remove();
  }
}

/**
 * Moves an installation from SQLite to PostgreSQL or back: all tables and the secret; `from` stays as it is. Throws
 * `Refused` where that cannot be done; then the target is as empty as before, and the same may be tried again.
 */
export async function moveInstallation(move: Move, tell: (line: string) => void): Promise<void> {
  const { from, to } = move;
  if (dialectOf(from) === dialectOf(to))
    throw new Refused(
      "--from and --to are databases of one kind. From SQLite to SQLite copy the file and its secret, or use npm run " +
        `backup and restore; so do from PostgreSQL to PostgreSQL. ${NOTHING}`,
    );
  await refuseSource(from);
  await refuseTarget(to);
  refuseSecrets(move);
  try {
    await filled(to, (url) =>
      moveDatabase(from, url, ({ rows, sum }, table) => {
        tell(`${table}: ${String(rows)} rows, ${sum}`);
      }),
    );
  } catch (error) {
    if (error instanceof InUse) throw new Refused(SERVICE_RUNS);
    if (!(error instanceof NotMoved)) throw error;
    throw new Refused(`${error.message} Look at the disks and at the server's log, and try again. ${NOTHING}`);
  }
  copySecret(move);
}

/** Where the secret of a database lies that no setting says. */
export const secretBeside = (url: string): string => `${dirname(localPathOf(url))}/secret`;

/**
 * What a move leaves behind with people's answers in it, or with what opens them: nothing erases there any more what has
 * become too old. What the target uses too is not among it.
 */
export function leftBehind({ from, to, fromSecret, toSecret }: Move): string[] {
  const database = dialectOf(from) === "postgres" ? [`the database ${shownDatabase(from)} (dropdb)`] : [];
  const path = localPathOf(from);
  const files = [...["", "-wal", "-shm"].map((end) => `${path}${end}`), fromSecret, copiesFolderOf(path)];
  const used = [toSecret, copiesFolderOf(localPathOf(to))];
  return [...database, ...files.filter((file) => existsSync(file) && !used.includes(file))];
}
