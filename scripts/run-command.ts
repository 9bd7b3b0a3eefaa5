import { Refused } from "@/server/platform/backup/refused";

/** Runs a command: exit code 2 and one sentence on stderr when it refuses, 1 when it fails otherwise. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof Refused ? 2 : 1;
  });
}
