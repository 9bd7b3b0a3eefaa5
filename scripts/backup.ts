import { parseArgs } from "node:util";
import { dialectOf } from "@/db/database-url";
import { readBackupKey } from "@/server/platform/backup/backup-key";
import { backUp, type MadeBackup } from "@/server/platform/backup/make-backup";
import { settings } from "@/server/platform/settings";
import { pathFromCaller } from "./path-from-caller";
import { fromArguments, runCommand } from "./run-command";

/** `npm run backup [-- --to FOLDER]`: a copy of the database and its secret, while the service runs. */

const USAGE = "usage: npm run backup [-- --to FOLDER]";
const OPTIONS = { to: { type: "string" } } as const;

function readFolder(): string | null {
  return fromArguments(USAGE, () => {
    const { to } = parseArgs({ options: OPTIONS }).values;
    if (to === "") throw new Error("--to: name a folder");
    return to === undefined ? null : pathFromCaller(to);
  });
}

function linesOn({ file, bytes, sha256, manifest }: MadeBackup, isEncrypted: boolean, isElsewhere: boolean): string[] {
  const secret = manifest.secret === null ? "WITHOUT the secret, which is missing" : "with the secret";
  return [
    `Backup: ${file}`,
    `${String(manifest.responses)} responses, ${secret}; ${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256}`,
    isEncrypted
      ? "Encrypted: it cannot be restored without its key. Keep the key elsewhere."
      : "Not encrypted: whoever can read this file can read everything that the server holds. BACKUP_KEY encrypts it.",
    ...(isElsewhere ? [] : ["It lies beside the database: copy it to another disk, or name a folder there with --to."]),
  ];
}

runCommand(async () => {
  const folder = readFolder();
  const { databaseUrl, secretFile, backupKey } = settings();
  const passphrase = readBackupKey(backupKey);
  const request = { databaseUrl, secretFile, folder, passphrase, reason: "by-hand", now: new Date() } as const;
  const made = await backUp(request);
  const isElsewhere = folder !== null || dialectOf(databaseUrl) === "postgres";
  console.log(linesOn(made, passphrase !== null, isElsewhere).join("\n"));
});
