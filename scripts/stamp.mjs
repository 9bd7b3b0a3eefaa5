import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A stamp is a file that says for which inputs a result was made; no stamp, no result. */

export function hashOf(...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Hash over names and contents, so that a checkout with new file times does not look changed. */
export function hashOfFiles(root, entries, isIgnored = () => false) {
  const files = entries.flatMap((entry) => listFiles(root, entry)).filter((file) => !isIgnored(file));
  return hashOf(...files.flatMap((file) => [file, readFileSync(join(root, file))]));
}

function listFiles(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`));
}

/** The text of a file, "" when there is none. */
export function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}

export function removeStamp(file) {
  rmSync(file, { force: true });
}
