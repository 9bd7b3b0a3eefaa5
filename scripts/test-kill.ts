import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { readStored } from "../db/testing/stored-answers";
import { type AppServer, startAppServer } from "./bench-load/app-server";
import { Browser } from "./bench-load/browser";
import { compareStored, GivenAnswers } from "./bench-load/given-answers";
import { readNumber } from "./bench-load/read-options";
import { answerByForms, answerByScript, type FoundStep } from "./bench-load/respondent";
import { buttonTextsOf } from "./bench-load/server";
import { type Cluster, startCluster } from "./kill/cluster";
import { startFront } from "./kill/front";
import { findFreePort } from "./postgres/temporary-server";
import { exitCodeAfter, fromArguments } from "./run-command";

/**
 * `npm run test:kill` kills a server, its worker, or the primary of two database servers, 50 times (`-- --kills N`) at
 * moments chosen at random, while people answer through nginx and two servers; then it counts in the database whether
 * anything is missing that was acknowledged. Exit code 1 when something is.
 */

const CLIENTS = 8;
const LEAST_PAUSE_MS = 500;
const PAUSE_MS = 2_500;
/** For so long after a kill the longest time without an acknowledged answer is looked for. */
const WATCHED_MS = 10_000;

type Victim = "server" | "worker" | "primary";
type Kill = { victim: Victim; at: number };

const USAGE = "usage: npm run test:kill, or npm run test:kill -- --kills N";

const readKills = () =>
  fromArguments(USAGE, () => {
    const { values } = parseArgs({ options: { kills: { type: "string", default: "50" } } });
    return readNumber("kills", values.kills, 1);
  });

/** People who answer one after the other, and begin anew where something fails. */
function answering(origin: URL, given: GivenAnswers, steps: readonly FoundStep[], isOver: () => boolean) {
  const texts = buttonTextsOf(".");
  const acknowledgedAt: number[] = [];
  const failures = { count: 0 };
  let people = 0;
  const note = (kind: string, _ms: number, { status }: { status: number }) => {
    if (kind === "save" && status === 200) acknowledgedAt.push(performance.now());
  };
  const client = async () => {
    while (!isOver()) {
      const number = (people += 1);
      const address = `10.${String((number >> 16) & 255)}.${String((number >> 8) & 255)}.${String(number & 255)}`;
      const browser = new Browser(origin, { language: "ru", address, loadsAssets: false }, note);
      const job = { given, random: Math.random, clock: { isOver } };
      try {
        const words = texts["ru"] ?? { agree: "", next: "", submit: "" };
        // Every fourth one has no script.
        if (number % 4 === 0) await answerByForms(browser, new URL("/ru", origin), words, job);
        else await answerByScript(browser, new URL("/ru", origin), words, job, steps);
      } catch {
        failures.count += 1;
        await wait(100);
      } finally {
        browser.close();
      }
    }
  };
  return { acknowledgedAt, failures, run: () => Promise.all(Array.from({ length: CLIENTS }, client)) };
}

async function findSteps(origin: URL): Promise<FoundStep[]> {
  const steps: FoundStep[] = [];
  const browser = new Browser(origin, { language: "ru", address: "10.255.0.1", loadsAssets: false }, () => undefined);
  const words = buttonTextsOf(".")["ru"] ?? { agree: "", next: "", submit: "" };
  const job = { given: new GivenAnswers(), random: Math.random, clock: { isOver: () => false } };
  await answerByForms(browser, new URL("/ru", origin), words, job, steps);
  browser.close();
  return steps;
}

async function killOne(cluster: Cluster, servers: readonly AppServer[]): Promise<Kill> {
  const victim = (["server", "worker", "primary"] as const)[Math.floor(Math.random() * 3)] ?? "server";
  const server = servers[Math.floor(Math.random() * servers.length)];
  const at = performance.now();
  if (victim === "primary") await cluster.failOver();
  else if (victim === "server") await server?.restart("SIGKILL");
  else {
    const worker = server?.processes().worker[0];
    // It may be between two lives; another one is killed then.
    if (!worker) return killOne(cluster, servers);
    process.kill(worker.pid, "SIGKILL");
  }
  return { victim, at };
}

