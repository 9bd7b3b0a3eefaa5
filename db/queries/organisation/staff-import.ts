import { and, asc, count, desc, eq, getTableColumns, inArray, isNotNull, lt, notInArray, or, sql } from "drizzle-orm";
import type { ImportFile } from "@/lib/organisation/staff-import/import-columns";
import {
  type ChangeAction,
  NAMESAKE_CHOICES,
  type StoredStaff,
  type StoredUnit,
} from "@/lib/organisation/staff-import/import-facts";
import { person, personRole } from "@/db/schema/person";
import {
  importProblem,
  MISSING_ACTIONS,
  NAMESAKE_ACTIONS,
  organisation,
  ORGANISATION,
  type StagedAction,
  staffImport,
  stagedPerson,
  stagedUnit,
} from "@/db/schema/staff-import";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";
import { listUnits } from "./unit";

const { units: _units, people: _people, ...withoutFiles } = getTableColumns(staffImport);

export type { ImportCounts, ImportFacts } from "@/db/schema/staff-import";

/** An import without its files. */
export type FoundImport = Omit<typeof staffImport.$inferSelect, ImportFile>;

/** The titles of columns in the files of an import that are none of ours. */
export function leftOutOf({ facts }: Pick<FoundImport, "facts">): string[] {
  return [facts?.units, facts?.people].flatMap((file) => file?.leftOut ?? []);
}

export async function findImport(db: Reader, id: string): Promise<FoundImport | undefined> {
  const [found] = await db.select(withoutFiles).from(staffImport).where(eq(staffImport.id, id)).limit(1);
  return found;
}

/** The import on its way, if there is one. */
export async function findImportOnTheWay(db: Reader): Promise<FoundImport | undefined> {
  const [found] = await db
    .select(withoutFiles)
    .from(staffImport)
    .innerJoin(organisation, eq(organisation.importId, staffImport.id))
    .where(eq(organisation.id, ORGANISATION))
    .limit(1);
  return found;
}

export async function findFiles(
  db: Reader,
  id: string,
): Promise<{ units: Uint8Array | null; people: Uint8Array | null } | undefined> {
  const [found] = await db
    .select({ units: staffImport.units, people: staffImport.people })
    .from(staffImport)
    .where(eq(staffImport.id, id))
    .limit(1);
  return found;
}

/** Whether something is left to be dropped of an import that has ended. */
export async function findImportToClear(db: Reader): Promise<string | undefined> {
  const [found] = await db
    .select({ id: staffImport.id })
    .from(staffImport)
    .where(
      and(
        inArray(staffImport.state, ["imported", "cancelled"]),
        or(isNotNull(staffImport.units), isNotNull(staffImport.people)),
      ),
    )
    .limit(1);
  return found?.id;
}

/** An import begun before this time that nobody has confirmed. */
export async function findForgottenImport(db: Reader, before: Date): Promise<string | undefined> {
  const [found] = await db
    .select({ id: staffImport.id })
    .from(staffImport)
    .where(and(inArray(staffImport.state, ["planned", "refused"]), lt(staffImport.createdAt, before)))
    .limit(1);
  return found?.id;
}

/** The highest ordinal among the staged people of an import; -1 without any. */
export async function findLastStagedPerson(db: Reader, importId: string): Promise<number> {
  const [last] = await db
    .select({ ordinal: stagedPerson.ordinal })
    .from(stagedPerson)
    .where(eq(stagedPerson.importId, importId))
    .orderBy(desc(stagedPerson.ordinal))
    .limit(1);
  return last?.ordinal ?? -1;
}

/** The organisation as files speak of it. */
export async function listStored(db: Reader): Promise<{ units: StoredUnit[]; people: StoredStaff[] }> {
  const units = await listUnits(db);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const people = await db
    .select({
      id: person.id,
      email: person.email,
      emailFolded: person.emailFolded,
      name: person.name,
      unitCode: unit.code,
      locale: person.locale,
      roles: sql<number>`(select count(*) from ${personRole} where ${personRole.personId} = ${person.id})`.mapWith(
        Number,
      ),
    })
    .from(person)
    .leftJoin(unit, eq(unit.id, person.unitId));
  return {
    units: units.map(({ id, code, parentId, nameKk, nameRu, nameEn, kind, region, withoutAddress, archivedAt }) => ({
      ...{ id, code, nameKk, nameRu, nameEn, kind, region, withoutAddress },
      parentCode: parentId === null ? null : (codes.get(parentId) ?? null),
      isArchived: archivedAt !== null,
    })),
    people: people.map(({ roles, ...facts }) => ({ ...facts, hasRole: roles > 0 })),
  };
}

/** A page of what an import would do to units: rows with this action, after this ordinal. */
export async function listStagedUnits(
  db: Reader,
  importId: string,
  action: ChangeAction,
  offset: number,
  limit: number,
) {
  return db
    .select()
    .from(stagedUnit)
    .where(and(eq(stagedUnit.importId, importId), eq(stagedUnit.action, action)))
    .orderBy(asc(stagedUnit.ordinal))
    .limit(limit)
    .offset(offset);
}

/** The same of people. */
export async function listStagedPeople(
  db: Reader,
  importId: string,
  actions: readonly StagedAction[],
  offset: number,
  limit: number,
) {
  return db
    .select()
    .from(stagedPerson)
    .where(and(eq(stagedPerson.importId, importId), inArray(stagedPerson.action, [...actions])))
    .orderBy(asc(stagedPerson.ordinal))
    .limit(limit)
    .offset(offset);
}

