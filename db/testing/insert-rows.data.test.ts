import { afterEach, beforeEach, expect, it } from "vitest";
import { PLANNING_VALUES } from "@/lib/policy/statistics";
import { person } from "../schema/person";
import { response, score } from "../schema/response";
import type { Database } from "../write";
import { openTestDatabase } from "./database";
import { insertRows } from "./insert-rows";

let db: Database;
beforeEach(async () => {
  db = await openTestDatabase();
});
afterEach(() => db.close());

const AT = new Date("2026-03-01T13:00:00.123Z");
const rowsOf = (ids: readonly string[]) => ({
  people: ids.map((id) => ({
    id,
    email: `${id}@example.kz`,
    emailFolded: id,
    name: `O'Нил "${id}" $1 ?`,
    createdAt: AT,
  })),
  responses: ids.map((id, i) => ({
    ...{ id, personId: id, instrumentVersion: "1.0.0", consentVersion: "1", shuffleSeed: i, createdAt: AT },
    submittedAt: i === 0 ? null : AT,
  })),
  scores: ids.map((id, i) => ({
    responseId: id,
    p1: 12.5 + i / 3,
    p2: null,
    obstacles: i,
    parameters: PLANNING_VALUES,
  })),
});

/** All that is stored, without what the rows are told apart by. */
async function stored() {
  const tables = [
    await db.read.select().from(person),
    await db.read.select().from(response),
    await db.read.select().from(score),
  ];
  return JSON.parse(JSON.stringify(tables).replaceAll(/other-/g, "")) as unknown[][];
}

it("leaves what Drizzle's own inserts leave: texts, times, numbers, JSON, nulls and defaults", async () => {
  const ids = ["a", "b"];
  const one = rowsOf(ids);
  await db.apply([insertRows(person, one.people), insertRows(response, one.responses), insertRows(score, one.scores)]);
  const other = rowsOf(ids.map((id) => `other-${id}`));
  await db.apply([
    { statement: (writer) => writer.insert(person).values(other.people) },
    { statement: (writer) => writer.insert(response).values(other.responses) },
    { statement: (writer) => writer.insert(score).values(other.scores) },
  ]);
  for (const rows of await stored()) {
    expect(rows).toHaveLength(4);
    expect(rows.slice(0, 2)).toEqual(rows.slice(2));
  }
});
