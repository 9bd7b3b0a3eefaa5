import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { migrateDatabase, openDatabase } from "@/db/client";
import { commit } from "@/db/commit";
import { connectToAny } from "@/db/database-server";
import { findResponse } from "@/db/queries/personal/response";
import { makeDatabase, onServer } from "@/db/testing/server";
import { type Database, NotWritable } from "@/db/write";
import { addResponse } from "@/db/writes/response";
import { startTemporaryServer, type TemporaryServer } from "./temporary-server";

const NOW = new Date("2026-11-30T10:00:00Z");

/** One of its own: all that anybody writes waits for the follower. */
let server: TemporaryServer;
let db: Database;
beforeAll(async () => {
  server = await startTemporaryServer({ fsync: "off" });
  const url = await makeDatabase(server.url);
  await migrateDatabase(url);
  db = openDatabase(url);
});
afterAll(async () => {
  await db.close();
  await server.stop();
});

/** Has each commit wait for a follower of this name, or for none. */
async function waitFor(follower: string): Promise<void> {
  await onServer(server.url, `alter system set synchronous_standby_names = '${follower}'`, "select pg_reload_conf()");
  const client = await connectToAny(server.url);
  await vi.waitFor(async () => {
    const { rows } = await client.query("show synchronous_standby_names");
    expect(rows).toEqual([{ synchronous_standby_names: follower }]);
  });
  await client.end();
}

/** Cancels whatever waits for a follower until `outcome` is there, as somebody might who sees it hang. */
async function cancelUntil(outcome: Promise<unknown>): Promise<void> {
  let isThere = false;
  void outcome.then(() => {
    isThere = true;
  });
  const client = await connectToAny(server.url);
  // Well before it is given up by itself.
  await vi.waitFor(
    async () => {
      await client.query("select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'");
      expect(isThere).toBe(true);
    },
    { timeout: 3_000 },
  );
  await client.end();
}

async function respond(id: string): Promise<boolean> {
  const row = { id, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: NOW };
  return commit(db, { kind: "response-started", at: NOW }, [addResponse(row)]);
}

it("gives up what a follower that is gone does not confirm, while pages are read, and goes on without it", async () => {
  expect(await respond("before")).toBe(true);
  await waitFor("nobody");
  await expect(respond("meanwhile")).rejects.toMatchObject({ name: NotWritable.name, hindrance: "unreachable" });
  const cancelled = expect(respond("cancelled")).rejects.toMatchObject({ hindrance: "unreachable" });
  await cancelUntil(cancelled);
  expect(await findResponse(db.read, "before")).toBeDefined();
  await waitFor("");
  expect(await respond("after")).toBe(true);
});
