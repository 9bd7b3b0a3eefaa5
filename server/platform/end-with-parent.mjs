import { Worker } from "node:worker_threads";

const SETTING = "ENDS_WITH_PID";
const POLL_MS = 500;
const GRACE_MS = 10_000;

// A thread of its own: it sees the end of the parent also while this process loads or computes without a pause.
const LAST_RESORT = `
  const { workerData } = require("node:worker_threads");
  const look = setInterval(() => {
    if (process.ppid === workerData.parent) return;
    clearInterval(look);
    setTimeout(() => process.kill(process.pid, "SIGKILL"), Atomics.load(workerData.graceMs, 0));
  }, workerData.pollMs);`;

export const boundToThis = () => ({ [SETTING]: String(process.pid) });

// The launcher, a command and the pages have a copy of this module each.
export const stillBound = () =>
  Number.isInteger(globalThis.endsWithPid) ? { [SETTING]: String(globalThis.endsWithPid) } : {};

export function endWithParent(fallback = undefined) {
  const parent = Number(process.env[SETTING] ?? fallback);
  // Not for the processes that this one starts: their parent is another.
  delete process.env[SETTING];
  let end = () => process.exit(1);
  const graceMs = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  if (Number.isInteger(parent)) {
    globalThis.endsWithPid = parent;
    watch(parent, graceMs, () => end());
  }
  return (gently) => {
    end = gently;
    Atomics.store(graceMs, 0, GRACE_MS);
  };
}

function watch(parent, graceMs, end) {
  new Worker(LAST_RESORT, { eval: true, workerData: { parent, graceMs, pollMs: POLL_MS }, execArgv: [] }).unref();
  const look = () => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end();
  };
  const looking = setInterval(look, POLL_MS).unref();
  // The parent may have ended before this line: an orphan is given another one at once.
  look();
}
