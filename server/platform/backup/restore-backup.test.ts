import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { inspectDatabase } from "@/db/database-file";
import { runSql } from "@/db/testing/sql";
import { addResponse } from "@/db/writes/response";
import { readyDatabase } from "../ready-database";
import { unpacked } from "../testing-earlier-version";
import { removeOldCopies } from "./kept-copies";
import { backUp } from "./make-backup";
import { restoreBackup } from "./restore-backup";

vi.mock("../log", () => ({ log: () => ({ info: () => undefined, warn: () => undefined }) }));

const NOW = new Date("2026-11-30T10:00:00Z");
const DAY_MS = 86_400_000;

/** An installation in a folder of its own, and what is done with it. */
class Place {
  readonly file: string;
  readonly secretFile: string;
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, "a.sqlite");
    this.secretFile = join(folder, "secret");
  }
  get url(): string {
    return `file:${this.file}`;
  }
  async respond(...ids: string[]): Promise<void> {
    const db = openDatabase(`file:${this.file}`);
    for (const id of ids)
      await commit(db, { kind: "response-started", at: NOW }, [
        addResponse({ id, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: NOW }),
      ]);
    await db.close();
  }
  ready = () => readyDatabase({ databaseUrl: this.url, secretFile: this.secretFile, backupKey: null });
  responses(): number | string {
    const state = inspectDatabase(this.file, "all");
    return state.kind === "usable" ? state.responses : state.kind;
  }
  backUp = (folder: string | null = null, now = NOW) =>
    backUp({
      ...{ databaseUrl: this.url, secretFile: this.secretFile, folder, now },
      ...{ passphrase: null, reason: "by-hand" },
    }).then(
      ({ file }) => file,
      (error: unknown) => String(error),
    );
  restore = (file: string, isStopped = false, now = NOW) =>
    restoreBackup({
      file,
      databaseFile: this.file,
      secretFile: this.secretFile,
      passphrase: null,
      isStopped,
      now,
    }).then(
      ({ responses, isUpgraded }) => ({ responses, isUpgraded }),
      (error: unknown) => String(error),
    );
  unfinished = () => readdirSync(this.folder).filter((name) => name.startsWith("."));
}

let root: string;
let place: Place;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "restore-"));
  place = new Place(join(root, "data"));
  await place.ready();
  await place.respond("a", "b");
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it("puts a backup in the place of the database, and keeps what was there", async () => {
  const backup = await place.backUp();
  await place.respond("c");
  expect(await place.restore(backup)).toEqual({ responses: 2, isUpgraded: false });
  expect([place.responses(), place.unfinished()]).toEqual([2, []]);
  await place.ready();
  const kept = readdirSync(join(place.folder, "backups")).find((name) => name.endsWith(".sqlite"));
  expect(await place.restore(join(place.folder, "backups", kept ?? ""))).toEqual({ responses: 3, isUpgraded: false });
  await place.ready();
  for (const name of readdirSync(join(place.folder, "backups")))
    expect([name, statSync(join(place.folder, "backups", name)).mode & 0o077]).toEqual([name, 0]);
});

it("brings a whole installation to another machine, its secret with it", async () => {
  const secret = readFileSync(place.secretFile, "utf8");
  const backup = await place.backUp(root);
  for (const other of [new Place(join(root, "empty")), new Place(join(root, "used"))]) {
    if (other.folder.endsWith("used")) await other.ready();
    expect(await other.restore(backup)).toEqual({ responses: 2, isUpgraded: false });
    expect(readFileSync(other.secretFile, "utf8")).toBe(secret);
    await other.ready();
  }
});

it("brings one of an earlier version up to date", async () => {
  const earlier = new Place(join(root, "earlier"));
  writeFileSync(earlier.file, unpacked("database.sqlite.br"));
  writeFileSync(earlier.secretFile, "its own\n");
  const restored = await place.restore(await earlier.backUp(root));
  expect(restored).toEqual({ responses: earlier.responses(), isUpgraded: true });
  await place.ready();
});

it("restores over a database that is damaged, emptied or gone, once the service is said to be stopped", async () => {
  const backup = await place.backUp(root);
  const spoil = [() => truncateSync(place.file), () => writeFileSync(place.file, "x".repeat(9_000))];
  for (const happen of [...spoil, () => rmSync(place.file), () => truncateSync(place.file, 40_960)]) {
    happen();
    const first = await place.restore(backup);
    if (typeof first === "string") {
      expect(first).toContain("Stop it, and give the command again with --stopped");
      expect(await place.restore(backup, true)).toMatchObject({ responses: 2 });
    }
    expect(place.responses()).toBe(2);
    await place.ready();
  }
});

