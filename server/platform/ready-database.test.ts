import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { inspectDatabase } from "@/db/database-file";
import { runSql } from "@/db/testing/sql";
import { markSecret } from "@/db/writes/installation";
import { acceptSecret, readyDatabase } from "./ready-database";
import { unpacked } from "./testing-earlier-version";

vi.mock("./log", () => ({ log: () => ({ info: () => undefined, warn: () => undefined }) }));

let folder: string;
let file: string;
let place: { databaseUrl: string; secretFile: string; backupKey: null };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ready-"));
  file = join(folder, "a.sqlite");
  place = { databaseUrl: `file:${file}`, secretFile: join(folder, "secret"), backupKey: null };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Why it does not get ready; "ready" where it does. */
const readiness = () =>
  readyDatabase(place).then(
    () => "ready",
    (error: unknown) => String(error),
  );

/** SQLite leaves empty files beside one that it has only read. */
const listed = () =>
  readdirSync(folder)
    .filter((name) => !/-(shm|wal)$/.test(name))
    .sort();

it("makes a new installation, whole, and finds it so again", async () => {
  expect(await readiness()).toBe("ready");
  expect(listed()).toEqual(["a.sqlite", "secret"]);
  expect(await readiness()).toBe("ready");
  const state = inspectDatabase(file, "all");
  expect(state).toMatchObject({ kind: "usable", isUpToDate: true, isUsed: false });
  expect(state).toHaveProperty("secretFingerprint", expect.stringMatching(/^.{43}$/));
});

function foreign(): void {
  rmSync(file);
  runSql(file, "create table t (id text)");
}

describe("does not begin anew", () => {
  it.each([
    ["with an emptied file", () => truncateSync(file), "is missing or empty, but"],
    ["without its file", () => rmSync(file), "is missing or empty, but"],
    ["with another program's", foreign, "of another program"],
    ["with no database at all", () => writeFileSync(file, "x".repeat(9_000)), "is no SQLite database"],
    ["with half of it", () => truncateSync(file, 81_920), "is damaged"],
    [
      "with that of a newer version",
      () => runSql(file, "insert into __drizzle_migrations (hash, created_at) values ('x', 4e12)"),
      "probably a newer one. Install that version",
    ],
    ["without the secret", () => rmSync(place.secretFile), "secret is missing"],
    ["with another secret", () => writeFileSync(place.secretFile, "other\n"), "not the secret that this database"],
  ])("%s", async (_case, happen, sentence) => {
    await readyDatabase(place);
    happen();
    const before = listed();
    const said = await readiness();
    expect(said).toContain(sentence);
    expect(said).toMatch(/npm run restore|Check DATABASE_URL/);
    expect(listed()).toEqual(before);
  });

  it("where only copies, or only changes that were never merged, are left", async () => {
    await readyDatabase(place);
    const db = openDatabase(place.databaseUrl);
    await db.apply([markSecret("anything")]);
    copyFileSync(`${file}-wal`, join(folder, "wal"));
    await db.close();
    rmSync(file);
    rmSync(place.secretFile);
    copyFileSync(join(folder, "wal"), `${file}-wal`);
    expect(await readiness()).toContain(`${file}-wal of an earlier installation is there`);
    expect(existsSync(`${file}-wal`)).toBe(true);
  });

  it("where the folder cannot be made", async () => {
    writeFileSync(join(folder, "file"), "");
    place.databaseUrl = `file:${join(folder, "file", "a.sqlite")}`;
    expect(await readiness()).toContain("DATABASE_URL: ");
  });
});

it("begins anew when what was left of the earlier one is gone", async () => {
  await readyDatabase(place);
  rmSync(file);
  rmSync(place.secretFile);
  expect(await readiness()).toBe("ready");
});

it("takes a lost or another secret when that is meant", async () => {
  await readyDatabase(place);
  for (const lose of [() => rmSync(place.secretFile), () => writeFileSync(place.secretFile, "other\n")]) {
    lose();
    expect(await readiness()).not.toBe("ready");
    await acceptSecret(place);
    expect(await readiness()).toBe("ready");
  }
});

describe("of an earlier version", () => {
  beforeEach(() => {
    writeFileSync(file, unpacked("database.sqlite.br"));
  });

  it("makes a copy before it is brought up to date, once", async () => {
    writeFileSync(place.secretFile, "its own\n");
    const before = inspectDatabase(file, "head");
    expect(before).toMatchObject({ isUpToDate: false, secretFingerprint: null });
    expect(await readiness()).toBe("ready");
    expect(await readiness()).toBe("ready");
    expect(inspectDatabase(file, "head")).toMatchObject({ isUpToDate: true });
    const copies = readdirSync(join(folder, "backups"));
    expect(copies).toEqual([expect.stringMatching(/^a-\d{8}T\d{6}Z-before-migration-[0-9a-f]{6}\.backup$/)]);
  });

  it("is not upgraded where the copy cannot be made", async () => {
    writeFileSync(place.secretFile, "its own\n");
    writeFileSync(join(folder, "backups"), "a file where the folder should be");
    expect(await readiness()).not.toBe("ready");
    expect(inspectDatabase(file, "head")).toMatchObject({ isUpToDate: false });
  });

  it("needs its secret too", async () => {
    expect(await readiness()).toContain("secret is missing");
    expect(listed()).toEqual(["a.sqlite"]);
  });
});
