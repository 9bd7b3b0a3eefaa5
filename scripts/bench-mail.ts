import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { migrateDatabase, openDatabase } from "../db/client";
import { openTestCampaign } from "../server/mail/testing-campaign";
import { ensureSecret } from "../server/platform/secret";

const MAILS = 1_000;
const ALL_TAKEN = "all-taken";
const DAY_MS = 86_400_000;

/** A mail server that takes everything and keeps nothing, and says when it has taken so many. */
async function openSink(expected: number) {
  let [taken, first, last] = [0, 0, 0];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, _, answer) => {
      stream.resume().once("end", () => {
        taken += 1;
        last = performance.now();
        if (taken === 1) first = last;
        answer(null);
        if (taken === expected) server.emit(ALL_TAKEN);
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    done: once(server, ALL_TAKEN),
    times: () => ({ first, last }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve(undefined);
        });
      }),
  };
}

/** The most memory a process has used so far, in MB; null where the system does not say (it is Linux that does). */
function peakMemoryMb({ pid }: ChildProcess): number | null {
  try {
    const [, kB] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8")) ?? [];
    return kB === undefined ? null : Number(kB) / 1024;
  } catch {
    return null;
  }
}

/** Lets a worker queue and send 1,000 invitations to a mail server on this machine, and prints time and memory. */
export async function benchMail(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-mail-"));
  const file = join(folder, "bench.sqlite");
  await migrateDatabase(`file:${file}`);
  ensureSecret(join(folder, "secret"));
  const db = openDatabase(`file:${file}`);
  const times = { opensAt: new Date(Date.now() - DAY_MS), closesAt: new Date(Date.now() + DAY_MS) };
  await openTestCampaign(db, times, { units: [{ id: "ministry", people: MAILS }] });
  await db.close();

  const sink = await openSink(MAILS);
  const env = { ...process.env, DATABASE_URL: `file:${file}`, SMTP_URL: sink.url, MAIL_FROM: "bench@example.kz" };
  const args = ["dist/worker.js"];
  const worker = spawn(process.execPath, args, {
    env: { ...env, LOG_LEVEL: "error" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const begun = performance.now();
  await sink.done;
  const { first, last } = sink.times();
  const memory = peakMemoryMb(worker);
  worker.kill("SIGTERM");
  await once(worker, "exit");
  await sink.close();
  rmSync(folder, { recursive: true });

  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${String(MAILS)} mails in ${seconds(last - first)} s, the first ${seconds(first - begun)} s after the worker's start`,
  );
  console.log(`The worker's most memory: ${memory === null ? "unknown" : `${memory.toFixed(0)} MB`}`);
}
