import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { inspectDatabase } from "@/db/database-file";
import { inspectServer } from "@/db/database-server";
import { textOf } from "@/db/move/stored-value";
import { makeDatabase, onServer } from "@/db/testing/server";
import { runSql } from "@/db/testing/sql";
import { markSecret } from "@/db/writes/installation";
import { renewReleases } from "../release/renew-releases";
import { verifyRelease } from "../release/verify-release";
import { moveInstallation } from "./move-database";
import { unpacked } from "./testing-earlier-version";

vi.mock("./log", () => ({ log: () => ({ info: () => undefined, warn: () => undefined }) }));

const SERVER = process.env["TEST_POSTGRES"] ?? "";

let folder: string;
let from: string;
let to: string;
const inFolder = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "move-"));
  writeFileSync(inFolder("a.sqlite"), unpacked("database.sqlite.br"));
  writeFileSync(inFolder("secret"), "the secret\n");
  from = `file:${inFolder("a.sqlite")}`;
  to = await makeDatabase(SERVER);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function move(source = from, target = to, secrets = ["secret", "new/secret"]): Promise<string | string[]> {
  const [fromSecret = "", toSecret = ""] = secrets.map(inFolder);
  const lines: string[] = [];
  try {
    await moveInstallation({ from: source, to: target, fromSecret, toSecret }, (line) => lines.push(line));
    return lines;
  } catch (error) {
    return String(error);
  }
}

it("brings all that a file holds to a server and back, and its releases still verify", async () => {
  expect(await move()).toContain("has not been brought up to date");
  await migrateDatabase(from);
  // Bytes, and what JSON and text can hold.
  runSql(
    inFolder("a.sqlite"),
    `insert into staff_import (id, created_at, state, units, done) values ('i', 1764500000123, 'imported', x'00ff10', 0);
     update person set name = 'Ә "ы" \\ ''😀' where id in (select id from person limit 1);`,
  );
  const there = await move();
  expect(there).toEqual(expect.arrayContaining([expect.stringMatching(/^response: [1-9]\d* rows, [0-9a-f]{32}$/)]));
  expect(readFileSync(inFolder("new/secret"), "utf8")).toBe("the secret\n");
  const back = await move(to, `file:${inFolder("b.sqlite")}`, ["new/secret", "secret"]);
  expect(back).toEqual(there);
  expect(inspectDatabase(inFolder("b.sqlite"), "all")).toMatchObject({ kind: "usable", isUpToDate: true });
  expect(existsSync(inFolder("b.sqlite.moving"))).toBe(false);

  const db = openDatabase(to);
  await renewReleases(db);
  const recorded = JSON.parse(unpacked("reports.json.br").toString()) as Record<string, unknown>;
  for (const id of Object.keys(recorded))
    expect(await verifyRelease(db.read, id)).toEqual({
      ...{ ok: true, verdict: "cannot be checked: made by earlier rules" },
    });
  await db.close();
});

it("refuses a target that holds anything, and leaves both as they were", async () => {
  await migrateDatabase(from);
  await onServer(to, "create table t (id text)");
  expect(await move()).toContain("is not empty");
  to = await makeDatabase(SERVER);
  expect(Array.isArray(await move())).toBe(true);
  expect(await move()).toContain("is not empty");
  copyFileSync(inFolder("a.sqlite"), inFolder("c.sqlite"));
  expect(await move(to, `file:${inFolder("c.sqlite")}`)).toContain("is not empty");
  expect(await move(from, from)).toContain("of one kind");
  writeFileSync(inFolder("other"), "another secret\n");
  expect(await move(from, await makeDatabase(SERVER), ["secret", "other"])).toContain("another installation");
});

it("that breaks off leaves the target empty, and is begun again", async () => {
  await migrateDatabase(from);
  runSql(
    inFolder("a.sqlite"),
    "update answer set value = 'a' || char(0) where rowid = (select max(rowid) from answer)",
  );
  expect(await move()).toContain("U+0000");
  expect(await inspectServer(to)).toMatchObject({ kind: "usable", isUsed: false, responses: 0 });
  expect(existsSync(inFolder("new/secret"))).toBe(false);
  runSql(inFolder("a.sqlite"), "update answer set value = 'a' where rowid = (select max(rowid) from answer)");
  expect(Array.isArray(await move())).toBe(true);
});

it("says which of its two addresses is wrong", async () => {
  const missing = await move(`file:${inFolder("missing.sqlite")}`);
  expect(missing).toContain("is missing. Check --from.");
  await migrateDatabase(from);
  const nowhere = await move(from, Object.assign(new URL(to), { pathname: "/nowhere" }).href);
  expect(nowhere).toContain("correct --to.");
});

it("refuses while a server runs on either side", async () => {
  await migrateDatabase(from);
  const server = openDatabase(from);
  expect(await move()).toContain("stop it");
  await server.close();
  await migrateDatabase(to);
  const other = openDatabase(to);
  await other.apply([]);
  expect(await move()).toContain("stop it");
  await other.close();
});

it("holds up what a server without a connection, which was not found running, is asked to save meanwhile", async () => {
  await migrateDatabase(to);
  const server = openDatabase(to);
  let isSaved = false;
  let saved: Promise<unknown> | undefined;
  const wasSaved: boolean[] = [];
  const places = { fromSecret: inFolder("secret"), toSecret: inFolder("secret") };
  await moveInstallation({ from: to, to: `file:${inFolder("b.sqlite")}`, ...places }, () => {
    saved ??= server.apply([markSecret("late")]).then(() => (isSaved = true));
    wasSaved.push(isSaved);
  }).catch((error: unknown) => {
    // Found running now. Were the move over before the server has connected, nothing would be wrong either.
    expect(String(error)).toContain("stop it");
  });
  expect(wasSaved).not.toContain(true);
  await saved;
  expect(isSaved).toBe(true);
  await server.close();
});

it("is done when all has arrived, even if the server cannot renew its statistics then", async () => {
  await migrateDatabase(from);
  // Statistics of this index call the function.
  const failing = (body: string) =>
    `create or replace function elsewhere.f(a int) returns int immutable language plpgsql as 'begin ${body}; end'`;
  await onServer(
    to,
    ...["create schema elsewhere", "create table elsewhere.t as select 1 as a", failing("return a")],
    ...["create index on elsewhere.t (elsewhere.f(a))", failing("raise exception ''no statistics''")],
  );
  await expect(onServer(to, "analyze")).rejects.toThrow("no statistics");
  expect(Array.isArray(await move())).toBe(true);
});

it("reads the same out of JSON whatever the order of its keys", () => {
  expect(textOf([{ json: { b: 1, a: [{ d: null, c: "x" }] } }])).toBe(
    textOf([{ json: { a: [{ c: "x", d: null }], b: 1 } }]),
  );
  expect(textOf([{ json: { a: 1 } }])).not.toBe(textOf([{ json: { a: 2 } }]));
});
