import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import { campaignRoot, campaignUnit, invitation, participation } from "../schema/campaign";
import { person, roleScope } from "../schema/person";
import { response } from "../schema/response";
import { organisation, ORGANISATION } from "../schema/staff-import";
import { unit } from "../schema/unit";
import type { Reader } from "../write";

export type StoredUnitRow = typeof unit.$inferSelect;

/** Changes with every change of a unit or of somebody's unit; 0 for an organisation that has none. */
export async function findRevision(db: Reader): Promise<number> {
  const [found] = await db.select().from(organisation).where(eq(organisation.id, ORGANISATION)).limit(1);
  return found?.revision ?? 0;
}

export async function findUnit(db: Reader, id: string): Promise<StoredUnitRow | undefined> {
  const [found] = await db.select().from(unit).where(eq(unit.id, id)).limit(1);
  return found;
}

export async function findUnitByCode(db: Reader, code: string): Promise<StoredUnitRow | undefined> {
  const [found] = await db.select().from(unit).where(eq(unit.code, code)).limit(1);
  return found;
}

/** The whole tree, archived units included, by code: some thousands at most. */
export async function listUnits(db: Reader): Promise<StoredUnitRow[]> {
  return db.select().from(unit).orderBy(asc(unit.code));
}

/** How many people are in each unit itself; units without people are not in the map. */
export async function countPeopleByUnit(db: Reader): Promise<Map<string, number>> {
  const rows = await db.select({ unitId: person.unitId, people: count() }).from(person).groupBy(person.unitId);
  return new Map(rows.flatMap(({ unitId, people }) => (unitId === null ? [] : [[unitId, people] as const])));
}

/** What still speaks of a unit: people in it, units below it, campaigns, and roles that reach it. */
export type UnitTies = {
  people: number;
  activeChildren: number;
  archivedChildren: number;
  campaigns: number;
  roles: number;
};

/** Drafts of campaigns count too. */
async function countCampaigns(db: Reader, unitId: string): Promise<number> {
  const found = await Promise.all(
    [campaignRoot, campaignUnit, invitation, response, participation].map((table) =>
      db.selectDistinct({ id: table.campaignId }).from(table).where(eq(table.unitId, unitId)),
    ),
  );
  return new Set(found.flat().map(({ id }) => id)).size;
}

export async function countUnitTies(db: Reader, id: string): Promise<UnitTies> {
  return {
    people: await db.$count(person, eq(person.unitId, id)),
    activeChildren: await db.$count(unit, and(eq(unit.parentId, id), isNull(unit.archivedAt))),
    archivedChildren: await db.$count(unit, and(eq(unit.parentId, id), isNotNull(unit.archivedAt))),
    campaigns: await countCampaigns(db, id),
    roles: await db.$count(roleScope, eq(roleScope.unitId, id)),
  };
}
