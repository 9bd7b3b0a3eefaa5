import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { findServerPrograms } from "./programs";

const execute = promisify(execFile);
const USER = "assessment";
const START_MS = 30_000;
const PAUSE_MS = 50;

/** Settings of a server that may lose everything: a test's. */
export const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Texts in the order of a language, which is not that of JavaScript's `<`: what relies on one of them shows. */
export const IN_RUSSIAN = ["--locale-provider=icu", "--icu-locale=ru"];

/** A server of PostgreSQL in a folder of its own, that ends with this process. */
export type TemporaryServer = {
  /** Of its administrator, with the password. */
  url: string;
  port: number;
  folder: string;
  process: ChildProcess;
  stop: () => Promise<void>;
};

/** PostgreSQL does not run as root. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? [];
  if (uid === undefined) throw new Error("This runs as root, and there is no user postgres or nobody to run as.");
  return { uid: Number(uid), gid: Number(gid) };
}

export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Runs one of PostgreSQL's programs as whom its server runs as. Throws what it says. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const options = { ...unprivileged(), cwd: tmpdir(), env: { ...process.env, LC_ALL: "C.UTF-8", ...env } };
  return (await execute(join(findServerPrograms(), program), [...args], options)).stdout;
}

/** A new folder that belongs to whom the server runs as. */
export function makeServerFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const { uid, gid } = unprivileged();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
}

/** Starts the server whose data lie in `data` of this folder, and waits until it answers. */
export async function startIn(
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const given = { listen_addresses: "127.0.0.1", unix_socket_directories: folder, max_connections: "200", ...settings };
  const options = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const args = ["-D", join(folder, "data"), "-p", String(port), ...options];
  const server = spawn(join(findServerPrograms(), "postgres"), args, {
    ...{ ...unprivileged(), cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } },
    stdio: ["ignore", "ignore", "pipe"],
    // The first of a group of its own, all of which can be killed at once.
    detached: true,
  });
  let said = "";
  server.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    said = (said + chunk).slice(-4_000);
  });
  // SIGINT: it ends at once, and in order.
  process.once("exit", () => {
    server.kill("SIGINT");
  });
  const deadline = performance.now() + START_MS;
  for (;;) {
    const isReady = await runProgram("pg_isready", ["-q", "-h", "127.0.0.1", "-p", String(port)]).then(
      () => true,
      () => false,
    );
    if (isReady) return server;
    if (server.exitCode !== null || performance.now() > deadline) throw new Error(`PostgreSQL did not start: ${said}`);
    await wait(PAUSE_MS);
  }
}

/**
 * Starts an empty server with these settings, and texts in the order of their bytes or as told. Throws one sentence
 * where PostgreSQL is not installed.
 */
export async function startTemporaryServer(
  settings: Readonly<Record<string, string>>,
  order: readonly string[] = [],
): Promise<TemporaryServer> {
  findServerPrograms();
  const folder = makeServerFolder();
  const password = randomBytes(12).toString("base64url");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const access = ["--auth=scram-sha-256", `--pwfile=${passwordFile}`, "-U", USER];
  await runProgram("initdb", ["-D", join(folder, "data"), "--encoding=UTF8", "--locale=C.UTF-8", ...order, ...access]);
  rmSync(passwordFile);
  const port = await findFreePort();
  const server = await startIn(folder, port, settings);
  return {
    ...{ url: `postgres://${USER}:${password}@127.0.0.1:${String(port)}/postgres`, port, folder, process: server },
    stop: async () => {
      if (server.kill("SIGINT")) await once(server, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
