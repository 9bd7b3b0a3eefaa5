import { fork } from "node:child_process";
import { join } from "node:path";
import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";
import type { ProblemCode } from "@/lib/organisation/staff-import/import-problem";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { type FilesToPlan, planFiles } from "./plan-files";
import type { ReadingMessage, ReadingOrder, RowParts } from "./reading-messages";
import { READING_LIMITS, type ReadingLimits } from "./reading-limits";
import type { StagedRows } from "./staged-rows";

/** How the reading of files broke off. */
export type ReadingFailure = Extract<
  ProblemCode,
  "reading-too-much-memory" | "reading-too-slow" | "reading-broken-off"
>;
export type ReadingOutcome =
  | { ok: true; rows: StagedRows }
  /** `file`: the one that was being read; null where that is not known. `at`: where in the code, or how its process ended, without any data. */
  | { ok: false; reason: ReadingFailure; file: ImportFile | null; at?: string };

/** A reading on its way. `end` breaks it off; it may be called at any time. */
export type Reading = { outcome: Promise<ReadingOutcome>; end: () => void };
export type StartReading = (input: FilesToPlan) => Reading;

/** V8 gives up with SIGABRT at its limit; the watch within the process, and the system, end it with SIGKILL. */
const OUT_OF_MEMORY: readonly (NodeJS.Signals | null)[] = ["SIGABRT", "SIGKILL"];

/**
 * Reads and plans files in a process of their own, which ends at `limits`, when it is told to, and with this process,
 * however that ends. It gets no settings: it reads what strangers may have made.
 */
export function startReading(input: FilesToPlan, limits: ReadingLimits = READING_LIMITS): Reading {
  // Not for the bundler: it is built beside the pages (scripts/build-commands.mjs).
  const script = join(/* turbopackIgnore: true */ process.cwd(), "dist", "read-staff.js");
  const child = fork(script, [String(limits.MAX_MEMORY_MB)], {
    execArgv: [`--max-old-space-size=${String(limits.MAX_MEMORY_MB)}`],
    serialization: "advanced",
    // What it prints could hold names.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { NODE_ENV: process.env.NODE_ENV, ...boundToThis() },
  });
  const end = () => void child.kill("SIGKILL");
  const outcome = new Promise<ReadingOutcome>((resolve) => {
    let file: ImportFile | null = null;
    let failure: ReadingFailure | undefined;
    const rows: RowParts = { units: [], people: [], problems: [] };
    const timeout = setTimeout(() => {
      failure = "reading-too-slow";
      end();
    }, limits.MAX_SECONDS * 1000);
    const finish = (result: ReadingOutcome) => {
      clearTimeout(timeout);
      resolve(result);
    };
    child.on("message", (message: ReadingMessage) => {
      if (message.kind === "file") file = message.file;
      else if (message.kind === "rows") {
        rows.units.push(...message.rows.units);
        rows.people.push(...message.rows.people);
        rows.problems.push(...message.rows.problems);
      } else if (message.kind === "done") {
        const { counts, facts, missing } = message;
        finish({ ok: true, rows: { ...rows, counts, facts, missing } });
      } else finish({ ok: false, reason: "reading-broken-off", file, at: message.at });
    });
    child.once("error", ({ name }) => finish({ ok: false, reason: "reading-broken-off", file, at: name }));
    // Not at its exit: what it sent last may be read after that.
    child.once("close", (code, signal) => {
      failure ??= OUT_OF_MEMORY.includes(signal) ? "reading-too-much-memory" : "reading-broken-off";
      finish({ ok: false, reason: failure, file, at: `ended with ${String(signal ?? code)}` });
    });
    const order: ReadingOrder = { input, limits };
    // Where it cannot be sent, the process has ended.
    child.send(order, () => undefined);
  });
  return { outcome, end };
}

/** The same in this process and without an end, for files that the service makes itself. */
export const readHere: StartReading = (input) => ({
  outcome: planFiles(input).then((rows) => ({ ok: true, rows })),
  end: () => undefined,
});
