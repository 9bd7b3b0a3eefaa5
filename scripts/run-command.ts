import { withoutValues } from "@/db/connection.postgres";
import { serverFaultOf } from "@/db/database-server";
import { hindranceOf } from "@/db/hindrance.sqlite";
import { NotWritable } from "@/db/write";
import { whyNoServer } from "@/server/platform/backup/sentences";

/** What was wrong with the arguments of a command. */
class WrongUsage extends Error {}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What `read` makes of the arguments; where it throws, the command ends with that and how it is used. */
export function fromArguments<T>(usage: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new WrongUsage(`${wordsOf(error).replace(/\.$/, "")}; ${usage}`);
  }
}

/** What is said of an error: of a database, why it cannot be used and what to do, never what it holds. */
function sentenceOn(error: unknown): string {
  // Of a file that is no database.
  if (error instanceof Error && "path" in error) return wordsOf(error);
  const hindrance = hindranceOf(error);
  if (hindrance !== undefined) return wordsOf(new NotWritable(hindrance));
  const fault = serverFaultOf(error);
  return fault === undefined ? wordsOf(withoutValues(error)) : whyNoServer(fault, "The database");
}

/** Says why a command ends, and returns its exit code: 2 where it was used wrongly, 1 for everything else. */
export function exitCodeAfter(error: unknown): number {
  console.error(sentenceOn(error));
  return error instanceof WrongUsage ? 2 : 1;
}

/** Runs a command, which ends with a sentence on stderr and an exit code where it throws. */
export function runCommand(command: () => Promise<void>): void {
  command().catch((error: unknown) => {
    process.exitCode = exitCodeAfter(error);
  });
}
