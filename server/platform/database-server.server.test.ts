import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { inspectServer } from "@/db/database-server";
import { localPathOf } from "@/db/database-url";
import { makeDatabase, onServer } from "@/db/testing/server";
import { addResponse } from "@/db/writes/response";
import { backUp } from "./backup/make-backup";
import { restoreServer } from "./backup/restore-server";
import { acceptSecret, readyDatabase, whileStarting } from "./ready-database";
import { said } from "./testing-said";

vi.mock("./log", () => ({ log: () => ({ info: () => undefined, warn: () => undefined }) }));

const SERVER = process.env["TEST_POSTGRES"] ?? "";
const NOW = new Date("2026-11-30T10:00:00Z");
const PASSWORD = new URL(SERVER).password;

let folder: string;
let databaseUrl: string;
let secretFile: string;
const place = (url = databaseUrl, secret = secretFile) => ({ databaseUrl: url, secretFile: secret, backupKey: null });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "server-"));
  secretFile = join(folder, "secret");
  databaseUrl = await makeDatabase(SERVER);
  // Copies are made below where the command runs.
  vi.spyOn(process, "cwd").mockReturnValue(folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const readiness = (url = databaseUrl, secret = secretFile) => said(readyDatabase(place(url, secret)));
const at = (change: (url: URL) => void, url = databaseUrl) => {
  const changed = new URL(url);
  change(changed);
  return changed.href;
};

async function respond(id: string, url = databaseUrl): Promise<void> {
  const db = openDatabase(url);
  const row = { id, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: NOW };
  await commit(db, { kind: "response-started", at: NOW }, [addResponse(row)]);
  await db.close();
}

describe("a start", () => {
  it("makes a new installation, whole, and finds it so again", async () => {
    expect(await readiness()).toBe("done");
    expect(await readiness()).toBe("done");
    expect(await inspectServer(databaseUrl)).toMatchObject({ kind: "usable", isUpToDate: true, isUsed: false });
    expect(readFileSync(secretFile, "utf8")).toMatch(/^\S{43}\n$/);
  });

  const newer = () =>
    onServer(databaseUrl, "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 4e12)");
  it.each([
    ["with a wrong password", at.bind(null, (url) => (url.password = "wrong-and-long")), "refuses the service"],
    ["without a password", at.bind(null, (url) => (url.password = "")), "refuses the service"],
    ["with nobody's name", at.bind(null, (url) => (url.username = "nobody")), "refuses the service"],
    ["without the database", at.bind(null, (url) => (url.pathname = "/none")), "no database of that name"],
    ["where nobody listens", at.bind(null, (url) => (url.port = "1")), "cannot be reached"],
    ["where there is no such host", at.bind(null, (url) => (url.hostname = "none.invalid")), "cannot be reached"],
  ])("refuses %s, in a sentence without the password", async (_case, changed, sentence) => {
    for (const answer of [
      await readiness(changed()),
      await said(whileStarting(place(changed()), () => Promise.resolve())),
    ]) {
      expect(answer).toContain(sentence);
      expect(answer).toMatch(/^Error: postgres:\/\/\S+ /);
      expect(answer).not.toContain(PASSWORD);
      expect(answer).not.toContain("wrong-and-long");
      expect(answer.split("\n")).toHaveLength(1);
    }
  });

  it.each([
    ["with another program's tables", () => onServer(databaseUrl, "create table t (id text)"), "of another program"],
    [
      "with a newer version's",
      async () => {
        await readyDatabase(place());
        await newer();
      },
      "probably a newer one",
    ],
    [
      "without the secret",
      async () => {
        await readyDatabase(place());
        rmSync(secretFile);
      },
      "copy it from another",
    ],
    [
      "with another secret",
      async () => {
        await readyDatabase(place());
        writeFileSync(secretFile, "other\n");
      },
      "not the secret that this database",
    ],
    [
      "on an empty one beside a secret",
      () => {
        writeFileSync(secretFile, "old\n");
        return Promise.resolve();
      },
      "missing or empty, but",
    ],
    [
      "in another encoding",
      async () => {
        const name = new URL(databaseUrl).pathname.slice(1);
        await onServer(
          SERVER,
          `drop database ${name}`,
          `create database ${name} encoding 'SQL_ASCII' locale 'C' locale_provider libc template template0`,
        );
      },
      "UTF-8",
    ],
  ])("refuses a database %s", async (_case, happen, sentence) => {
    await happen();
    expect(await readiness()).toContain(sentence);
  });

  it("refuses a role that may not use it, and changes nothing", async () => {
    const role = `weak_${String(process.pid)}_${String(performance.now()).replace(".", "")}`;
    await onServer(SERVER, `create role ${role} login password 'weak'`);
    const asWeak = at((url) => {
      url.username = role;
      url.password = "weak";
    });
    expect(await readiness(asWeak)).toContain("OWNER TO");
    await readyDatabase(place());
    expect(await readiness(asWeak)).toContain("OWNER TO");
    expect(await inspectServer(databaseUrl)).toMatchObject({ kind: "usable", responses: 0 });
  });

  it("finds the server that takes writes among those that are named", async () => {
    const { username, password, host, pathname } = new URL(databaseUrl);
    const several = `postgres://${username}:${password}@127.0.0.1:1,${host}${pathname}`;
    expect(await readiness(several)).toBe("done");
    await respond("r", several);
    expect(await inspectServer(several)).toMatchObject({ responses: 1 });
  });

  it("takes another secret when it is told to, while no server runs", async () => {
    await readyDatabase(place());
    writeFileSync(secretFile, "other\n");
    const server = openDatabase(databaseUrl);
    await server.apply([]);
    expect(await said(acceptSecret(place()))).toContain("stop it");
    await server.close();
    expect(await said(acceptSecret(place()))).toBe("done");
    expect(await readiness()).toBe("done");
  });
});

describe("a backup", () => {
  const backup = (passphrase: string | null = null) =>
    backUp({ databaseUrl, secretFile, folder, passphrase, reason: "by-hand", now: NOW });
  const restore = (file: string, url: string, secret: string, passphrase: string | null = null) =>
    restoreServer({ file, databaseUrl: url, secretFile: secret, passphrase, now: NOW });

  it("holds database and secret, and is put into an empty database", async () => {
    await readyDatabase(place());
    await respond("r1");
    const made = await backup("a key for the backups");
    await respond("r2");
    expect(made.manifest).toMatchObject({ responses: 1, kind: "postgres" });
    const target = await makeDatabase(SERVER);
    const secret = join(folder, "elsewhere", "secret");
    expect(await said(restore(made.file, target, secret))).toContain("BACKUP_KEY");
    expect(await restore(made.file, target, secret, "a key for the backups")).toMatchObject({ responses: 1 });
    expect(readFileSync(secret, "utf8")).toBe(readFileSync(secretFile, "utf8"));
    expect(await readiness(target, secret)).toBe("done");
    expect(await inspectServer(target)).toMatchObject({ kind: "usable", responses: 1 });
    // What is there stays: a second one is refused.
    expect(await said(restore(made.file, databaseUrl, secretFile, "a key for the backups"))).toContain("is not empty");
    expect(await inspectServer(databaseUrl)).toMatchObject({ responses: 2 });
    expect(readdirSync(folder).filter((name) => /^\.|partial/.test(name))).toEqual([]);
  });

  it("that is damaged, or of another kind, changes nothing", async () => {
    await readyDatabase(place());
    const { file } = await backup();
    const target = await makeDatabase(SERVER);
    const secret = join(folder, "target", "secret");
    const cut = join(folder, "cut.backup");
    writeFileSync(cut, readFileSync(file).subarray(0, 5_000));
    expect(await said(restore(cut, target, secret))).toContain("is damaged or was cut off");
    const sqlite = join(folder, "a.sqlite");
    const local = { databaseUrl: `file:${sqlite}`, secretFile: join(folder, "local", "secret"), backupKey: null };
    await readyDatabase(local);
    expect(await said(restore(sqlite, target, secret))).toContain("migrate-database");
    expect([await inspectServer(target), existsSync(secret)]).toEqual([{ kind: "empty" }, false]);
  });

  it("of a newer version is taken out again", async () => {
    await readyDatabase(place());
    await onServer(databaseUrl, "insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 4e12)");
    expect(await said(backup())).toContain("No backup was made");
    await onServer(databaseUrl, "delete from drizzle.__drizzle_migrations where hash = 'x'");
    const { file } = await backup();
    const target = await makeDatabase(SERVER);
    const secret = join(folder, "other-secret");
    // Its own secret is there, and not the one of the database: as if it had been lost.
    writeFileSync(secretFile, "other\n");
    const { file: wrong } = await backup();
    expect(await said(restore(wrong, target, secret))).toContain("is not the one of this backup");
    expect([await inspectServer(target), existsSync(secret)]).toEqual([{ kind: "empty" }, false]);
    expect(await restore(file, target, secret)).toMatchObject({ responses: 0 });
  });

  it("says what is missing where PostgreSQL's programs are not there", async () => {
    await readyDatabase(place());
    vi.stubEnv("PATH", folder);
    expect(await said(backup())).toContain("pg_dump is missing");
    copyFileSync("/bin/true", join(folder, "unrelated"));
    vi.unstubAllEnvs();
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("of a database on a server lies in the folder of its name in data", () => {
    expect(localPathOf("postgres://u:p@h1,h2/assess%2Fment")).toMatch(/\/data\/assess_2Fment\/assess_2Fment$/);
  });
});
