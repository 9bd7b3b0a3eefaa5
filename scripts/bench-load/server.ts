import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newDatabase } from "@/db/testing/new-database";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { probeEnvironment, readDelays } from "./delays";
import type { Times } from "./measure";
import { type ProcessFacts, processTree, resetPeak } from "./process-tree";
import type { ButtonTexts } from "./respondent";

const READY_MS = 180_000;
const LANGUAGES = ["ru", "kk", "en"] as const;

/** The production server of a folder, on a new database in a folder of its own. */
export type MeasuredServer = {
  origin: string;
  folder: string;
  databaseUrl: string;
  /** What serves, and the worker where one runs. */
  processes: () => { server: ProcessFacts[]; worker: ProcessFacts[] };
  /** How late the event loop of a process was between two times, in ms; null where it noted nothing. */
  delays: (pid: number, from: number, to: number) => Times | null;
  /** Lets the peaks of memory begin anew. */
  resetPeaks: () => void;
  /** Ends it as the signal does, and starts it again on the same port and database. */
  restart: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
  stop: () => Promise<void>;
};

/** A port that nobody listens to. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}

/** Resolves when a server says that it is ready; one that ends without being asked is told of, with its last words. */
function untilReady(child: ChildProcess, isAsked: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    let isReady = false;
    const read = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (!said.includes("Ready in")) return;
      isReady = true;
      resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("close", (code, signal) => {
      if (isAsked()) return;
      const sentence = `The server ended by itself (${String(signal ?? code)}): ${said}`;
      // Later nobody waits for it any more.
      if (isReady) console.error(sentence);
      reject(new Error(sentence));
    });
    setTimeout(() => {
      reject(new Error(`The server was not ready within ${String(READY_MS / 1000)} s: ${said}`));
    }, READY_MS).unref();
  });
}

type Manifest = { scripts: { start: string } };
type Messages = { consent: { agree: string }; questionnaire: { next: string }; check: { submit: string } };

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** The words on the buttons of the product in a folder, by language. */
export function buttonTextsOf(root: string): Record<string, ButtonTexts> {
  const textsOf = (language: string): ButtonTexts => {
    const { consent, questionnaire, check } = readJson(join(root, "messages", `${language}.json`)) as Messages;
    return { agree: consent.agree, next: questionnaire.next, submit: check.submit };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)]));
}

/** A folder for a server's database, which `start` may find filled. */
export const newFolder = () => mkdtempSync(join(tmpdir(), "bench-server-"));
const DATABASE = "bench";
export const databaseFileIn = (folder: string) => join(folder, `${DATABASE}.sqlite`);

/**
 * Starts the server of `root` as `npm start` there does, with whatever limits that sets, and resolves when it is ready.
 * One proxy is trusted, so that each respondent can come from an address of their own. Without `database`, a new one.
 */
export async function startServer(root: string, folder: string, database?: string): Promise<MeasuredServer> {
  if (process.platform !== "linux")
    throw new Error("Load is measured on Linux only: what it costs is read from /proc.");
  const { start } = (readJson(join(root, "package.json")) as Manifest).scripts;
  const port = String(await findFreePort());
  const origin = `http://localhost:${port}`;
  const databaseUrl = database ?? (await newDatabase(folder, DATABASE));
  const own = {
    ...{ DATABASE_URL: databaseUrl, SECRET_FILE: join(folder, "secret") },
    ...{ BASE_URL: origin, PORT: port, DEFAULT_LANGUAGE: "ru" },
    ...{ TRUSTED_PROXIES: "1", TZ: "UTC", NEXT_TELEMETRY_DISABLED: "1" },
  };
  const delays = mkdtempSync(join(tmpdir(), "bench-delays-"));
  const env = { ...process.env, ...own, ...boundToThis(), ...probeEnvironment(delays) };
  const askedToEnd = new WeakSet<ChildProcess>();
  const spawnReady = async (): Promise<ChildProcess> => {
    const spawned = spawn("sh", ["-c", start], { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    try {
      await untilReady(spawned, () => askedToEnd.has(spawned));
      return spawned;
    } catch (error) {
      // What it has begun, a build perhaps, would go on.
      for (const { pid } of processTree(spawned.pid ?? 0)) process.kill(pid, "SIGKILL");
      throw error;
    }
  };
  const clear = () => {
    for (const each of [folder, delays]) rmSync(each, { recursive: true, force: true });
  };
  let child = await spawnReady().catch((error: unknown) => {
    clear();
    throw error;
  });
  const all = () => processTree(child.pid ?? 0);
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    const ended = once(child, "exit");
    askedToEnd.add(child);
    // A power cut asks nobody: what this process has started must not end gently after it.
    const pids = signal === "SIGKILL" ? all().map(({ pid }) => pid) : [child.pid ?? 0];
    for (const pid of pids) process.kill(pid, signal);
    await ended;
  };
  const isWorker = ({ command }: ProcessFacts) => command.includes("worker.js");
  return {
    ...{ origin, folder, databaseUrl },
    processes: () => ({ server: all().filter((each) => !isWorker(each)), worker: all().filter(isWorker) }),
    delays: (pid, from, to) => readDelays(delays, pid, from, to),
    resetPeaks: () => {
      for (const { pid } of all()) resetPeak(pid);
    },
    restart: async (signal) => {
      await end(signal);
      child = await spawnReady();
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await end("SIGTERM");
      clear();
    },
  };
}
