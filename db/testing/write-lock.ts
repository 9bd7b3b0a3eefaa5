import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileOf } from "../database-url";

const HOLD = `
  const lock = new (require("better-sqlite3"))(process.argv[1]);
  lock.exec("begin immediate");
  console.log("held");
  process.stdin.once("end", () => lock.exec("rollback")).resume();`;

/** Has a process of its own hold the write lock of an SQLite file, until the returned function is called. */
export async function holdWriteLock(databaseUrl: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, ["-e", HOLD, fileOf(databaseUrl)], { stdio: ["pipe", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  return async () => {
    holder.stdin.end();
    await once(holder, "exit");
  };
}
