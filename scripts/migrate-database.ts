import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { dialectOf, faultIn, fileOf } from "@/db/database-url";
import { leftBehind, type Move, moveInstallation, secretBeside } from "@/server/platform/move-database";
import { pathFromCaller } from "./path-from-caller";
import { fromArguments, runCommand } from "./run-command";

/** `npm run migrate-database -- --from file:PATH --to postgres://…`, or back: moves a stopped installation. */

const USAGE = "usage: npm run migrate-database -- --from DATABASE --to DATABASE, one file:PATH and one postgres://…";
const OPTIONS = { from: { type: "string" }, to: { type: "string" } } as const;

function readAddress(name: "from" | "to", given = ""): string {
  const fault = faultIn(given);
  if (fault !== null) throw new Error(`--${name}: ${fault}`);
  // A relative path is meant from where the command was given.
  return dialectOf(given) === "sqlite" ? `file:${pathFromCaller(given.slice("file:".length))}` : given;
}

function readMove(): Move {
  return fromArguments(USAGE, () => {
    const { values } = parseArgs({ options: OPTIONS });
    const [from, to] = [readAddress("from", values.from), readAddress("to", values.to)];
    const secretFile = process.env["SECRET_FILE"];
    const secretOf = (url: string) => (secretFile ? resolve(secretFile) : secretBeside(url));
    return { from, to, fromSecret: secretOf(from), toSecret: secretOf(to) };
  });
}

runCommand(async () => {
  const move = readMove();
  await moveInstallation(move, console.log);
  const what = dialectOf(move.to) === "postgres" ? "that address" : `file:${fileOf(move.to)}`;
  console.log("All tables have arrived; numbers of rows and checksums are the same.");
  console.log(`Secret: ${move.toSecret}`);
  console.log(`Set DATABASE_URL to ${what} and start the service: npm start. What it was moved from is as it was.`);
  console.log("Once you are sure, delete it: answers that are too old are erased there by nobody any more.");
  for (const left of leftBehind(move)) console.log(`  ${left}`);
  console.log("So do with backups of it that lie elsewhere.");
});
