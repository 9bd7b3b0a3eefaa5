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
import { runSql } from "./testing/sql";

const PAGE_BYTES = 4096;

let folder: string;
let good: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "database-file-"));
  good = join(folder, "good.sqlite");
  await migrateDatabase(`file:${good}`);
  runSql(
    good,
    "insert into response (id, instrument_version, consent_version, shuffle_seed, created_at) values ('r', '1', '1', 7, 2)",
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

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

const NEWER = "insert into __drizzle_migrations (hash, created_at) values ('x', 4e12)";
const GAP = "delete from __drizzle_migrations where rowid = 3";

it.each<[string, string, (file: string) => void]>([
  ["missing", "was removed", rmSync],
  ["empty", "was emptied", truncateSync],
  ["no-sqlite", "holds text", (file) => writeFileSync(file, "id;name\n1;x\n")],
  ["no-sqlite", "begins with a zeroed page", (file) => zero(file, 0, PAGE_BYTES)],
  ["damaged", "was cut off", (file) => truncateSync(file, 20 * PAGE_BYTES)],
  ["newer", "has been migrated further", (file) => runSql(file, NEWER)],
  ["newer", "lacks a migration", (file) => runSql(file, GAP)],
])("calls %s what %s", (kind, _what, happen) => {
  expect(inspectDatabase(spoilt("spoilt.sqlite", happen), "pages")).toEqual({ kind });
});

it("knows a folder, a database of another program, and one without tables", () => {
  mkdirSync(join(folder, "folder"));
  runSql(join(folder, "foreign"), "create table person (id text)");
  runSql(join(folder, "bare"), "create table t (id text); drop table t");
  const kinds = ["folder", "foreign", "bare"].map((name) => inspectDatabase(join(folder, name), "pages").kind);
  expect(kinds).toEqual(["no-file", "foreign", "empty"]);
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
