import { and, count, eq, lte, sql } from "drizzle-orm";
import { invitation } from "@/db/schema/campaign";
import { response } from "@/db/schema/response";
import type { Reader } from "@/db/write";

/**
 * How many were invited, had begun and had submitted at `at`, by the unit in which they were invited. Only the
 * counting task asks this: what it makes of it is rounded, and pages read that.
 */
export async function countTakingPart(
  db: Reader,
  campaignId: string,
  at: Date,
): Promise<{ unitId: string; invited: number; started: number; answered: number }[]> {
  return db
    .select({
      unitId: invitation.unitId,
      invited: count(),
      started: count(response.id),
      answered: count(sql`case when ${lte(response.submittedAt, at)} then 1 end`),
    })
    .from(invitation)
    .leftJoin(response, and(eq(response.invitationId, invitation.id), lte(response.createdAt, at)))
    .where(and(eq(invitation.campaignId, campaignId), lte(invitation.createdAt, at)))
    .groupBy(invitation.unitId);
}