/** A page of those who are missing from the file. */
export const listMissing = (db: Reader, importId: string, offset: number, limit: number) =>
  listStagedPeople(db, importId, MISSING_ACTIONS, offset, limit);

/**
 * Those missing whose name the file adds to their unit, by its rows: what was said of each (null: nothing yet), the
 * address that they have and the one in the file.
 */
export async function listNamesakes(db: Reader, importId: string, limit: number) {
  const ofImport = eq(stagedPerson.importId, importId);
  const missing = await db
    .select()
    .from(stagedPerson)
    .where(and(ofImport, inArray(stagedPerson.action, [...NAMESAKE_ACTIONS])))
    .orderBy(asc(stagedPerson.row), asc(stagedPerson.ordinal))
    .limit(limit);
  const rows = missing.map(({ row }) => row);
  const added = await db
    .select({ row: stagedPerson.row, email: stagedPerson.email })
    .from(stagedPerson)
    .where(and(ofImport, eq(stagedPerson.action, "add"), inArray(stagedPerson.row, rows)));
  const emails = new Map(added.map(({ row, email }) => [row, email]));
  return missing.map(({ ordinal, row, name, email: storedEmail, action }) => ({
    ...{ ordinal, row, name, storedEmail, email: emails.get(row) ?? "" },
    choice: NAMESAKE_CHOICES.find((choice) => choice === action) ?? null,
  }));
}

/** How many of them there are, and the first row of which nothing was said yet; null where there is none. */
export async function countNamesakes(db: Reader, importId: string): Promise<{ all: number; undecided: number | null }> {
  const [found] = await db
    .select({
      all: count(),
      undecided: sql<number | null>`min(case when ${stagedPerson.action} = 'ask' then ${stagedPerson.row} end)`,
    })
    .from(stagedPerson)
    .where(and(eq(stagedPerson.importId, importId), inArray(stagedPerson.action, [...NAMESAKE_ACTIONS])));
  return found ?? { all: 0, undecided: null };
}

/**
 * The units that a staged import touches: those in the files, those above them as they are and as they will be, and
 * those that people leave or come to. Who is missing from the file touches theirs only where they leave with it.
 */
export async function listUnitsTouchedBy(
  db: Reader,
  { id: importId, removesMissing }: Pick<FoundImport, "id" | "removesMissing">,
): Promise<string[]> {
  const { unitId, parentId } = stagedUnit;
  const ofImport = eq(stagedUnit.importId, importId);
  const whoCounts = notInArray(stagedPerson.action, removesMissing ? [] : ["leave", "ask", "other"]);
  const peopleOfImport = and(eq(stagedPerson.importId, importId), whoCounts);
  const rows = [
    ...(await db
      .select({ a: unitId, b: parentId, c: unit.parentId })
      .from(stagedUnit)
      .leftJoin(unit, eq(unit.id, unitId))
      .where(ofImport)),
    ...(await db
      .selectDistinct({ a: stagedPerson.unitId, b: person.unitId })
      .from(stagedPerson)
      .leftJoin(person, eq(person.id, stagedPerson.personId))
      .where(peopleOfImport)),
  ];
  const ids = rows.flatMap((row) => Object.values<string | null>(row)).filter((id) => id !== null && id !== "");
  return [...new Set(ids as string[])];
}

/** Everybody who leaves the staff with the import, with their units. */
export async function listLeaving(
  db: Reader,
  { id: importId, removesMissing }: Pick<FoundImport, "id" | "removesMissing">,
): Promise<{ personId: string; unitId: string }[]> {
  const actions = removesMissing ? [...MISSING_ACTIONS] : (["same"] as const);
  return db
    .select({ personId: stagedPerson.personId, unitId: stagedPerson.unitId })
    .from(stagedPerson)
    .where(and(eq(stagedPerson.importId, importId), inArray(stagedPerson.action, [...actions])));
}

/**
 * The units of which more than half is missing from the file, the largest number first: `leaving` of `people` who are
 * there now.
 */
export async function listUnitsMostlyMissing(db: Reader, importId: string, limit: number) {
  const leaving = count();
  const people = sql<number>`(select count(*) from ${person} where ${person.unitId} = ${unit.id})`.mapWith(Number);
  return db
    .select({
      ...{ id: unit.id, code: unit.code, nameKk: unit.nameKk, nameRu: unit.nameRu, nameEn: unit.nameEn },
      ...{ leaving, people },
    })
    .from(stagedPerson)
    .innerJoin(unit, eq(unit.id, stagedPerson.unitId))
    .where(and(eq(stagedPerson.importId, importId), inArray(stagedPerson.action, [...MISSING_ACTIONS])))
    .groupBy(unit.id)
    .having(sql`2 * count(*) > (select count(*) from ${person} where ${person.unitId} = ${unit.id})`)
    .orderBy(desc(leaving), asc(unit.code))
    .limit(limit);
}

/** A page of what is wrong with the files, by file and row. */
export async function listProblems(db: Reader, importId: string, offset: number, limit: number) {
  return db
    .select()
    .from(importProblem)
    .where(eq(importProblem.importId, importId))
    .orderBy(asc(importProblem.ordinal))
    .limit(limit)
    .offset(offset);
}

export async function countProblems(db: Reader, importId: string): Promise<number> {
  const [found] = await db
    .select({ problems: count() })
    .from(importProblem)
    .where(eq(importProblem.importId, importId));
  return found?.problems ?? 0;
}
