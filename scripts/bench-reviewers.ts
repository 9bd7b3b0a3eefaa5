import { execFileSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileOf } from "@/db/database-url";
import { isReleased, moveResponses, unrelease } from "@/db/testing/released-again";
import { ensureSecret } from "@/server/platform/secret";
import { machineFacts } from "./bench-load/machine";
import { type LoadOptions, measureWork, statesOf } from "./bench-load/measure-work";
import { median } from "./bench-load/measure";
import { type MeasuredState, type Report, type Run, writeReport } from "./bench-load/report";
import { reviewerCookie, reviewerOf, secretFileIn } from "./bench-load/reviewer";
import { databaseFileIn, newFolder, startServers } from "./bench-load/server";

const RESPONSES = 1_000;
const MINISTRY = "MIN";
/** What is looked at, and what is published meanwhile. */
const [SHOWN, RELEASED] = ["shown", "released"] as const;
const PATHS = [
  ...["/ru/review", `/ru/review/${SHOWN}`, `/ru/review/${SHOWN}/quality`],
  ...[MINISTRY, "DEP-1", "DIV-1-1"].map((unit) => `/ru/review/${SHOWN}/units/${unit}`),
];
/** One after another: what is measured is how long a page takes, not how many a server can give. */
const AT_ONCE = 1;
const LOOKED_AT_MS = 100;
const PATIENCE_MS = 120_000;

const DEPARTMENTS = Array.from({ length: 10 }, (_, i) => ({ id: `DEP-${String(i)}`, parentId: MINISTRY }));
const DIVISIONS = DEPARTMENTS.flatMap(({ id }) =>
  Array.from({ length: 4 }, (_, i) => ({ id: `${id.replace("DEP", "DIV")}-${String(i)}`, parentId: id })),
);
const UNITS = [{ id: MINISTRY }, ...DEPARTMENTS, ...DIVISIONS];

/** By the code of the measured folder itself, whose tables may be others. */
function seed(root: string, databaseFile: string): void {
  const organisation = JSON.stringify({ units: UNITS, people: [reviewerOf(MINISTRY)] });
  const places = JSON.stringify(DIVISIONS.map(({ id }) => id));
  const campaign = (id: string) => `await addClosedCampaign(db, ${JSON.stringify(id)}, organisation.units);`;
  const code = `(async () => {
    const { migrateDatabase, openDatabase } = await import("./db/client.ts");
    const { seedOrganisation } = await import("./db/testing/organisation.ts");
    const { addAnswered, addClosedCampaign } = await import("./db/testing/answered.ts");
    const url = ${JSON.stringify(`file:${databaseFile}`)};
    const organisation = ${organisation};
    await migrateDatabase(url);
    const db = openDatabase(url);
    await seedOrganisation(db, organisation);
    ${[SHOWN, RELEASED].map((id) => campaign(id)).join("\n")}
    await addAnswered(db, ${JSON.stringify(SHOWN)}, ${places}, ${String(RESPONSES)});
    await db.close();
  })()`;
  execFileSync(process.execPath, ["--import", "tsx", "--eval", code], { cwd: root, stdio: "inherit" });
}

async function untilReleased(file: string, campaignId: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (!isReleased(file, campaignId)) {
    if (performance.now() > until) throw new Error(`The campaign "${campaignId}" was not published in time.`);
    await wait(LOOKED_AT_MS);
  }
}

/** Has the worker publish 1,000 responses over and over until `signal`; resolves with how long each took, in ms. */
async function releaseOver(file: string, signal: AbortSignal): Promise<number[]> {
  const took: number[] = [];
  while (!signal.aborted) {
    const start = performance.now();
    unrelease(file, RELEASED);
    await untilReleased(file, RELEASED);
    took.push(performance.now() - start);
  }
  return took;
}

async function measureServer(state: MeasuredState, round: number, load: LoadOptions): Promise<Run[]> {
  const options = { ...load, clients: AT_ONCE };
  const folder = newFolder();
  seed(state.root, databaseFileIn(folder));
  ensureSecret(secretFileIn(folder));
  const server = await startServers(state.root, folder);
  try {
    for (const id of [SHOWN, RELEASED]) await untilReleased(fileOf(server.databaseUrl), id);
    moveResponses(fileOf(server.databaseUrl), SHOWN, RELEASED);
    const work = { kind: "pages", paths: PATHS, cookie: await reviewerCookie(server) } as const;
    const calm = await measureWork(server, work, { state, round, part: "calm" }, options);
    const ending = new AbortController();
    const releasing = releaseOver(fileOf(server.databaseUrl), ending.signal);
    const busy = await measureWork(server, work, { state, round, part: "release" }, options);
    ending.abort();
    const took = await releasing;
    console.log(
      `${state.name}, round ${String(round + 1)}: ${String(took.length)} releases of ${String(RESPONSES)} responses, ` +
        `each within ${String(Math.round(median(took)))} ms (median)`,
    );
    return [calm.run, busy.run];
  } finally {
    await server.stop();
  }
}

/** Measures the pages of reviewers, alone and while the worker publishes; prints what came of it. */
export async function benchReviewers(options: LoadOptions): Promise<Report> {
  if (process.env["TEST_POSTGRES"] !== undefined)
    throw new Error("reviewers: this changes SQLite files behind a server; use npm run bench -- reviewers.");
  const machine = machineFacts();
  const runs: Run[] = [];
  for (let round = 0; round < options.rounds; round += 1)
    for (const state of statesOf(options.servers)) runs.push(...(await measureServer(state, round, options)));
  const report = { machine, clients: AT_ONCE, appServers: 1, runs, ceilings: [] };
  console.log(writeReport(report));
  return report;
}
