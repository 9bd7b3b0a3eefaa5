import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateDatabase, openDatabase } from "./client";
import { commit } from "./commit";
import { addResponse, recordAnswer, removeResponse } from "./writes/response";

const AT = new Date("2026-11-23T10:00:00Z");
const ID = "3f1e9a5c-marked-response";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "client-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const filesHold = (text: string) => readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));

it("leaves nothing of a deleted response in any file, and nobody else may read them", async () => {
  const file = join(folder, "a.sqlite");
  await migrateDatabase(`file:${file}`);
  const db = openDatabase(`file:${file}`);
  const response = { id: ID, instrumentVersion: "1", consentVersion: "1", shuffleSeed: 1, createdAt: AT };
  const answer = recordAnswer({ responseId: ID, itemId: "P1-B1", value: "3", answeredAt: AT }, AT);
  await commit(db, { kind: "response-started", at: AT }, [addResponse(response), answer]);
  expect(filesHold(ID)).toBe(true);
  await commit(db, { kind: "response-deleted", at: AT }, [removeResponse(ID)]);
  await db.scrub();
  expect(filesHold(ID)).toBe(false);
  for (const name of readdirSync(folder)) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
  await db.close();
});
