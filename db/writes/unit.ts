import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { person, roleScope } from "../schema/person";
import { organisation, ORGANISATION } from "../schema/staff-import";
import { unit } from "../schema/unit";
import { UNITS_IN_CAMPAIGNS } from "../units-in-campaigns";
import type { Write } from "../write";

/** Says that a unit or the staff has changed: plans made before are made again. */
export function raiseRevision(): Write {
  return {
    statement: (db) =>
      db
        .insert(organisation)
        .values({ id: ORGANISATION, revision: 1 })
        .onConflictDoUpdate({ target: organisation.id, set: { revision: sql`${organisation.revision} + 1` } }),
  };
}

const nothingSpeaksOf = (id: string): SQL[] =>
  [person, roleScope, ...UNITS_IN_CAMPAIGNS].map(
    (table) => sql`not exists (select 1 from ${table} where ${table.unitId} = ${id})`,
  );

/** Deletes a unit; refuses while people, units, scopes or campaigns speak of it. */
export function removeUnit(id: string): Write {
  const hasNoChildren = sql`not exists (select 1 from ${unit} as child where child.parent_id = ${id})`;
  return {
    statement: (db) => db.delete(unit).where(and(eq(unit.id, id), hasNoChildren, ...nothingSpeaksOf(id))),
    mustChange: true,
  };
}

/** Archives a unit; refuses while people are in it or units in force below it. */
export function markArchived(id: string, archivedAt: Date): Write {
  const isEmpty = sql`not exists (select 1 from ${person} where ${person.unitId} = ${id})`;
  const hasNoChildren = sql`not exists (select 1 from ${unit} as child where child.parent_id = ${id} and child.archived_at is null)`;
  return {
    statement: (db) =>
      db
        .update(unit)
        .set({ archivedAt })
        .where(and(eq(unit.id, id), isNull(unit.archivedAt), isEmpty, hasNoChildren)),
    mustChange: true,
  };
}

/** Takes a unit out of the archive; refuses while the unit above it is in there. */
export function markRestored(id: string): Write {
  const hasParent = sql`not exists (select 1 from ${unit} as parent where parent.id = ${unit.parentId} and parent.archived_at is not null)`;
  return {
    statement: (db) =>
      db
        .update(unit)
        .set({ archivedAt: null })
        .where(and(eq(unit.id, id), isNotNull(unit.archivedAt), hasParent)),
    mustChange: true,
  };
}
