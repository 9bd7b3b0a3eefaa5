import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, openDatabase } from "../db/client";
import { findRelease } from "../db/queries/published/released";
import { addAnswered, addClosedCampaign } from "../db/testing/answered";
import { newDatabase } from "../db/testing/new-database";
import { seedOrganisation } from "../db/testing/organisation";
import { FIRST_VIEW } from "../lib/review/overview-view";
import type { Database } from "../db/write";
import { releaseCampaigns } from "../server/release/release-campaigns";
import { findOverview } from "../server/review/overview";
import { findReachedCampaign } from "../server/review/reach";
import { findUnitReport } from "../server/review/reports";

const UNITS = 2_000;
const SIZES = [1_000, 10_000, 100_000];
const CAMPAIGN = "bench";
const VIEWS = 20;

const unitId = (i: number) => `u${String(i).padStart(4, "0")}`;

/** A ministry of 2,000 units, eight below each. */
const units = Array.from({ length: UNITS }, (_, i) => ({
  id: unitId(i),
  ...(i === 0 ? {} : { parentId: unitId(Math.floor((i - 1) / 8)) }),
}));

async function timed<Result>(run: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now();
  const result = await run();
  return { ms: performance.now() - start, result };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function medianMs(run: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < VIEWS; i += 1) times.push((await timed(run)).ms);
  return `${median(times).toFixed(0)} ms`;
}

/** The longest time that one commit kept others from writing. */
function watched(db: Database) {
  const longest = { commitMs: 0 };
  const apply: Database["apply"] = async (writes, events) => {
    const { ms, result } = await timed(() => db.apply(writes, events));
    longest.commitMs = Math.max(longest.commitMs, ms);
    return result;
  };
  return { db: { ...db, apply }, longest };
}

async function release(db: Database): Promise<void> {
  const task = releaseCampaigns();
  while (await task.run(db, new Date()));
}

async function measure(responses: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-release-"));
  const url = await newDatabase(folder, "bench");
  await migrateDatabase(url);
  const opened = openDatabase(url);
  await seedOrganisation(opened, { units });
  await addClosedCampaign(opened, CAMPAIGN, units);
  const seeded = await timed(() =>
    addAnswered(
      opened,
      CAMPAIGN,
      units.map(({ id }) => id),
      responses,
    ),
  );
  const { db, longest } = watched(opened);
  global.gc?.();
  const before = process.memoryUsage().rss;
  const { ms } = await timed(() => release(db));
  const after = process.memoryUsage().rss;
  const found = await findRelease(db.read, CAMPAIGN);
  const reviewer = { personId: "nobody", scopes: [{ role: "reviewer" as const, unitId: unitId(0) }] };
  const overview = async () => {
    const reached = await findReachedCampaign(db.read, reviewer, CAMPAIGN);
    return reached && findOverview(db.read, reached, FIRST_VIEW, "ru");
  };
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  console.log(
    `${String(responses)} responses (written in ${(seeded.ms / 1000).toFixed(0)} s): ` +
      `released ${String(found?.done)} in ${(ms / 1000).toFixed(1)} s, longest commit ${longest.commitMs.toFixed(0)} ms, ` +
      `memory ${megabytes(before)} -> ${megabytes(after)} MB; data of the overview ` +
      `${await medianMs(overview)}, of the topmost unit ` +
      `${await medianMs(() => findUnitReport(db.read, reviewer, CAMPAIGN, { id: unitId(0) }))}, of another ` +
      (await medianMs(() => findUnitReport(db.read, reviewer, CAMPAIGN, { id: unitId(9) }))),
  );
  await db.close();
  rmSync(folder, { recursive: true });
}

/** Releases campaigns of 2,000 units and prints times, memory, and what the review pages wait for their data. */
export async function benchRelease(sizes: readonly number[] = SIZES): Promise<void> {
  for (const responses of sizes) await measure(responses);
}
