import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { person, roleScope } from "@/db/schema/person";
import { unit } from "@/db/schema/unit";
import { UNITS_IN_CAMPAIGNS } from "@/db/units-in-campaigns";
import type { Reader } from "@/db/write";

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
    UNITS_IN_CAMPAIGNS.map((table) =>
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
