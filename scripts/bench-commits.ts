import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { migrateDatabase, openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { connectToAny } from "@/db/database-server";
import { listTallies } from "@/db/queries/organisation/audit";
import { makeDatabase, onServer } from "@/db/testing/server";
import type { Database, Write } from "@/db/write";
import { addResponse, markAnswersChanged, recordAnswer } from "@/db/writes/response";
import { boundToThis } from "@/server/platform/end-with-parent.mjs";
import { type Machine, machineFacts } from "./bench-load/machine";
import { median, type Times, timesOf } from "./bench-load/measure";
import type { LoadOptions } from "./bench-load/measure-work";
import { markdownTable, rangeOf } from "./bench-load/report";

const CLIENTS = 32;
const DELAYS_MS = [0, 1];
const PROBES = 200;
const NETWORK = fileURLToPath(new URL("bench-load/slow-network.ts", import.meta.url));

/** Counts all events in one row, as it was before the tally had parts. */
const ONE_ROW = [
  "create function one_row() returns trigger language plpgsql as 'begin new.part := 0; return new; end'",
  "create trigger one_row before insert on audit_tally for each row execute function one_row()",
];
/** As built, and without what makes it fast. */
const WAYS = {
  "in groups, tally in 64 parts": { isGrouped: true, statements: [] },
  "one by one, tally in 64 parts": { isGrouped: false, statements: [] },
  "one by one, tally in one row": { isGrouped: false, statements: ONE_ROW },
} as const satisfies Record<string, { isGrouped: boolean; statements: readonly string[] }>;
type Way = keyof typeof WAYS;
const ways = Object.keys(WAYS) as Way[];

/** `ownCpuShare`: of one core, what the clients took. */
type Measured = { perSecond: number; times: Times; ownCpuShare: number };
type Commits = Measured & { way: Way; delayMs: number; roundTripMs: number };

/** The same server behind a network that takes so long each way, until `end`. */
async function behindNetwork(url: string, delayMs: number): Promise<{ url: string; end: () => void }> {
  if (delayMs === 0) return { url, end: () => undefined };
  const args = [new URL(url).port, String(delayMs)];
  const child = fork(NETWORK, args, { execArgv: ["--import", "tsx"], env: { ...process.env, ...boundToThis() } });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return { url: Object.assign(new URL(url), { port: String(port) }).href, end: () => child.kill() };
}

/** Milliseconds until a question that costs nothing is answered, in the middle. */
async function measureRoundTrip(url: string): Promise<number> {
  const client = await connectToAny(url);
  const took: number[] = [];
  for (let i = 0; i < PROBES; i += 1) {
    const start = performance.now();
    await client.query("select 1");
    took.push(performance.now() - start);
  }
  await client.end();
  return median(took);
}

/** Responses that are open, one for each client. */
async function begin(db: Database): Promise<string[]> {
  const at = new Date();
  const ids = Array.from({ length: CLIENTS }, (_, i) => `response-${String(i)}`);
  const some = { instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: at };
  const writes = ids.map((id) => addResponse({ id, ...some }));
  await commit(db, { kind: "response-started", at }, writes);
  return ids;
}

/** Without the name of the row that it locks, a commit shares its transaction with no other. */
const byItself = ({ locks: _, ...write }: Write): Write => write;

/** Saves one answer as the service does, and returns how long that took, in ms. */
async function save(db: Database, responseId: string, turn: number, isGrouped: boolean): Promise<number> {
  const [start, now] = [performance.now(), new Date()];
  const answer = { responseId, itemId: `P${String((turn % 7) + 1)}-B1`, value: String(turn % 5), answeredAt: now };
  const changed = markAnswersChanged(responseId, now);
  const writes = [isGrouped ? changed : byItself(changed), recordAnswer(answer, now)];
  if (!(await commit(db, { kind: "answers-saved", at: now }, writes))) throw new Error("An answer was refused.");
  return performance.now() - start;
}

/**
 * All clients save one answer after another, each on one of these databases, which have connections of their own as
 * two processes that serve do. Throws where not each was counted.
 */
async function measureSaves(
  databases: readonly [Database, Database],
  isGrouped: boolean,
  options: LoadOptions,
): Promise<Measured> {
  const ids = await begin(databases[0]);
  const from = performance.now() + options.warmupSeconds * 1000;
  const until = from + options.seconds * 1000;
  const took: number[] = [];
  let saved = 0;
  const keepSaving = async (id: string, db: Database) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      const ms = await save(db, id, turn, isGrouped);
      saved += 1;
      if (performance.now() >= from && performance.now() < until) took.push(ms);
    }
  };
  const cpu = process.cpuUsage();
  await Promise.all(ids.map((id, i) => keepSaving(id, databases[i % databases.length] ?? databases[0])));
  const { user, system } = process.cpuUsage(cpu);
  const events = await listTallies(databases[0].read, "9999");
  const counted = events.find(({ kind }) => kind === "answers-saved")?.count ?? 0;
  if (counted !== saved) throw new Error(`${String(saved)} answers were saved and ${String(counted)} counted.`);
  const ownCpuShare = (user + system) / 1e6 / (options.warmupSeconds + options.seconds);
  return { perSecond: took.length / options.seconds, times: timesOf(took), ownCpuShare };
}

