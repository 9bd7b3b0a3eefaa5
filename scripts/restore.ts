import { parseArgs } from "node:util";
import { dialectOf, fileOf } from "@/db/database-url";
import { OWN_COPIES_DAYS } from "@/lib/policy/privacy";
import { timeText } from "@/lib/text/time-text";
import { readBackupKey } from "@/server/platform/backup/backup-key";
import { type Restored, restoreBackup } from "@/server/platform/backup/restore-backup";
import { restoreServer } from "@/server/platform/backup/restore-server";
import { acceptSecret } from "@/server/platform/ready-database";
import { settings } from "@/server/platform/settings";
import { pathFromCaller } from "./path-from-caller";
import { fromArguments, runCommand } from "./run-command";

/**
 * `npm run restore -- FILE` puts a backup in the place of the database; `-- --accept-secret` makes the secret that is
 * there, or a new one, the secret of the database.
 */

const USAGE = "usage: npm run restore -- FILE [--stopped], or npm run restore -- --accept-secret";
const OPTIONS = {
  stopped: { type: "boolean", default: false },
  "accept-secret": { type: "boolean", default: false },
} as const;

/** The file to restore, or null for the secret alone. */
function readRequest(): { file: string | null; isStopped: boolean } {
  return fromArguments(USAGE, () => {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    const [file, ...others] = positionals;
    if (values["accept-secret"] === (file !== undefined) || others.length > 0 || file === "")
      throw new Error("FILE: name exactly one backup");
    return { file: file === undefined ? null : pathFromCaller(file), isStopped: values.stopped };
  });
}

function linesOn({ responses, madeAt, kept, isUpgraded }: Restored): string[] {
  return [
    `Restored: ${String(responses)} responses${madeAt === null ? "" : `, as they were on ${timeText(new Date(madeAt), "en")}`}.`,
    ...(isUpgraded ? ["The backup was made by an earlier version; its tables are up to date now."] : []),
    ...(kept === null
      ? []
      : [`What was there before is kept for ${String(OWN_COPIES_DAYS)} days: ${kept}. Move it to keep it longer.`]),
    "What was done since the backup is undone: answers deleted since are back, and mails sent since may be sent again.",
    "Start the service: npm start",
  ];
}

runCommand(async () => {
  const { file, isStopped } = readRequest();
  const { databaseUrl, secretFile, backupKey } = settings();
  if (file === null) {
    await acceptSecret({ databaseUrl, secretFile });
    console.log(`${secretFile} is the secret of the database from now on.`);
    return;
  }
  const request = { file, secretFile, passphrase: readBackupKey(backupKey), now: new Date() };
  const restored =
    dialectOf(databaseUrl) === "postgres"
      ? await restoreServer({ ...request, databaseUrl })
      : await restoreBackup({ ...request, databaseFile: fileOf(databaseUrl), isStopped });
  console.log(linesOn(restored).join("\n"));
});
