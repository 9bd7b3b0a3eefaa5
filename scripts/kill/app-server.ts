import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { processTree } from "../bench-load/process-tree";

/** A server of the service that is killed again and again. */
export type AppServer = {
  /** Kills all of it, and starts it again. */
  kill: () => Promise<void>;
  /** Kills its worker; false where none runs at this moment. */
  killWorker: () => boolean;
  stop: () => Promise<void>;
};

const READY_MS = 60_000;

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const read = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (said.includes("Ready in")) resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", () => reject(new Error(`A server did not start: ${said}`)));
    setTimeout(() => reject(new Error(`A server was not ready in time: ${said}`)), READY_MS).unref();
  });
}

/** Starts a server of this build with these settings. */
export async function startAppServer(settings: Readonly<Record<string, string>>): Promise<AppServer> {
  const env = { ...process.env, ...boundToThis(), NEXT_TELEMETRY_DISABLED: "1", ...settings };
  const start = async () => {
    const server = spawn(process.execPath, ["dist/start.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
    await untilReady(server);
    return server;
  };
  let server = await start();
  const all = () => processTree(server.pid ?? 0);
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const ended = once(server, "exit");
    for (const { pid } of signal === "SIGKILL" ? all() : [{ pid: server.pid ?? 0 }]) process.kill(pid, signal);
    await ended;
  };
  return {
    kill: async () => {
      await end("SIGKILL");
      server = await start();
    },
    killWorker: () => {
      const worker = all().find(({ command }) => command.includes("worker.js"));
      if (worker) process.kill(worker.pid, "SIGKILL");
      return worker !== undefined;
    },
    stop: () => end("SIGTERM"),
  };
}