it("follows a link to where the database lies", async () => {
  const linked = new Place(join(root, "linked"));
  symlinkSync(place.file, linked.file);
  symlinkSync(place.secretFile, linked.secretFile);
  const backup = await linked.backUp(root);
  await place.respond("c");
  expect(await linked.restore(backup)).toMatchObject({ responses: 2 });
  expect(place.responses()).toBe(2);
});

describe("changes nothing and says why", () => {
  const refused = async (file: string, sentence: string) => {
    expect(await place.restore(file)).toContain(sentence);
    expect([place.responses(), place.unfinished()]).toEqual([2, []]);
  };
  const written = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(root, name), content);
    return join(root, name);
  };

  it("for what is no backup", async () => {
    await refused(join(root, "none"), "is missing. Name a backup.");
    await refused(root, "is not a file. Name a backup.");
    await refused(written("empty", ""), "is not a backup of this service");
    await refused(written("zip", "PK\u0003\u0004xxxx"), "is not a backup of this service");
    runSql(join(root, "foreign"), "create table person (id text)");
    await refused(join(root, "foreign"), "holds a database of another program");
    const bytes = readFileSync(await place.backUp());
    await refused(written("cut", bytes.subarray(0, 90_000)), "is damaged or was cut off");
    await refused(written("raw", readFileSync(place.file).fill(0, 40_960, 81_920)), "holds a damaged database");
  });

  it("for one of a newer version, or with the secret of another installation", async () => {
    const other = new Place(join(root, "other"));
    await other.ready();
    await refused(other.file, "is not the one of this backup");
    runSql(other.file, "insert into __drizzle_migrations (hash, created_at) values ('x', 4e12)");
    await refused(other.file, "was made by a newer version");
  });

  it("while somebody has the database open", async () => {
    const backup = await place.backUp();
    const server = openDatabase(`file:${place.file}`);
    await refused(backup, "stop it, and give the command again");
    await server.close();
    expect(await place.restore(backup)).toMatchObject({ responses: 2 });
  });
});

describe("no backup", () => {
  it("is made of what is damaged or empty, or to where nothing can be written", async () => {
    expect(await place.backUp(join(root, "none"))).toContain("--to: ");
    expect(await place.backUp(place.file)).toContain("is not a folder");
    writeFileSync(place.file, readFileSync(place.file).fill(0, 40_960, 81_920));
    expect(await place.backUp()).toContain("is damaged");
    truncateSync(place.file);
    expect(await place.backUp()).toContain("is empty");
    expect(place.unfinished()).toEqual([]);
  });
});

it("makes two backups at once", async () => {
  const made = await Promise.all([place.backUp(), place.backUp(), place.backUp(place.folder)]);
  expect(new Set(made).size).toBe(3);
  for (const file of made) expect(await place.restore(file)).toMatchObject({ responses: 2 });
});

it("keeps copies that the service made for 14 days and five at most, and those of the operator for good", async () => {
  const at = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
  const byHand = await place.backUp(null, at(-400));
  const { url: databaseUrl, secretFile } = place;
  const own = { databaseUrl, secretFile, folder: null, passphrase: null } as const;
  for (const day of [0, 1, 2, 3, 4, 5, 6]) await backUp({ ...own, reason: "before-erasing", now: at(day) });
  await place.restore(byHand);
  const days = (now: Date) => {
    removeOldCopies(place.file, now);
    return readdirSync(join(place.folder, "backups"))
      .map((name) => /-(\d{8})T\d+Z-(\S+)-/.exec(name)?.slice(1, 3).join(" ") ?? name)
      .sort();
  };
  const before = ["20251026 by-hand", "20261130 before-restore"];
  const erasing = ["02", "03", "04", "05", "06"].map((day) => `202612${day} before-erasing`);
  expect(days(at(13.9))).toEqual([...before, ...erasing]);
  expect(days(at(17.5))).toEqual(["20251026 by-hand", ...erasing.slice(2)]);
  expect(days(at(30))).toEqual(["20251026 by-hand"]);
});

it("deletes no copy by a clock that nobody has judged, and counts one dated in the future from now", async () => {
  const ahead = new Date(NOW.getTime() + 800 * DAY_MS);
  const { url: databaseUrl, secretFile } = place;
  const own = { databaseUrl, secretFile, folder: null, passphrase: null } as const;
  const { file } = await backUp({ ...own, reason: "before-migration", now: NOW });
  const left = () => readdirSync(join(place.folder, "backups")).filter((name) => !name.includes("by-hand"));
  const byHand = await place.backUp(null, ahead);
  await backUp({ ...own, reason: "before-migration", now: ahead });
  expect(await place.restore(byHand, false, ahead)).toMatchObject({ responses: 2 });
  expect([left().length, left()]).toEqual([3, expect.arrayContaining([basename(file)])]);
  removeOldCopies(place.file, NOW);
  expect(left()).toHaveLength(3);
  removeOldCopies(place.file, new Date(NOW.getTime() + 15 * DAY_MS));
  expect(left()).toEqual([]);
});
