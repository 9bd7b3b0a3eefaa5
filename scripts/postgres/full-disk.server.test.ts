import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { inspectServer } from "@/db/database-server";
import { findResponse } from "@/db/queries/personal/response";
import { makeDatabase, makeFromTemplate, makeTemplate, onServer } from "@/db/testing/server";
import type { Database } from "@/db/write";
import { addResponse } from "@/db/writes/response";
import { backUp } from "@/server/platform/backup/make-backup";
import { restoreServer } from "@/server/platform/backup/restore-server";
import { moveInstallation } from "@/server/platform/move-database";
import { readyDatabase } from "@/server/platform/ready-database";
import { exitCodeAfter } from "../run-command";
import { FORGETFUL, startTemporaryServer, type TemporaryServer } from "./temporary-server";

vi.mock("@/server/platform/log", () => ({ log: () => ({ info: () => undefined, warn: () => undefined }) }));

const NOW = new Date("2026-11-30T10:00:00Z");
const MOST_RESPONSES = 2_000;

const disk = mkdtempSync(join(tmpdir(), "small-disk-"));
/** One of its own: on a full disk no other test could make a database. */
let server: TemporaryServer;
const filler = join(disk, "filler");

function isMounted(): boolean {
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "-o", "size=64m,mode=777", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
const canMount = isMounted();

/** Leaves room for so many bytes. */
function fill(room: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - room, 1));
}
const makeRoom = () => rmSync(filler, { force: true });

/** Puts a database onto the small disk. */
async function onDisk(url: string): Promise<string> {
  await onServer(server.url, `alter database ${new URL(url).pathname.slice(1)} set tablespace small`);
  // The first connection writes what later ones read.
  await inspectServer(url);
  await onServer(server.url, "checkpoint");
  return url;
}

async function respond(db: Database, id: string): Promise<void> {
  const row = { id, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: NOW };
  await commit(db, { kind: "response-started", at: NOW }, [addResponse(row)]);
}

/** Responds until the database refuses, and returns what it says and the ids that it has taken. */
async function respondUntilFull(db: Database): Promise<{ ids: string[]; error: unknown }> {
  const ids: string[] = [];
  for (let index = 0; index < MOST_RESPONSES; index += 1)
    try {
      const id = `response-${String(index)}-${"x".repeat(500)}`;
      await respond(db, id);
      ids.push(id);
    } catch (error) {
      return { ids, error };
    }
  return { ids, error: undefined };
}

describe.skipIf(!canMount)(`a full disk of the server${canMount ? "" : ": needs the right to mount a tmpfs"}`, () => {
  let folder: string;
  beforeAll(async () => {
    server = await startTemporaryServer(FORGETFUL);
    await makeTemplate(server.url);
    const space = join(disk, "space");
    // By the server, whose folder it has to be.
    await onServer(
      server.url,
      `copy (select 1) to program 'mkdir ${space}'`,
      `create tablespace small location '${space}'`,
    );
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "full-"));
    vi.spyOn(process, "cwd").mockReturnValue(folder);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    makeRoom();
    rmSync(folder, { recursive: true });
  });
  afterAll(async () => {
    await server.stop();
    execFileSync("/bin/umount", [disk]);
    rmSync(disk, { recursive: true });
  });

  /** What a command would say, and its exit code. */
  async function told(act: Promise<unknown>): Promise<[number, string]> {
    const lines: string[] = [];
    vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
    return act.then(
      () => [0, ""],
      (error: unknown) => [exitCodeAfter(error), lines.join("\n")],
    );
  }

  it("holds up saves and nothing that reads, loses nothing, and is over when there is room", async () => {
    const db = openDatabase(await onDisk(await makeFromTemplate(server.url)));
    await respond(db, "first");
    fill(0);
    const { ids, error } = await respondUntilFull(db);
    expect(error).toMatchObject({ name: "NotWritable", hindrance: "full" });
    for (const id of ["first", ...ids]) expect(await findResponse(db.read, id)).toMatchObject({ id });
    makeRoom();
    await respond(db, "last");
    for (const id of ["first", ...ids, "last"]) expect(await findResponse(db.read, id)).toMatchObject({ id });
    await db.close();
  });

  it("ends a start, a restore and a move with one sentence, and leaves nothing half done", async () => {
    const place = (databaseUrl: string, name: string) => ({ databaseUrl, secretFile: join(folder, name, "secret") });
    const source = place(await makeDatabase(server.url), "a");
    await readyDatabase({ ...source, backupKey: null });
    const { file } = await backUp({ ...source, folder, passphrase: null, reason: "by-hand", now: NOW });
    const local = place(`file:${join(folder, "a.sqlite")}`, "a");
    await migrateDatabase(local.databaseUrl);

    const target = place(await onDisk(await makeDatabase(server.url)), "b");
    const acts = {
      start: () => readyDatabase({ ...target, backupKey: null }),
      restore: () => restoreServer({ ...target, file, passphrase: null, now: NOW }),
      move: () =>
        moveInstallation(
          {
            from: local.databaseUrl,
            to: target.databaseUrl,
            fromSecret: local.secretFile,
            toSecret: target.secretFile,
          },
          () => undefined,
        ),
    };
    fill(300_000);
    for (const act of Object.values(acts)) {
      expect(await told(act())).toEqual([
        1,
        expect.stringMatching(/^[^\n]*(full|no room)[^\n]*\. Make room there[^\n]*$/),
      ]);
      expect(await inspectServer(target.databaseUrl)).toEqual({ kind: "empty" });
    }
    makeRoom();
    expect(await told(acts.restore())).toEqual([0, ""]);
  });
});