/** The longest time without an acknowledged answer that began within the time watched, in milliseconds. */
function longestGap(acknowledgedAt: readonly number[], { at }: Kill): number {
  const before = acknowledgedAt.filter((time) => time < at).at(-1) ?? at;
  const after = acknowledgedAt.filter((time) => time >= at && time < at + WATCHED_MS);
  const next = acknowledgedAt.find((time) => time >= at + WATCHED_MS);
  const times = [before, ...after, ...(next === undefined ? [] : [next])];
  return Math.max(...times.slice(1).map((time, place) => time - (times[place] ?? time)));
}

function report(kills: readonly Kill[], acknowledgedAt: readonly number[]): void {
  console.log("| killed | times | longest time without an acknowledged answer, median and worst, s |");
  console.log("|---|---|---|");
  for (const victim of ["server", "worker", "primary"] as const) {
    const gaps = kills
      .filter((kill) => kill.victim === victim)
      .map((kill) => longestGap(acknowledgedAt, kill) / 1000)
      .sort((one, other) => one - other);
    const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
    console.log(`| ${victim} | ${String(gaps.length)} | ${median.toFixed(2)}, ${(gaps.at(-1) ?? 0).toFixed(2)} |`);
  }
}

async function killAndCount(times: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "kill-"));
  const cluster = await startCluster();
  const ports = [await findFreePort(), await findFreePort(), await findFreePort()] as const;
  const origin = new URL(`http://localhost:${String(ports[0])}`);
  const settings = {
    ...{ DATABASE_URL: cluster.url, SECRET_FILE: join(folder, "secret"), BASE_URL: origin.origin },
    ...{ TRUSTED_PROXIES: "2", LOG_LEVEL: "silent" },
  };
  const servers: AppServer[] = [];
  for (const port of ports.slice(1)) servers.push(await startAppServer(".", { ...settings, PORT: String(port) }));
  const front = await startFront(folder, ports[0], ports.slice(1));
  const given = new GivenAnswers();
  const kills: Kill[] = [];
  const over = { is: false };
  const people = answering(origin, given, await findSteps(origin), () => over.is);
  const load = people.run();
  for (let kill = 0; kill < times; kill += 1) {
    await wait(LEAST_PAUSE_MS + Math.random() * PAUSE_MS);
    const killed = await killOne(cluster, servers);
    kills.push(killed);
    console.error(`${String(kill + 1)} of ${String(times)}: ${killed.victim}`);
    if (killed.victim !== "primary") continue;
    // What is acknowledged from here on is safe again once the other one confirms it.
    await wait(Math.random() * PAUSE_MS);
    await cluster.rebuild();
  }
  await wait(WATCHED_MS);
  over.is = true;
  await load;
  const found = compareStored(given.all(), await readStored(cluster.url));
  await Promise.all(servers.map((server) => server.stop()));
  await front.stop();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
  report(kills, people.acknowledgedAt);
  console.log(
    `${String(found.responses)} responses, ${String(found.answers)} answers and ${String(found.submissions)} submissions ` +
      `acknowledged; ${String(people.failures.count)} people met a failure and began anew.`,
  );
  const lost = found.missing + found.wrong + found.missingSubmissions;
  console.log(
    `${String(lost)} lost: ${String(found.missing)} answers missing, ${String(found.wrong)} wrong, ` +
      `${String(found.missingSubmissions)} submissions missing.`,
  );
  return lost === 0 && found.answers > 0;
}

const run = async () => killAndCount(readKills());

run().then(
  (isWhole) => process.exit(isWhole ? 0 : 1),
  (error: unknown) => process.exit(exitCodeAfter(error)),
);
