import { readFileSync } from "node:fs";
import { KEY_CHARACTERS, type Settings } from "../settings";
import { Refused } from "./refused";

function readKeyFile(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new Refused(`BACKUP_KEY_FILE: ${file} is missing or cannot be read.`);
  }
}

/** The key that the settings name, without space around it; null where backups are not encrypted. Throws `Refused`. */
export function readBackupKey(setting: Settings["backupKey"]): string | null {
  if (setting === null) return null;
  const key = "key" in setting ? setting.key : readKeyFile(setting.file);
  if (key.length < KEY_CHARACTERS)
    throw new Refused(`BACKUP_KEY_FILE: the file holds less than ${String(KEY_CHARACTERS)} characters.`);
  return key;
}
