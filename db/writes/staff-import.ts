import { and, eq, gt, gte, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { NamesakeChoice } from "../../lib/organisation/staff-import/import-facts";
import { accountLink, person } from "../schema/person";
import {
  type ImportCounts,
  type ImportFacts,
  type ImportState,
  importProblem,
  MISSING_ACTIONS,
  type MissingAction,
  NAMESAKE_ACTIONS,
  organisation,
  ORGANISATION,
  staffImport,
  stagedPerson,
  stagedUnit,
} from "../schema/staff-import";
import { unit } from "../schema/unit";
import type { Write } from "../write";

type NewImport = Pick<typeof staffImport.$inferInsert, "id" | "actorId" | "createdAt" | "units" | "people">;
export type StagedUnit = typeof stagedUnit.$inferInsert;
export type StagedPerson = typeof stagedPerson.$inferInsert;
export type StoredProblem = typeof importProblem.$inferInsert;

/** Takes files in; refuses while another import is on its way. */
export function addImport(values: NewImport): Write[] {
  return [
    {
      statement: (db) =>
        db
          .insert(organisation)
          .values({ id: ORGANISATION, importId: values.id })
          .onConflictDoUpdate({
            target: organisation.id,
            set: { importId: values.id },
            setWhere: isNull(organisation.importId),
          }),
      mustChange: true,
    },
    { statement: (db) => db.insert(staffImport).values(values) },
  ];
}

/** Moves an import on from one of these states; refuses in any other. */
function moveOn(id: string, from: readonly ImportState[], set: Partial<typeof staffImport.$inferInsert>): Write {
  return {
    statement: (db) =>
      db
        .update(staffImport)
        .set(set)
        .where(and(eq(staffImport.id, id), inArray(staffImport.state, [...from]))),
    mustChange: true,
  };
}

/** Lets the next import in. */
function freeOrganisation(importId: string): Write {
  return {
    statement: (db) => db.update(organisation).set({ importId: null }).where(eq(organisation.importId, importId)),
  };
}

/** Counts that the files of an import begin to be read; staged rows of a worker that ended do not count. */
export function markReadingBegun(importId: string, attempts: number): Write {
  return moveOn(importId, ["reading"], { attempts, total: null, done: 0 });
}

/** Ends an import whose files cannot be read, with the reason, and lets the next one in. */
export function markSetAside(importId: string, problems: readonly StoredProblem[]): Write[] {
  return [
    moveOn(importId, ["reading"], { state: "refused", attempts: 0 }),
    freeOrganisation(importId),
    ...removeStaged(importId),
    { statement: (db) => db.insert(importProblem).values([...problems]) },
  ];
}

/** Begins to stage a plan made for this revision of the organisation, without what was staged before. */
export function startStaging(importId: string, revision: number, total: number): Write[] {
  return [
    moveOn(importId, ["reading"], {
      ...{ revision, total, done: 0, attempts: 0, counts: null },
      // Confirmed for another list of people.
      ...{ missing: 0, removesMissing: false },
    }),
    ...removeStaged(importId),
  ];
}

/** Keeps staged rows; refuses when the import was cancelled meanwhile. */
export function addStaged(
  importId: string,
  done: number,
  rows: { units: StagedUnit[]; people: StagedPerson[]; problems: StoredProblem[] },
): Write[] {
  const { units, people, problems } = rows;
  return [
    moveOn(importId, ["reading"], { done }),
    ...(units.length > 0 ? [{ statement: (db) => db.insert(stagedUnit).values(units) } satisfies Write] : []),
    ...(people.length > 0 ? [{ statement: (db) => db.insert(stagedPerson).values(people) } satisfies Write] : []),
    ...(problems.length > 0 ? [{ statement: (db) => db.insert(importProblem).values(problems) } satisfies Write] : []),
  ];
}

export function markPlanned(
  importId: string,
  state: "planned" | "refused",
  found: { counts: ImportCounts; facts: ImportFacts; missing: number },
): Write {
  return moveOn(importId, ["reading"], { state, ...found });
}

/** Has those who are missing from the file leave the staff with the import, or stay. */
export function markRemovesMissing(importId: string, removesMissing: boolean): Write {
  return moveOn(importId, ["planned"], { removesMissing });
}

/** What is said of those whose name the file adds to their unit: of all but these, and of these by their ordinals. */
export function decideNamesakes(
  importId: string,
  all: NamesakeChoice | null,
  single: ReadonlyMap<number, NamesakeChoice>,
): Write[] {
  const decide = (choice: NamesakeChoice, which: SQL): Write => ({
    statement: (db) =>
      db
        .update(stagedPerson)
        .set({ action: choice })
        .where(and(eq(stagedPerson.importId, importId), inArray(stagedPerson.action, [...NAMESAKE_ACTIONS]), which)),
  });
  const { ordinal } = stagedPerson;
  return [
    moveOn(importId, ["planned"], { state: "planned" }),
    ...(all === null ? [] : [decide(all, notInArray(ordinal, [...single.keys()]))]),
    ...[...single].map(([place, choice]) => decide(choice, eq(ordinal, place))),
  ];
}

export function markConfirmed(importId: string, confirmedAt: Date): Write {
  return moveOn(importId, ["planned"], { state: "confirmed", confirmedAt });
}

/** Has it planned again, because the organisation has changed since. */
export function markToPlanAgain(importId: string): Write {
  return moveOn(importId, ["confirmed"], { state: "reading", total: null, done: 0 });
}

/** Ends an import that is not carried out yet. */
export function markCancelled(importId: string, endedAt: Date): Write[] {
  return [
    moveOn(importId, ["reading", "planned", "refused", "confirmed"], { state: "cancelled", endedAt }),
    freeOrganisation(importId),
  ];
}

/** Drops what was staged. */
export function removeStaged(importId: string): Write[] {
  return [stagedUnit, stagedPerson, importProblem].map((staged) => ({
    statement: (db) => db.delete(staged).where(eq(staged.importId, importId)),
  }));
}

/** Drops the staged people from this ordinal on. */
export function removeStagedPeople(importId: string, from: number): Write {
  return {
    statement: (db) =>
      db.delete(stagedPerson).where(and(eq(stagedPerson.importId, importId), gte(stagedPerson.ordinal, from))),
  };
}

/** Drops the files of an import that has ended, and what was said of them. */
export function removeFiles(importId: string): Write {
  return moveOn(importId, ["imported", "cancelled"], { units: null, people: null, facts: null });
}

function applyUnits(importId: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .insert(unit)
        .select((query) =>
          query
            .select({
              id: sql<string>`${stagedUnit.unitId}`.as("id"),
              code: stagedUnit.code,
              parentId: stagedUnit.parentId,
              nameKk: stagedUnit.nameKk,
              nameRu: stagedUnit.nameRu,
              nameEn: stagedUnit.nameEn,
              kind: stagedUnit.kind,
              region: stagedUnit.region,
              withoutAddress: stagedUnit.withoutAddress,
              isReportingGroup: sql<boolean>`false`.as("is_reporting_group"),
              createdAt: sql<Date>`${sql.param(now, unit.createdAt)}`.as("created_at"),
              archivedAt: sql<Date | null>`null`.as("archived_at"),
            })
            .from(stagedUnit)
            .where(eq(stagedUnit.importId, importId)),
        )
        .onConflictDoUpdate({
          target: unit.id,
          set: {
            parentId: sql`excluded.parent_id`,
            nameKk: sql`excluded.name_kk`,
            nameRu: sql`excluded.name_ru`,
            nameEn: sql`excluded.name_en`,
            kind: sql`excluded.kind`,
            region: sql`excluded.region`,
            withoutAddress: sql`excluded.without_address`,
            archivedAt: null,
          },
        }),
  };
}