/** On a new database. */
async function measureWay(server: string, way: Way, delayMs: number, options: LoadOptions): Promise<Commits> {
  console.error(`${way}, ${String(delayMs)} ms each way`);
  const near = await makeDatabase(server);
  await migrateDatabase(near);
  const { isGrouped, statements } = WAYS[way];
  await onServer(near, ...statements);
  const network = await behindNetwork(near, delayMs);
  const databases = [openDatabase(network.url), openDatabase(network.url)] as const;
  try {
    const roundTripMs = await measureRoundTrip(network.url);
    return { way, delayMs, roundTripMs, ...(await measureSaves(databases, isGrouped, options)) };
  } finally {
    await Promise.all(databases.map((db) => db.close()));
    network.end();
  }
}

function writeTable(found: readonly Commits[]): string {
  const cases = DELAYS_MS.flatMap((delayMs) => ways.map((way) => ({ delayMs, way })));
  const rows = cases.map(({ delayMs, way }) => {
    const same = found.filter((each) => each.delayMs === delayMs && each.way === way);
    const over = (value: (each: Commits) => number) => rangeOf(same.map(value));
    return [
      ...[way, over(({ roundTripMs }) => roundTripMs), over(({ perSecond }) => perSecond)],
      ...[over(({ times }) => times.p50), over(({ times }) => times.p95), over((each) => each.ownCpuShare * 100)],
    ];
  });
  const head = ["saves", "round trip, ms", "commits a second", "p50, ms", "p95, ms", "clients, % of a core"];
  return markdownTable(head, rows);
}

/**
 * Measures commits of one answer each on PostgreSQL, as built and without what makes them fast, near the server and with
 * a millisecond of network each way; prints what came of it. Throws a sentence where there is no PostgreSQL.
 */
export async function benchCommits(options: LoadOptions): Promise<{ machine: Machine; commits: Commits[] }> {
  const server = process.env["TEST_POSTGRES"];
  if (server === undefined) throw new Error("commits: this needs PostgreSQL; use npm run bench:pg -- commits.");
  const machine = machineFacts();
  const commits: Commits[] = [];
  for (let round = 0; round < options.rounds; round += 1)
    for (const delayMs of DELAYS_MS)
      for (const way of ways) commits.push(await measureWay(server, way, delayMs, options));
  console.log(`Load before ${String(machine.loadBefore)}; ${String(CLIENTS)} clients\n\n${writeTable(commits)}`);
  return { machine, commits };
}
