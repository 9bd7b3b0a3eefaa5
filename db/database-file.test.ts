import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteConnection from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateDatabase } from "./client";
import { inspectDatabase, whileAlone } from "./database-file";

const PAGE_BYTES = 4096;

let folder: string;
let good: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "database-file-"));
  good = join(folder, "good.sqlite");
  migrateDatabase(`file:${good}`);
  change(
    good,
    "insert into response (id, instrument_version, consent_version, shuffle_seed, created_at) values ('r', '1', '1', 7, 2)",
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function change(file: string, sql: string): void {
  const connection = new SqliteConnection(file);
  connection.exec(sql);
  connection.close();
}

/** A copy of the good one that something has happened to. */
function spoilt(name: string, happen: (file: string) => void): string {
  const file = join(folder, name);
  copyFileSync(good, file);
  happen(file);
  return file;
}

function zero(file: string, from: number, bytes: number): void {
  const content = readFileSync(file);
  writeFileSync(file, content.fill(0, from, Math.min(content.length, from + bytes)));
}

it("knows its own, whole and up to date", () => {
  const usable = { kind: "usable", isUpToDate: true, isUsed: true, responses: 1, secretFingerprint: null };
  expect(inspectDatabase(good, "all")).toEqual(usable);
});

it.each([
  ["missing", (file: string) => rmSync(file)],
  ["empty", (file: string) => truncateSync(file)],
  ["no-file", (file: string) => (rmSync(file), mkdirSync(file))],
  ["no-sqlite", (file: string) => writeFileSync(file, "id;name\n1;x\n")],
  ["no-sqlite", (file: string) => zero(file, 0, PAGE_BYTES)],
  ["damaged", (file: string) => truncateSync(file, 20 * PAGE_BYTES)],
  ["foreign", (file: string) => (rmSync(file), change(file, "create table person (id text)"))],
  ["empty", (file: string) => (rmSync(file), change(file, "create table t (id text); drop table t"))],
  ["newer", (file: string) => change(file, "insert into __drizzle_migrations (hash, created_at) values ('x', 4e12)")],
  ["newer", (file: string) => change(file, "delete from __drizzle_migrations where rowid = 3")],
] as const)("tells what is %s", (kind, happen) => {
  const file = spoilt("spoilt.sqlite", happen);
  expect(inspectDatabase(file, "pages")).toEqual({ kind });
  rmSync(file, { recursive: true, force: true });
});

it("finds pages that were zeroed, wherever they are", () => {
  const pages = statSync(good).size / PAGE_BYTES;
  fc.assert(
    fc.property(fc.nat(pages - 1), fc.integer({ min: 1, max: 300 }), (first, count) => {
      const file = spoilt("zeroed.sqlite", (copy) => {
        zero(copy, first * PAGE_BYTES, count * PAGE_BYTES);
      });
      expect(["damaged", "no-sqlite"]).toContain(inspectDatabase(file, "pages").kind);
    }),
    { numRuns: 40 },
  );
});

it("does nothing with a database that somebody else has open", () => {
  const file = spoilt("open.sqlite", () => undefined);
  const other = new SqliteConnection(file);
  other.prepare("select count(*) from response").get();
  const acts: string[] = [];
  const act = () => acts.push("acted");
  expect(whileAlone(file, act)).toBe("in-use");
  other.close();
  expect(whileAlone(file, act)).toBe("done");
  expect(acts).toEqual(["acted"]);
});
