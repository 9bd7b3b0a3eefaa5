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

/** The migrations as they were once: the first so many; one when the first product was delivered. */
function firstMigrations(count = 1): string {
  const copy = join(folder, "first");
  cpSync(MIGRATIONS, copy, { recursive: true });
  const journal = join(copy, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
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
  expect(only("audit_tally")).toMatchObject({ kind: "response-started", campaign_id: "", part: 0, count: 4 });
  expect(after.pragma("foreign_key_check")).toEqual([]);
  after.close();
});

it("keeps answers and links where the table of invitations is made anew", () => {
  const file = join(folder, "b.sqlite");
  // All before 0015.
  migrateSqlite(file, firstMigrations(15));
  const before = new SqliteConnection(file);
  before.exec(`
    insert into unit (id, code, name_kk, name_ru, name_en, kind, created_at) values ('u', 'U', 'U', 'U', 'U', 'local', 1);
    insert into person (id, email, email_folded, name, created_at) values ('p', 'a@b.kz', 'a@b.kz', 'A', 1);
    insert into campaign (id, title, message, instrument_version, minimum_group, opens_at, closes_at, reminder_days, created_at)
      values ('c', '{}', '{}', '1.0.0', 10, 1, 2, '[]', 1);
    insert into invitation (id, campaign_id, person_id, unit_id, created_at) values ('i', 'c', 'p', 'u', 1);
    insert into invitation_link (token_hash, invitation_id, purpose, created_at) values ('h', 'i', 'answer', 1);
    insert into mail (id, kind, campaign_id, invitation_id, ordinal, due_at) values ('m', 'invitation', 'c', 'i', 0, 1);
    insert into response (id, invitation_id, instrument_version, consent_version, shuffle_seed, created_at)
      values ('r', 'i', '1.0.0', '1', 7, 2);
  `);
  before.close();

  migrateSqlite(file, MIGRATIONS);
  const after = new SqliteConnection(file);
  after.pragma("foreign_keys = ON");
  const count = (table: string) => after.prepare(`select count(*) from ${table}`).pluck().get();
  expect(["invitation", "invitation_link", "mail", "response"].map(count)).toEqual([1, 1, 1, 1]);
  expect(after.pragma("foreign_key_check")).toEqual([]);
  // And the new table is the one that the others refer to.
  after.exec("delete from person");
  expect(["invitation", "invitation_link", "mail", "response"].map(count)).toEqual([0, 0, 0, 0]);
  after.close();
});
