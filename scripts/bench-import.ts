import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, openDatabase } from "../db/client";
import { commit } from "../db/commit";
import { findImport } from "../db/queries/organisation/staff-import";
import type { Database } from "../db/write";
import { newDatabase } from "../db/testing/new-database";
import { addPerson } from "../db/writes/person";
import { applyImports } from "../server/organisation/staff-import/apply-imports";
import { clearImports } from "../server/organisation/staff-import/clear-imports";
import { confirmImport, startImport } from "../server/organisation/staff-import/imports";
import { prepareNow } from "../server/organisation/staff-import/prepare-imports";

const UNITS = 2_000;
const PEOPLE = 90_000;
const ACTOR = "bench";

/** A ministry of 2,000 units, eight below each, and 90,000 people, as CSV. */
function files() {
  const units = Array.from({ length: UNITS }, (_, i) => {
    const parent = i === 0 ? "" : `U${String(Math.floor((i - 1) / 8))}`;
    return `U${String(i)};${parent};${String(i)}-бөлім;Отдел ${String(i)};Division ${String(i)};local;KZ-35`;
  });
  const people = Array.from(
    { length: PEOPLE },
    (_, i) => `person.${String(i)}@example.kz;Сәрсенова Айгүл ${String(i)};U${String(i % UNITS)};kk`,
  );
  const bytes = (...lines: string[]) => new TextEncoder().encode(lines.join("\n"));
  return {
    units: bytes("code;parent_code;name_kk;name_ru;name_en;kind;region", ...units),
    people: bytes("email;name;unit_code;language", ...people),
  };
}

/** The database, which remembers how long its longest commit took. */
function timed(db: Database): Database & { takeLongestMs: () => number } {
  let longest = 0;
  return {
    ...db,
    takeLongestMs: () => {
      const taken = longest;
      longest = 0;
      return taken;
    },
    apply: async (writes, events) => {
      const start = performance.now();
      const isApplied = await db.apply(writes, events);
      longest = Math.max(longest, performance.now() - start);
      return isApplied;
    },
  };
}

/** Imports 90,000 people in 2,000 units into an empty database, then the same files again, and prints the times. */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-import-"));
  const url = await newDatabase(folder, "bench");
  await migrateDatabase(url);
  const db = timed(openDatabase(url));
  const now = new Date();
  const person = { id: ACTOR, email: "a@a.kz", emailFolded: "a@a.kz", name: "A", createdAt: now };
  await commit(db, { kind: "account-created", at: now, actorId: null, subjectId: ACTOR, units: [] }, [
    addPerson(person),
  ]);
  const phase = async (name: string, run: () => Promise<unknown>) => {
    db.takeLongestMs();
    const start = performance.now();
    await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(`${name}: ${seconds} s, longest commit ${db.takeLongestMs().toFixed(0)} ms`);
  };
  const until = async (task: (db: Database, now: Date) => Promise<boolean>) => {
    while (await task(db, now));
  };
  for (const round of ["first import", "same files again"]) {
    let id = "";
    await phase(`${round}, upload`, async () => (id = (await startImport(db, files(), ACTOR, now)) ?? ""));
    await phase(`${round}, read, plan and stage`, () => prepareNow(db, now));
    await confirmImport(db, id, ACTOR, now);
    await phase(`${round}, make valid`, () => until(applyImports));
    await phase(`${round}, clear up`, () => until(clearImports));
    console.log(`${round}: ${JSON.stringify((await findImport(db.read, id))?.counts?.people)}`);
  }
  await db.close();
  rmSync(folder, { recursive: true });
}
