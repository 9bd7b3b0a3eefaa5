import { eq } from "drizzle-orm";
import type { ReleasedGroup, StoredUnit } from "@/lib/release/figures";
import { releasedGroup, releasedUnit } from "@/db/schema/release";
import type { Reader } from "@/db/write";
import { toStoredUnit } from "./released";

/** The stored groups of a campaign, to be compared with what its responses give. */
export async function listReleasedGroups(db: Reader, campaignId: string): Promise<ReleasedGroup[]> {
  const rows = await db.select().from(releasedGroup).where(eq(releasedGroup.campaignId, campaignId));
  return rows.map(({ campaignId: _, ...group }) => group);
}

/** The stored figures of every unit and table of a campaign. */
export async function listReleasedUnits(db: Reader, campaignId: string): Promise<StoredUnit[]> {
  const rows = await db.select().from(releasedUnit).where(eq(releasedUnit.campaignId, campaignId));
  return rows.map(toStoredUnit);
}
