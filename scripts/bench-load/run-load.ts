import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import type { Job, Measured } from "./load";

const LOAD = fileURLToPath(new URL("load.ts", import.meta.url));
/** Beyond warm-up and measurement: what was begun is ended, and what was given is written. */
const PATIENCE_SECONDS = 120;

type Told = { state: "measuring" | "measured" } | { measured: Measured } | { error: string };

/** Runs a job in a process of its own. `on` is called when counting begins and when it ends. Bounded in time. */
export function runLoad(job: Job, on: Partial<Record<"measuring" | "measured", () => void>> = {}): Promise<Measured> {
  const child = fork(LOAD, [], { execArgv: ["--import", "tsx"], env: { ...process.env, ...boundToThis() } });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => {
        child.kill("SIGKILL");
        reject(new Error(`${job.work.kind}: the load did not end in time`));
      },
      (job.warmupSeconds + job.seconds + PATIENCE_SECONDS) * 1000,
    );
    child.on("message", (told: Told) => {
      if ("state" in told) on[told.state]?.();
      else if ("measured" in told) resolve(told.measured);
      else reject(new Error(`${job.work.kind}: ${told.error}`));
    });
    child.once("exit", (code, signal) => {
      clearTimeout(limit);
      reject(new Error(`${job.work.kind}: the load generator ended (${String(signal ?? code)})`));
    });
    child.send(job);
  });
}
