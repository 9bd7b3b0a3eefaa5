import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { localPathOf } from "@/db/database-url";
import { dayOf } from "@/lib/clock";
import { OWN_COPIES_DAYS } from "@/lib/policy/privacy";
import { log } from "../log";
import { settings } from "../settings";
import type { Task } from "../worker";
import type { BackupReason } from "./backup-file";
import { giveToOwnerOf } from "./owner";

const DAY_MS = 86_400_000;
/** So many copies of before a migration or an erasing are kept at most, the newest. */
const OWN_COPIES = 5;
/** Made by the service itself; what is before "-" is the time. A database set aside by a restore is never one too many. */
const OWN = /-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(before-migration|before-erasing|before-restore)[.-]/;
/** What a copy that was broken off leaves behind. */
const UNFINISHED = /^\.(making|restoring)-|\.partial$/;

/** Where copies of this database lie that are not put elsewhere: in `backups` beside it, wherever a link leads. */
export function copiesFolderOf(databaseFile: string): string {
  return join(dirname(existsSync(databaseFile) ? realpathSync(databaseFile) : databaseFile), "backups");
}

/** Makes that folder where it is missing, for the owner of the database only. */
export function makeCopiesFolder(databaseFile: string): string {
  const folder = copiesFolderOf(databaseFile);
  if (existsSync(folder)) return folder;
  mkdirSync(folder, { mode: 0o700 });
  giveToOwnerOf(dirname(folder), folder);
  return folder;
}

/** A time (UTC) as names of copies have it. */
const nameTime = (time: Date) => time.toISOString().replaceAll(/[-:]|\.\d+/g, "");

/** The name of a new copy, without its end: which database, when (UTC) and why. No two are the same. */
export function copyName(databaseFile: string, reason: BackupReason | "before-restore", now: Date): string {
  return `${basename(databaseFile, extname(databaseFile))}-${nameTime(now)}-${reason}-${randomBytes(3).toString("hex")}`;
}

function madeAt(name: string): number {
  const [, year, month, day, hour, minute, second] = OWN.exec(name) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

const listIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
const remove = (folder: string, names: string[]) => {
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
};

/** What the service made by itself and keeps in this folder, the newest first. */
const ownIn = (folder: string) =>
  listIn(folder)
    .filter((name) => OWN.test(name))
    .sort((a, b) => madeAt(b) - madeAt(a));

/** Deletes the copies that the service made of this database by itself beyond the newest `OWN_COPIES`, by no clock. */
export function removeSurplusCopies(databaseFile: string): void {
  const folder = copiesFolderOf(databaseFile);
  remove(
    folder,
    ownIn(folder)
      .filter((name) => name.endsWith(".backup"))
      .slice(OWN_COPIES),
  );
}

/** Copies that a clock which was ahead dated more than a day in the future would be kept for so much longer. */
function redateFutureCopies(folder: string, now: Date): void {
  for (const name of ownIn(folder).filter((found) => madeAt(found) - now.getTime() > DAY_MS))
    renameSync(join(folder, name), join(folder, name.replace(/\d{8}T\d{6}Z/, nameTime(now))));
}

/**
 * Deletes the copies that the service made of this database by itself and that have been kept long enough
 * (`OWN_COPIES_DAYS`) or are too many, and what was broken off more than a day ago. Backups made by hand stay. Acts by
 * the time: only for the worker, which asks whether the clock that says `now` is believed.
 */
export function removeOldCopies(databaseFile: string, now: Date): void {
  const folder = copiesFolderOf(databaseFile);
  redateFutureCopies(folder, now);
  removeSurplusCopies(databaseFile);
  remove(
    folder,
    ownIn(folder).filter((name) => now.getTime() - madeAt(name) > OWN_COPIES_DAYS * DAY_MS),
  );
  for (const place of [folder, dirname(folder)]) {
    const isLeft = (name: string) => {
      const facts = statSync(join(place, name), { throwIfNoEntry: false });
      return facts !== undefined && now.getTime() - facts.mtimeMs > DAY_MS;
    };
    remove(
      place,
      listIn(place).filter((name) => UNFINISHED.test(name) && isLeft(name)),
    );
  }
}

/** The task that does so when the worker starts, and with each new day in Kazakhstan. */
export function removeCopies(): Task {
  let doneOn: string | undefined;
  return {
    name: "remove-old-copies",
    isLocal: true,
    run: (_db, now) => {
      const today = dayOf(now);
      if (doneOn !== today) removeOldCopies(localPathOf(settings().databaseUrl), now);
      if (doneOn !== today) log().info({ task: "remove-old-copies" }, "daily task done");
      doneOn = today;
      return Promise.resolve(false);
    },
  };
}