function applyPeople(importId: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .insert(person)
        .select((query) =>
          query
            .select({
              id: sql<string>`${stagedPerson.personId}`.as("id"),
              email: stagedPerson.email,
              emailFolded: stagedPerson.emailFolded,
              name: stagedPerson.name,
              unitId: stagedPerson.unitId,
              locale: stagedPerson.locale,
              passwordHash: sql<string | null>`null`.as("password_hash"),
              sessionVersion: sql<number>`0`.as("session_version"),
              handedOverAt: sql<Date | null>`null`.as("handed_over_at"),
              createdAt: sql<Date>`${sql.param(now, person.createdAt)}`.as("created_at"),
            })
            .from(stagedPerson)
            .where(and(eq(stagedPerson.importId, importId), notInArray(stagedPerson.action, [...MISSING_ACTIONS]))),
        )
        .onConflictDoUpdate({
          target: person.id,
          set: {
            email: sql`excluded.email`,
            name: sql`excluded.name`,
            unitId: sql`excluded.unit_id`,
            locale: sql`excluded.locale`,
          },
        }),
  };
}

/** Takes those staged with these actions out of the staff and ends their accounts, as `closeAccount` does. */
function dismiss(importId: string, actions: readonly MissingAction[], now: Date): Write[] {
  const leaving = sql`(select person_id from ${stagedPerson} where import_id = ${importId} and ${inArray(sql`action`, [...actions])})`;
  return [
    {
      statement: (db) =>
        db
          .update(person)
          .set({ unitId: null, passwordHash: null, sessionVersion: sql`${person.sessionVersion} + 1` })
          .where(sql`${person.id} in ${leaving}`),
    },
    {
      statement: (db) =>
        db
          .update(accountLink)
          .set({ expiresAt: now })
          .where(
            and(sql`${accountLink.personId} in ${leaving}`, isNull(accountLink.usedAt), gt(accountLink.expiresAt, now)),
          ),
    },
  ];
}

/** Makes a confirmed import valid; refuses when the organisation is not the one any more that it was planned for. */
export function applyImport(
  { id: importId, removesMissing }: { id: string; removesMissing: boolean },
  revision: number,
  now: Date,
): Write[] {
  return [
    {
      statement: (db) =>
        db
          .update(organisation)
          .set({ revision: revision + 1, importId: null })
          .where(and(eq(organisation.importId, importId), eq(organisation.revision, revision))),
      mustChange: true,
    },
    moveOn(importId, ["confirmed"], { state: "imported", endedAt: now }),
    applyUnits(importId, now),
    applyPeople(importId, now),
    ...dismiss(importId, removesMissing ? MISSING_ACTIONS : ["same"], now),
  ];
}
