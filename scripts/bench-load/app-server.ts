import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { type ProcessFacts, processTree } from "./process-tree";

const READY_MS = 180_000;

/** A production server, with all the processes that it starts. */
export type AppServer = {
  /** What serves, and the worker where one runs. */
  processes: () => { server: ProcessFacts[]; worker: ProcessFacts[] };
  /** Ends it as the signal does, and starts it again on the same port and database. */
  restart: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
  stop: () => Promise<void>;
};

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

/** Starts the server of `root` as `npm start` there does, with these settings, and resolves when it is ready. */
export async function startAppServer(root: string, settings: Readonly<Record<string, string>>): Promise<AppServer> {
  const { start } = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest).scripts;
  const env = { ...process.env, ...boundToThis(), NEXT_TELEMETRY_DISABLED: "1", ...settings };
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
  let child = await spawnReady();
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
    processes: () => ({ server: all().filter((each) => !isWorker(each)), worker: all().filter(isWorker) }),
    restart: async (signal) => {
      await end(signal);
      child = await spawnReady();
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await end("SIGTERM");
    },
  };
}
