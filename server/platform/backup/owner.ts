import { chownSync, statSync } from "node:fs";

/**
 * Gives a file to whoever owns `like`: a command run as root must not leave behind what the service, which runs as
 * somebody else, cannot open.
 */
export function giveToOwnerOf(like: string, path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(like);
  if (uid !== 0) chownSync(path, uid, gid);
}
