import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(import.meta.dirname, "..");
const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");

/** A server of this build with an empty database of its own. */
export type OwnServer = {
  url: string;
  databaseFile: string;
  /** The one-time link for the first administrator. */
  administratorLink: string;
  /** Makes the database ready again, as every start does, and returns what it says. */
  prepare: () => Promise<string>;
  /** Kills it without warning (kill -9). */
  crash: () => Promise<void>;
  /** Starts it again on the same database. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Ready")) resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", () => reject(new Error(`The server did not start: ${said}`)));
  });
}

async function serve(port: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const args = [NEXT, "start", "-p", port];
  const server = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  // A test that runs into its time limit stops nothing.
  process.once("exit", () => server.kill());
  await untilReady(server);
  return server;
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  // False when it has ended by itself.
  if (server.kill(signal)) await once(server, "exit");
}

/** Starts such a server on a free port, with these settings beside its own. */
export async function startOwnServer(more: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), "e2e-own-"));
  const port = String(await findFreePort());
  const url = `http://localhost:${port}`;
  const databaseFile = join(folder, "own.sqlite");
  const databaseUrl = `file:${databaseFile}`;
  const own = { DATABASE_URL: databaseUrl, BASE_URL: url, TZ: "UTC", NEXT_TELEMETRY_DISABLED: "1" };
  const env = { ...process.env, ...own, ...more };
  const prepare = async () => {
    const args = ["--import", "tsx", "scripts/prepare.ts"];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, env });
    return stdout;
  };
  const administratorLink = /https?:\/\/\S+\/link\/\S+/.exec(await prepare())?.[0] ?? "";
  let server = await serve(port, env);
  return {
    url,
    databaseFile,
    administratorLink,
    prepare,
    crash: () => end(server, "SIGKILL"),
    restart: async () => {
      server = await serve(port, env);
    },
    stop: async () => {
      await end(server, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
