import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newDatabase } from "@/db/testing/new-database";
import { findFreePort } from "../postgres/temporary-server";
import { type AppServer, startAppServer } from "./app-server";
import { probeEnvironment, readDelays } from "./delays";
import type { Times } from "./measure";
import { resetPeak } from "./process-tree";
import type { ButtonTexts } from "./respondent";

const LANGUAGES = ["ru", "kk", "en"] as const;

/** The production server of a folder, or several on one database, which is new and in a folder of its own. */
export type MeasuredServer = Pick<AppServer, "processes" | "stop"> & {
  /** The address that people know; all of `ports` answer there. */
  origin: string;
  ports: readonly number[];
  folder: string;
  databaseUrl: string;
  /** How late the event loop of a process was between two times, in ms; null where it noted nothing. */
  delays: (pid: number, from: number, to: number) => Times | null;
  /** Lets the peaks of memory begin anew. */
  resetPeaks: () => void;
  /** Ends it, or one of several, as the signal does, and starts it again. */
  restart: AppServer["restart"];
};

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
 * Starts so many servers of `root` as `npm start` there does, with whatever limits that sets, and resolves when all are
 * ready. One proxy is trusted, so that each respondent can come from an address of their own. Without `database`, a new
 * one.
 */
export async function startServers(
  root: string,
  folder: string,
  { count = 1, database }: { count?: number; database?: string } = {},
): Promise<MeasuredServer> {
  if (process.platform !== "linux")
    throw new Error("Load is measured on Linux only: what it costs is read from /proc.");
  const ports: number[] = [];
  while (ports.length < count) ports.push(await findFreePort());
  const origin = `http://localhost:${String(ports[0])}`;
  const databaseUrl = database ?? (await newDatabase(folder, DATABASE));
  const delays = mkdtempSync(join(tmpdir(), "bench-delays-"));
  const settings = {
    ...{ DATABASE_URL: databaseUrl, SECRET_FILE: join(folder, "secret") },
    ...{ BASE_URL: origin, DEFAULT_LANGUAGE: "ru", TRUSTED_PROXIES: "1", TZ: "UTC" },
    ...probeEnvironment(delays),
  };
  const servers: AppServer[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    for (const each of [folder, delays]) rmSync(each, { recursive: true, force: true });
  };
  try {
    for (const port of ports) servers.push(await startAppServer(root, { ...settings, PORT: String(port) }));
  } catch (error) {
    await stop();
    throw error;
  }
  const processes = () => {
    const all = servers.map((each) => each.processes());
    return { server: all.flatMap(({ server }) => server), worker: all.flatMap(({ worker }) => worker) };
  };
  return {
    ...{ origin, ports, folder, databaseUrl, processes, stop },
    delays: (pid, from, to) => readDelays(delays, pid, from, to),
    resetPeaks: () => {
      for (const { pid } of Object.values(processes()).flat()) resetPeak(pid);
    },
    restart: async (signal) => servers[0]?.restart(signal),
  };
}
