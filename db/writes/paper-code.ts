import { and, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { campaign, paperCode } from "../schema/campaign";
import type { Write } from "../write";
import { inParts } from "./in-parts";

/** Changes nothing, but refuses unless people can be invited to the campaign: it is confirmed and not over at `now`. */
export function requireInviting(campaignId: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(campaign)
        .set({ openedAt: sql`${campaign.openedAt}` })
        .where(
          and(
            ...[eq(campaign.id, campaignId), eq(campaign.isRehearsal, false), isNotNull(campaign.confirmedAt)],
            ...[isNull(campaign.closedAt), gt(campaign.closesAt, now)],
          ),
        ),
    mustChange: true,
  };
}

/** Keeps the hashes of codes that are about to be printed, in an order that says nothing of the sheets. */
export function addPaperCodes(
  rows: readonly Pick<typeof paperCode.$inferInsert, "codeHash" | "campaignId" | "unitId">[],
): Write[] {
  const ordered = rows.toSorted((one, other) => (one.codeHash < other.codeHash ? -1 : 1));
  return inParts(ordered, (part) => ({ statement: (db) => db.insert(paperCode).values(part) }));
}

/** Ends the codes of these units that nobody has used. */
export function voidUnusedCodes(campaignId: string, unitIds: readonly string[]): Write {
  return {
    statement: (db) =>
      db
        .update(paperCode)
        .set({ state: "void" })
        .where(
          and(
            ...[eq(paperCode.campaignId, campaignId), eq(paperCode.state, "unused")],
            inArray(paperCode.unitId, [...unitIds]),
          ),
        ),
  };
}

/**
 * Uses a code of this unit up; refuses unless nobody has. All rows of the unit are written: PostgreSQL keeps a row where
 * and in which transaction it was last written, and both would lead from one that was written alone to the response
 * that begins with it.
 */
export function markCodeUsed({ codeHash, campaignId, unitId }: typeof paperCode.$inferInsert): Write {
  const state = sql`case when ${paperCode.codeHash} = ${codeHash} then 'used' else ${paperCode.state} end`;
  const isUnused = sql`exists (select 1 from ${paperCode} as this
    where this.code_hash = ${codeHash} and this.state = 'unused')`;
  return {
    statement: (db) =>
      db
        .update(paperCode)
        .set({ state })
        .where(and(eq(paperCode.campaignId, campaignId), eq(paperCode.unitId, unitId), isUnused)),
    mustChange: true,
    runsAlone: true,
  };
}
