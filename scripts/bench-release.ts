import { setTimeout as wait } from "node:timers/promises";
import { migrateDatabase, openDatabase } from "../db/client";
import { findRelease } from "../db/queries/published/released";
import { addAnswered, addClosedCampaign } from "../db/testing/answered";
import { newDatabase } from "../db/testing/new-database";
import { seedOrganisation } from "../db/testing/organisation";
import type { Database } from "../db/write";
import { advanceClock } from "../db/writes/clock";
import { ensureSecret } from "../server/platform/secret";
import { median } from "./bench-load/measure";
import { markdownTable } from "./bench-load/report";
import { reviewerCookie, reviewerOf, secretFileIn } from "./bench-load/reviewer";
import { type MeasuredServer, newFolder, startServers } from "./bench-load/server";

const UNITS = 2_000;
const SIZES = [1_000, 10_000, 100_000];
const CAMPAIGN = "bench";
const VIEWS = 20;
const LOOKED_AT_MS = 50;
const PATIENCE_MS = 30 * 60_000;

const unitId = (i: number) => `u${String(i).padStart(4, "0")}`;

/** A ministry of 2,000 units, eight below each. */
const units = Array.from({ length: UNITS }, (_, i) => ({
  id: unitId(i),
  ...(i === 0 ? {} : { parentId: unitId(Math.floor((i - 1) / 8)) }),
}));
const PAGES = {
  overview: `/ru/review/${CAMPAIGN}`,
  quality: `/ru/review/${CAMPAIGN}/quality`,
  "topmost unit": `/ru/review/${CAMPAIGN}/units/${unitId(0)}`,
  "a unit": `/ru/review/${CAMPAIGN}/units/${unitId(9)}`,
} as const;

/** Times in milliseconds, memory in megabytes. */
type Figures = { responses: number; seedMs: number; releaseMs: number; longestWaitMs: number; workerPeakMb: number } & {
  pagesMs: readonly number[];
};

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** A campaign that is closed, and so many responses to it. Returns how long that took, in milliseconds. */
async function seed(db: Database, responses: number): Promise<number> {
  await seedOrganisation(db, { units, people: [reviewerOf(unitId(0))] });
  await addClosedCampaign(db, CAMPAIGN, units);
  const ids = units.map(({ id }) => id);
  return timed(() => addAnswered(db, CAMPAIGN, ids, responses));
}

/** Waits for the worker's release: how long it took, and the longest that another write had to wait meanwhile, in ms. */
async function watchRelease(db: Database): Promise<{ releaseMs: number; longestWaitMs: number }> {
  const deadline = performance.now() + PATIENCE_MS;
  let [startedAt, longestWaitMs] = [0, 0];
  while (performance.now() < deadline) {
    const found = await findRelease(db.read, CAMPAIGN);
    if (found && startedAt === 0) startedAt = performance.now();
    if (found?.releasedAt) return { releaseMs: performance.now() - startedAt, longestWaitMs };
    // It changes nothing, and waits as a save would.
    const waitedMs = await timed(() => db.apply([advanceClock(new Date(0))]));
    if (found) longestWaitMs = Math.max(longestWaitMs, waitedMs);
    await wait(LOOKED_AT_MS);
  }
  throw new Error("The campaign was not published in time.");
}

/** The middle of how long each page takes one reviewer who asks for one after the other, in milliseconds. */
async function timePages(server: MeasuredServer): Promise<number[]> {
  const headers = { cookie: await reviewerCookie(server) };
  const times = Object.values(PAGES).map((): number[] => []);
  for (let view = 0; view < VIEWS; view += 1)
    for (const [place, path] of Object.values(PAGES).entries())
      times[place]?.push(
        await timed(async () => {
          const answer = await fetch(new URL(path, server.origin), { headers, redirect: "error" });
          await answer.text();
          if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}.`);
        }),
      );
  return times.map(median);
}

async function measure(responses: number): Promise<Figures> {
  const folder = newFolder();
  const databaseUrl = await newDatabase(folder, "bench");
  await migrateDatabase(databaseUrl);
  const db = openDatabase(databaseUrl);
  const seedMs = await seed(db, responses);
  ensureSecret(secretFileIn(folder));
  const server = await startServers(".", folder, { database: databaseUrl });
  try {
    const watched = await watchRelease(db);
    const workerPeakMb = Math.max(...server.processes().worker.map(({ peakMb }) => peakMb));
    return { responses, seedMs, ...watched, workerPeakMb, pagesMs: await timePages(server) };
  } finally {
    await db.close();
    await server.stop();
  }
}

function rowOf({ responses, seedMs, releaseMs, longestWaitMs, workerPeakMb, pagesMs }: Figures): string[] {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return [
    ...[String(responses), seconds(seedMs), seconds(releaseMs), (releaseMs / responses).toFixed(2)],
    ...[longestWaitMs, workerPeakMb, ...pagesMs].map((value) => value.toFixed(0)),
  ];
}

/**
 * Has the worker of a server release campaigns of 2,000 units, and prints how long that takes, what memory the worker
 * needs at most, how long another write waits, and how long the pages of a reviewer take afterwards.
 */
export async function benchRelease(sizes: readonly number[] = SIZES): Promise<Figures[]> {
  const figures: Figures[] = [];
  for (const responses of sizes) {
    console.error(`${String(responses)} responses`);
    figures.push(await measure(responses));
  }
  const head = [
    ...["responses", "written, s", "released, s", "ms each", "longest wait of a write, ms", "worker at most, MB"],
    ...Object.keys(PAGES).map((name) => `${name}, ms`),
  ];
  console.log(markdownTable(head, figures.map(rowOf)));
  return figures;
}
