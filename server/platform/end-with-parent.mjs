import { Worker } from "node:worker_threads";

const SETTING = "ENDS_WITH_PID";
const POLL_MS = 500;
const GRACE_MS = 5_000;

// A thread of its own: it sees the end of the parent also while this process computes without a pause.
const LAST_RESORT = `
  const { workerData } = require("node:worker_threads");
  const look = setInterval(() => {
    if (process.ppid === workerData.parent) return;
    clearInterval(look);
    setTimeout(() => process.kill(process.pid, "SIGKILL"), workerData.graceMs);
  }, workerData.pollMs);`;

export const boundToThis = () => ({ [SETTING]: String(process.pid) });

export function endWithParent(end = () => process.exit(1), fallback = undefined) {
  const parent = Number(process.env[SETTING] ?? fallback);
  // Not for the processes that this one starts: their parent is another.
  delete process.env[SETTING];
  if (!Number.isInteger(parent)) return;
  const workerData = { parent, pollMs: POLL_MS, graceMs: GRACE_MS };
  new Worker(LAST_RESORT, { eval: true, workerData, execArgv: [] }).unref();
  const look = () => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end();
  };
  const looking = setInterval(look, POLL_MS).unref();
  // The parent may have ended before this line: an orphan is given another one at once.
  look();
}
