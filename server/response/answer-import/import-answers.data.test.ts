import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { listImportsBy } from "@/db/queries/organisation/answer-import";
import { countTakingPart } from "@/db/queries/personal/participation-count";
import { answerImport } from "@/db/schema/answer-import";
import { auditEvent } from "@/db/schema/audit";
import { campaign } from "@/db/schema/campaign";
import { answer, response, score } from "@/db/schema/response";
import { endLeases } from "@/db/testing/lease";
import { openTestDatabase } from "@/db/testing/database";
import type { Database } from "@/db/write";
import { rules } from "@/lib/instrument/testing-instrument";
import { at, MANAGER, planFor } from "@/server/campaign/testing-plan";
import { createDraft } from "@/server/campaign/drafts";
import { openTestCampaign } from "@/server/mail/testing-campaign";
import { readAnswers } from "../stored-answers";
import { clearAnswerImports } from "./drop-unfinished";
import { importAnswers } from "./import-answers";

const OPENS = at("2026-12-01T09:00");
const CLOSES = at("2026-12-15T18:00");
const NOW = at("2026-12-02T10:00");
const MINUTE_MS = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS);

const folder = mkdtempSync(join(tmpdir(), "answers-"));
afterAll(() => rmSync(folder, { recursive: true }));

let db: Database;
let campaignId: string;
beforeEach(async () => {
  db = await openTestDatabase();
  campaignId = await openTestCampaign(db, { opensAt: OPENS, closesAt: CLOSES });
});
afterEach(() => db.close());

function fileOf(content: string | Uint8Array): string {
  const file = join(folder, "answers.csv");
  writeFileSync(file, content);
  return file;
}

type Change = { campaignId?: string; by?: string; isAgain?: boolean; on?: Database; now?: Date; clock?: () => Date };

