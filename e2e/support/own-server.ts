import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newDatabase } from "@/db/testing/new-database";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { keyOf, readSecret } from "@/server/platform/secret";
import { encodeSession, sessionCookieName } from "@/server/platform/session-token";

const ROOT = join(import.meta.dirname, "../..");
const START = join(ROOT, "dist", "start.js");

/** A server of this build with a database of its own. */
export type OwnServer = {
  url: string;
  databaseUrl: string;
  /** The one-time link for the first administrator. */
  administratorLink: string;
  /** The cookie of somebody who is signed in, whose password has never changed. */
  sessionCookie: (personId: string) => Promise<{ name: string; value: string; url: string }>;
  /** How long its processor has worked so far, in milliseconds; null where the system does not tell. */
  workedMs: () => number | null;
  /** Kills it without warning (kill -9). */
  crash: () => Promise<void>;
  /** Asks it to end as a supervisor does, and returns its exit code. */
  end: () => Promise<number | null>;
  /** The options of Node under which it runs. */
  nodeOptions: () => string;
  /** Starts it again on the same database, and returns what it says. */
  restart: () => Promise<string>;
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

/** What a server says until it is ready. */
function untilReady(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("Ready")) resolve(said);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", () => reject(new Error(`The server did not start: ${said}`)));
  });
}

function spawnServer(env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [START], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  // False when it has ended by itself.
  if (server.kill(signal)) await once(server, "exit");
}

/** Linux counts in hundredths of a second, of the process by itself and of the system for it (proc(5), 14 and 15). */
function workedMs(pid: number | undefined): number | null {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return null;
  const [, ...fields] = readFileSync(file, "utf8").split(") ");
  const counts = fields.join(") ").split(" ").slice(11, 13);
  return counts.reduce((sum, count) => sum + 10 * Number(count), 0);
}

/** Starts such a server on a free port, with these settings beside its own, in a folder that holds what `fill` puts. */
export async function startOwnServer(
  more: Readonly<Record<string, string>> = {},
  fill: (folder: string) => void = () => undefined,
): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), "e2e-own-"));
  fill(folder);
  const port = String(await findFreePort());
  const url = `http://localhost:${port}`;
  const databaseUrl = await newDatabase(folder, "own");
  const own = {
    ...{ DATABASE_URL: databaseUrl, SECRET_FILE: join(folder, "secret") },
    BASE_URL: url,
    PORT: port,
    TZ: "UTC",
    DEFAULT_LANGUAGE: "ru",
    NEXT_TELEMETRY_DISABLED: "1",
    // Two would take the processors that the tests of others need.
    SERVER_PROCESSES: "1",
  };
  const env = { ...process.env, ...own, ...boundToThis(), ...more };
  let server = spawnServer(env);
  const said = await untilReady(server);
  return {
    url,
    databaseUrl,
    administratorLink: /https?:\/\/\S+\/link\/\S+/.exec(said)?.[0] ?? "",
    sessionCookie: async (personId) => {
      const key = keyOf(readSecret(join(folder, "secret")), "session");
      return {
        name: sessionCookieName(false),
        value: await encodeSession({ sub: personId, sessionVersion: 0 }, key),
        url,
      };
    },
    workedMs: () => workedMs(server.pid),
    crash: () => end(server, "SIGKILL"),
    end: async () => {
      await end(server, "SIGTERM");
      return server.exitCode;
    },
    nodeOptions: () => execFileSync("ps", ["-o", "args=", "-p", String(server.pid)], { encoding: "utf8" }),
    restart: async () => {
      server = spawnServer(env);
      return untilReady(server);
    },
    stop: async () => {
      await end(server, "SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
