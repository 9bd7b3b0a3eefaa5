import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteConnection from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrateSqlite } from "./client.sqlite";

const MIGRATIONS = "db/migrations/sqlite";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "migrations-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The migrations as they were when the first product was delivered. */
function firstMigrations(): string {
  const copy = join(folder, "first");
  cpSync(MIGRATIONS, copy, { recursive: true });
  const journal = join(copy, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  return copy;
}

it("keeps what the first product stored", () => {
  const file = join(folder, "a.sqlite");
  migrateSqlite(file, firstMigrations());
  const before = new SqliteConnection(file);
  before.exec(`
    insert into person (id, email, email_folded, name, created_at) values ('p', 'A@b.kz', 'a@b.kz', 'Айгүл', 1);
    insert into response (id, person_id, instrument_version, consent_version, shuffle_seed, created_at)
      values ('r', 'p', '1.0.0', '1', 7, 2);
    insert into answer (response_id, item_id, value, answered_at) values ('r', 'P1-B1', '3', 3);
    insert into audit_tally (kind, day, count) values ('response-started', '2026-11-20', 4);
  `);
  before.close();

  migrateSqlite(file, MIGRATIONS);
  const after = new SqliteConnection(file, { readonly: true });
  const only = (table: string) => after.prepare(`select * from ${table}`).get();
  expect(only("person")).toMatchObject({ id: "p", name: "Айгүл", locale: "ru", unit_id: null });
  expect(only("response")).toMatchObject({ id: "r", person_id: "p", campaign_id: null, shuffle_seed: 7 });
  expect(only("answer")).toMatchObject({ item_id: "P1-B1", value: "3" });
  expect(only("audit_tally")).toMatchObject({ kind: "response-started", campaign_id: "", count: 4 });
  expect(after.pragma("foreign_key_check")).toEqual([]);
  after.close();
});
