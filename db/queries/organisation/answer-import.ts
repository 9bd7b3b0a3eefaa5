import { and, eq, gt, lte } from "drizzle-orm";
import { BEING_WRITTEN } from "@/db/answer-import-state";
import { answerImport } from "@/db/schema/answer-import";
import type { Reader } from "@/db/write";

/** The campaigns into which a person has brought answers from elsewhere: they cannot review them. */
export async function listCampaignsImportedBy(db: Reader, personId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ campaignId: answerImport.campaignId })
    .from(answerImport)
    .where(and(eq(answerImport.actorId, personId), gt(answerImport.responses, BEING_WRITTEN)));
  return rows.map(({ campaignId }) => campaignId);
}

/** An import that does not count: one on its way, or what is left of one that broke off. */
export async function findUnfinishedImport(db: Reader): Promise<{ id: string; campaignId: string } | undefined> {
  const [found] = await db
    .select({ id: answerImport.id, campaignId: answerImport.campaignId })
    .from(answerImport)
    .where(lte(answerImport.responses, BEING_WRITTEN))
    .limit(1);
  return found;
}
