import { and, asc, count, eq } from "drizzle-orm";
import { person } from "@/db/schema/person";
import { organisation, ORGANISATION } from "@/db/schema/staff-import";
import { unit } from "@/db/schema/unit";
import type { Reader } from "@/db/write";

export type StoredUnitRow = typeof unit.$inferSelect;

/** Changes with every change of a unit or of somebody's unit; 0 for an organisation that has none. */
export async function findRevision(db: Reader): Promise<number> {
  const [found] = await db.select().from(organisation).where(eq(organisation.id, ORGANISATION)).limit(1);
  return found?.revision ?? 0;
}

/** The organisation's own: names under which campaigns join units are no units of it. */
const isOwn = eq(unit.isReportingGroup, false);

export async function findUnit(db: Reader, id: string): Promise<StoredUnitRow | undefined> {
  const [found] = await db
    .select()
    .from(unit)
    .where(and(eq(unit.id, id), isOwn))
    .limit(1);
  return found;
}

export async function findUnitByCode(db: Reader, code: string): Promise<StoredUnitRow | undefined> {
  const [found] = await db
    .select()
    .from(unit)
    .where(and(eq(unit.code, code), isOwn))
    .limit(1);
  return found;
}

/** The whole tree, archived units included, by code: some thousands at most. */
export async function listUnits(db: Reader): Promise<StoredUnitRow[]> {
  return db.select().from(unit).where(isOwn).orderBy(asc(unit.code));
}

/** The shape of the tree alone, archived units included: quick where names are not needed. */
export async function listTree(db: Reader): Promise<{ id: string; parentId: string | null }[]> {
  return db.select({ id: unit.id, parentId: unit.parentId }).from(unit).where(isOwn).orderBy(asc(unit.code));
}

/** How many people are in each unit itself; units without people are not in the map. */
export async function countPeopleByUnit(db: Reader): Promise<Map<string, number>> {
  const rows = await db.select({ unitId: person.unitId, people: count() }).from(person).groupBy(person.unitId);
  return new Map(rows.flatMap(({ unitId, people }) => (unitId === null ? [] : [[unitId, people] as const])));
}