function bring(content: string | Uint8Array | null, change: Change = {}) {
  const file = content === null ? join(folder, "none.csv") : fileOf(content);
  const request = { file, campaignId: change.campaignId ?? campaignId, by: change.by ?? "division-1@example.kz" };
  const asked = { ...request, isAgain: change.isAgain ?? false };
  const clock = change.clock ?? (() => change.now ?? NOW);
  return importAnswers(change.on ?? db, asked, { clock, tell: () => undefined });
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

const countOf = async () => ({
  imports: (await db.read.select().from(answerImport)).length,
  responses: (await db.read.select().from(response)).length,
  answers: (await db.read.select().from(answer)).length,
  scores: (await db.read.select().from(score)).length,
});
const NOTHING = { imports: 0, responses: 0, answers: 0, scores: 0 };

const HEAD = "unit;language;P1-B1;P1-B2;P1-B3;NS1;NS2;P1-S1";
const FILE = [HEAD, "department;kk;3;3;NA;NS1-a;NS2-c|NS2-a;b", "", "division;ru;2;;;;;", "division;en;0;4;2"].join(
  "\r\n",
);
/** More than two commits. */
const LONG = [HEAD, ...Array.from({ length: 125 }, () => "department;kk;3;3;2;NS1-a;NS2-a;b")].join("\n");

describe("a file of answers", () => {
  it("becomes submitted responses of nobody, marked as imported, with answers and scores", async () => {
    const outcome = await bring(FILE, { by: "Division-1@example.kz" });
    expect(outcome).toMatchObject({ ok: true, responses: 3 });
    expect(outcome.ok && outcome.missing).toHaveLength(rules.size - 6);
    const [imported] = await db.read.select().from(answerImport);
    expect(imported).toMatchObject({ campaignId, actorId: "division-1", importedAt: NOW, responses: 3 });
    const rows = await db.read.select().from(response);
    for (const row of rows)
      expect(row).toMatchObject({
        ...{ campaignId, importId: imported?.id, personId: null, invitationId: null, recoveryHash: null },
        ...{ instrumentVersion: "1.0.0", createdAt: NOW, submittedAt: NOW, consentVersion: "elsewhere" },
      });
    expect(rows.map(({ unitId, language }) => `${String(unitId)} ${String(language)}`).sort()).toEqual([
      "department kk",
      "division en",
      "division ru",
    ]);
    const first = rows.find(({ language }) => language === "kk")!;
    expect(await readAnswers(db.read, first)).toEqual({
      ...{ "P1-B1": 3, "P1-B2": 3, "P1-B3": "NA", NS1: "NS1-a", NS2: ["NS2-a", "NS2-c"], "P1-S1": "b" },
    });
    const scores = await db.read.select().from(score);
    expect(scores.map(({ p1, obstacles }) => [p1, obstacles])).toContainEqual([50, null]);
    expect(scores).toHaveLength(3);
    const events = await db.read.select().from(auditEvent).where(eq(auditEvent.kind, "answers-imported"));
    expect(events).toMatchObject([{ subjectId: campaignId, actorId: "division-1", at: NOW }]);
    expect(await listImportsBy(db.read, ["division-1"])).toMatchObject([{ campaignId, actorId: "division-1" }]);
    expect(await listImportsBy(db.read, ["division-2"])).toEqual([]);
  });

  it("does not count as participation", async () => {
    await bring(FILE);
    const counted = await countTakingPart(db.read, campaignId, later(1));
    expect(counted.map(({ started, answered }) => started + answered)).toEqual([0, 0]);
  });

  it.each<[string, string | Uint8Array]>([
    ["commas", FILE.replaceAll(";", ",")],
    ["tabs", FILE.replaceAll(";", "\t")],
    ["a mark", `\uFEFF${FILE}`],
    ["quotes", FILE.replaceAll(/[^;\r\n]+/g, '"$&"')],
    ["UTF-16", utf16(FILE)],
    ["no line end but carriage returns", FILE.replaceAll("\r\n", "\r")],
  ])("is read with %s", async (_name, content) => {
    expect(await bring(content)).toMatchObject({ ok: true, responses: 3 });
  });

  it("of several commits counts whole", async () => {
    expect(await bring(LONG)).toMatchObject({ ok: true, responses: 125 });
    expect(await countOf()).toEqual({ imports: 1, responses: 125, answers: 750, scores: 125 });
    expect(await bring(FILE)).toMatchObject({ ok: true, responses: 3 });
    expect((await countOf()).responses).toBe(128);
  });
});

describe("rows and files that hold nothing new", () => {
  it("are counted apart where they hold no answer", async () => {
    const outcome = await bring(`${FILE}\r\ndepartment;kk;;;\r\ndivision;ru`);
    expect(outcome).toMatchObject({ ok: true, responses: 3, empty: 2 });
    expect((await countOf()).responses).toBe(3);
  });

  it("are noticed, however the file was saved, unless they are meant", async () => {
    await bring(FILE);
    for (const content of [FILE, FILE.replaceAll(";", ","), utf16(FILE)]) {
      const outcome = await bring(content, { now: later(1) });
      expect(!outcome.ok && outcome.reasons).toEqual([
        `FILE: the same answers are in this campaign since the import of 3 responses on 2 December 2026, 10:00 (Astana time); add --again if they are to count twice`,
      ]);
    }
    expect((await countOf()).responses).toBe(3);
    expect(await bring(FILE, { now: later(2), isAgain: true })).toMatchObject({ ok: true, responses: 3 });
    expect((await countOf()).responses).toBe(6);
  });
});

describe("what is refused", () => {
  const row = (line: string) => `${HEAD}\n${line}`;
  it.each<[string, string | Uint8Array | null, Change, RegExp]>([
    ["a missing file", null, {}, /^FILE: ".*none.csv" is missing or is no file$/],
    ["an empty file", "", {}, /^FILE: it holds no answers/],
    ["a file with titles only", `${HEAD}\n;;;\n`, {}, /^FILE: it holds no answers/],
    ["a file that is no text", new Uint8Array([1, 0, 2]), {}, /^FILE: it is not a text/],
    ["an open quotation mark", row('department;kk;"3'), {}, /^row 2: a quotation mark is not closed/],
    [
      "a quotation mark inside",
      row('department;kk;3\ndepartment;kk;3"'),
      {},
      /^row 3, column P1-B1: "3\\"" is not one of/,
    ],
    ["a very long row", row(`department;kk;"${"x".repeat(200_000)}"`), {}, /^row 2: it is longer than 100000/],
    [
      "a code in other letters",
      row("divisiоn;kk;3"),
      {},
      /^row 2, column unit: .*; there is "division" in Latin letters$/,
    ],
    [
      "rows without any answer",
      row("department;kk;;;;;;\ndivision;ru;"),
      {},
      /^FILE: 2 rows hold no answer, and no row holds any$/,
    ],
    ["an unknown column", "unit;language;Q1\n", {}, /^row 1: there is no column "Q1"/],
    ["a missing column", "unit;P1-B1\n", {}, /^row 1, column language: it is missing/],
    ["an unknown unit", row("elsewhere;kk;3"), {}, /^row 2, column unit: no unit of the campaign .* "elsewhere"$/],
    ["a wrong value", row("department;kk;3\n\ndepartment;kk;3;7"), {}, /^row 4, column P1-B2: "7" is not one of/],
    ["too many cells", row("department;kk;3;;;;;;;1"), {}, /^row 2: cell 10 is filled/],
    ["an unknown campaign", FILE, { campaignId: "x" }, /^--campaign: there is no campaign "x"/],
    ["a campaign that opens later", FILE, { now: new Date(OPENS.getTime() - 1) }, /^--campaign: .* has not opened/],
    ["a closed campaign", FILE, { now: CLOSES }, /^--campaign: the campaign is closed/],
    ["an unknown person", FILE, { by: "x@y.kz" }, /^--by: nobody here has the e-mail address "x@y.kz"/],
  ])("%s, in one sentence and with nothing written", async (_name, content, change, sentence) => {
    const outcome = await bring(content, change);
    expect(outcome).toMatchObject({ ok: false, reasons: { length: 1 } });
    expect(!outcome.ok && outcome.reasons[0]).toMatch(sentence);
    expect(await countOf()).toEqual(NOTHING);
  });

  it("a draft, and a campaign that is being opened", async () => {
    const draft = await createDraft(db, planFor(["elsewhere"]), MANAGER, new Date(OPENS.getTime() - 1));
    expect(await bring(FILE, { campaignId: draft.ok ? draft.id : "" })).toMatchObject({
      reasons: [expect.stringMatching(/^--campaign: the campaign is a draft/)],
    });
    await db.apply([{ statement: (writer) => writer.update(campaign).set({ openedAt: null }) }]);
    expect(await bring(FILE)).toMatchObject({ reasons: [expect.stringMatching(/is just being opened/)] });
  });

  it("names twenty problems and says how many more there are", async () => {
    const outcome = await bring([HEAD, ...Array.from({ length: 30 }, () => "x;y;9")].join("\n"));
    const problems = outcome.ok ? [] : outcome.reasons;
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe("… and 70 more");
  });
});

/** The database of a process that is killed before its `last` commit. */
function dying(last: number): Database {
  let commits = 0;
  return {
    ...db,
    apply: async (writes) => {
      commits += 1;
      if (commits >= last) throw new Error("killed");
      return db.apply(writes);
    },
  };
}

describe("an import that does not come to its end", () => {
  // The lease, the start, three batches, and what makes them count.
  it.each([2, 3, 4, 5, 6])(
    "killed before commit %i leaves nothing that counts, and is cleared by the next",
    async (last) => {
      await expect(bring(LONG, { on: dying(last), by: "division-1@example.kz" })).rejects.toThrow("killed");
      const left = await db.read.select().from(response);
      expect(left.every(({ submittedAt }) => submittedAt === null)).toBe(true);
      expect(await listImportsBy(db.read, ["division-1"])).toEqual([]);
      expect(await bring(LONG)).toMatchObject({ ok: false, reasons: [expect.stringMatching(/^another import/)] });
      await endLeases(db);
      expect(await bring(LONG)).toMatchObject({ ok: true, responses: 125 });
      expect(await countOf()).toEqual({ imports: 1, responses: 125, answers: 750, scores: 125 });
    },
  );

  it("is cleared by the worker, but not while it may be on its way", async () => {
    await expect(bring(LONG, { on: dying(5) })).rejects.toThrow("killed");
    expect(await clearAnswerImports.run(db, NOW)).toBe(false);
    expect((await countOf()).responses).toBe(100);
    await endLeases(db);
    while (await clearAnswerImports.run(db, NOW));
    expect(await countOf()).toEqual(NOTHING);
    await bring(LONG);
    expect(await clearAnswerImports.run(db, later(1))).toBe(false);
    expect((await countOf()).responses).toBe(125);
  });

  it("is cleared by one that is refused as well", async () => {
    await expect(bring(LONG, { on: dying(5) })).rejects.toThrow("killed");
    expect((await countOf()).responses).toBeGreaterThan(0);
    await endLeases(db);
    expect(await bring("unit\n")).toMatchObject({ ok: false });
    expect(await countOf()).toEqual(NOTHING);
  });

  it("is refused when the campaign closes meanwhile, and nothing remains", async () => {
    const closing: Database = {
      ...db,
      apply: async (writes) => {
        const { responses } = await countOf();
        if (responses >= 100) await db.apply([{ statement: (w) => w.update(campaign).set({ closesAt: NOW }) }]);
        return db.apply(writes);
      },
    };
    expect(await bring(LONG, { on: closing })).toEqual({
      ok: false,
      reasons: ["--campaign: the campaign closed before all answers were written; nothing of them is kept"],
    });
    expect(await countOf()).toEqual(NOTHING);
  });

  it("is refused when the file changes meanwhile", async () => {
    const changing: Database = {
      ...db,
      apply: async (writes) => {
        const isApplied = await db.apply(writes);
        const { imports, responses } = await countOf();
        if (imports === 1 && responses === 0) fileOf(`${LONG}\ndepartment;kk;9`);
        return isApplied;
      },
    };
    expect(await bring(LONG, { on: changing })).toMatchObject({
      ok: false,
      reasons: [expect.stringMatching(/^FILE: it changed/)],
    });
    expect(await countOf()).toEqual(NOTHING);
  });

  it("can be refused by dropping it only, not by another import", async () => {
    let second: Awaited<ReturnType<typeof bring>> | undefined;
    const meeting: Database = {
      ...db,
      apply: async (writes) => {
        if ((await countOf()).responses === 50) second ??= await bring(LONG);
        return db.apply(writes);
      },
    };
    expect(await bring(LONG, { on: meeting })).toMatchObject({ ok: true, responses: 125 });
    expect(second).toMatchObject({ ok: false, reasons: [expect.stringMatching(/^another import/)] });
  });
});
