import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { migrateDatabase, openDatabase } from "../db/client";
import { newDatabase } from "../db/testing/new-database";
import type { Database } from "../db/write";
import { answerRules, encodeAnswer } from "../lib/response/answers";
import { instrumentOf } from "../lib/instrument/catalogue";
import { importAnswers } from "../server/response/answer-import/import-answers";
import { openTestCampaign } from "../server/mail/testing-campaign";

const RESPONSES = 100_000;
const UNITS = 2_000;
const rules = answerRules(instrumentOf("1.0.0"));
const DAY_MS = 24 * 60 * 60 * 1000;

const unitOf = (i: number) => `unit-${i % UNITS}`;

/** All questions answered in each row, differently from row to row. */
function* lines(responses: number): Generator<string, undefined> {
  yield `${["unit", "language", ...rules.keys()].join(";")}\n`;
  for (let i = 0; i < responses; i += 1) {
    const cells = [...rules.values()].map((rule, place) => {
      const pick = (i * 7 + place * 13) % 11;
      if (rule.kind === "scale") return String(pick % 5);
      const options = rule.options.slice(0, 4);
      return encodeAnswer(rule.kind === "single" ? (options[pick % 4] ?? "") : options.slice(0, 1 + (pick % 4)));
    });
    yield `${[unitOf(i), "kk", ...cells].join(";")}\n`;
  }
}

/** The database, and how long its longest commit took. */
function timed(db: Database): Database & { longestMs: () => number } {
  let longest = 0;
  return {
    ...db,
    longestMs: () => longest,
    apply: async (writes, events) => {
      const start = performance.now();
      const isApplied = await db.apply(writes, events);
      longest = Math.max(longest, performance.now() - start);
      return isApplied;
    },
  };
}

/** Imports 100,000 responses in 2,000 units into an open campaign and prints the times. */
export async function benchAnswers(responses = RESPONSES): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-answers-"));
  const url = await newDatabase(folder, "bench");
  await migrateDatabase(url);
  const db = timed(openDatabase(url));
  const now = Date.now();
  const times = { opensAt: new Date(now - DAY_MS), closesAt: new Date(now + DAY_MS) };
  const units = Array.from({ length: UNITS }, (_, i) => ({ id: unitOf(i), parentId: "ministry" }));
  const campaignId = await openTestCampaign(db, times, { units: [{ id: "ministry" }, ...units] });
  const file = join(folder, "answers.csv");
  await pipeline(Readable.from(lines(responses)), createWriteStream(file));
  const start = performance.now();
  let firstCommit = 0;
  const tell = () => void (firstCommit ||= performance.now());
  const by = "division-1@example.kz";
  const outcome = await importAnswers(db, { file, campaignId, by, isAgain: false }, { clock: () => new Date(), tell });
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
  console.log(
    `${outcome.ok ? outcome.responses : outcome.reasons.join("; ")} responses: ` +
      `check ${seconds(start, firstCommit)} s, write ${seconds(firstCommit, performance.now())} s, ` +
      `longest commit ${db.longestMs().toFixed(0)} ms`,
  );
  await db.close();
  rmSync(folder, { recursive: true });
}
