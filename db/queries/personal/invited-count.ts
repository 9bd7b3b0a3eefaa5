import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { campaignUnit, invitation } from "@/db/schema/campaign";
import { person } from "@/db/schema/person";
import { response } from "@/db/schema/response";
import type { Reader } from "@/db/write";

type Counted = { unitId: string; people: number };

/**
 * How many are invited in each unit of a campaign: who submitted from it, and who did not and is in it now, or was
 * invited in it where their present unit does not take part (architecture.md, "What is shown").
 */
export async function countInvitedWhereTheyCount(db: Reader, campaignId: string): Promise<Counted[]> {
  const unitId = sql<string>`coalesce(${response.unitId}, ${campaignUnit.unitId}, ${invitation.unitId})`;
  return db
    .select({ unitId, people: count() })
    .from(invitation)
    .leftJoin(person, eq(person.id, invitation.personId))
    .leftJoin(campaignUnit, and(eq(campaignUnit.campaignId, campaignId), eq(campaignUnit.unitId, person.unitId)))
    .leftJoin(response, and(eq(response.invitationId, invitation.id), isNotNull(response.submittedAt)))
    .where(eq(invitation.campaignId, campaignId))
    .groupBy(unitId);
}

/** How many are on the staff list of each unit of a campaign. */
export async function countStaff(db: Reader, campaignId: string): Promise<Counted[]> {
  return db
    .select({ unitId: campaignUnit.unitId, people: count() })
    .from(person)
    .innerJoin(campaignUnit, and(eq(campaignUnit.campaignId, campaignId), eq(campaignUnit.unitId, person.unitId)))
    .groupBy(campaignUnit.unitId);
}
