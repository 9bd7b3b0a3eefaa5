import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian and Ubuntu put the programs of each version. */
const DEBIAN = "/usr/lib/postgresql";

const WHAT_TO_DO =
  "This needs PostgreSQL's own programs (initdb, postgres, pg_basebackup): install the server with the system's package " +
  "manager (Debian: apt-get install postgresql), or put its folder of programs on the PATH.";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The folder that holds PostgreSQL's server programs: on the PATH, or the newest of Debian's. Throws what to do. */
export function findServerPrograms(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const folder = [...onPath, ...versions.map((version) => join(DEBIAN, version, "bin"))].find((each) =>
    ["initdb", "postgres", "pg_basebackup"].every((program) => isExecutable(join(each, program))),
  );
  if (folder === undefined) throw new Error(WHAT_TO_DO);
  return folder;
}
