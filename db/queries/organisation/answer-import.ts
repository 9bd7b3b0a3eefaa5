import { and, eq, gt, inArray, lte } from "drizzle-orm";
import { BEING_WRITTEN } from "@/db/answer-import-state";
import { answerImport } from "@/db/schema/answer-import";
import type { Reader } from "@/db/write";

/** The campaigns into which these people have brought answers from elsewhere. */
export async function listImportsBy(
  db: Reader,
  personIds: readonly string[],
): Promise<{ campaignId: string; actorId: string | null; importedAt: Date }[]> {
  if (personIds.length === 0) return [];
  const { campaignId, actorId, importedAt } = answerImport;
  return db
    .select({ campaignId, actorId, importedAt })
    .from(answerImport)
    .where(and(inArray(actorId, [...personIds]), gt(answerImport.responses, BEING_WRITTEN)));
}

/** The import that has brought the same answers into a campaign. */
export async function findSameImport(
  db: Reader,
  campaignId: string,
  contentHash: string,
): Promise<{ importedAt: Date; responses: number } | undefined> {
  const { importedAt, responses } = answerImport;
  const isSame = and(eq(answerImport.campaignId, campaignId), eq(answerImport.contentHash, contentHash));
  const [found] = await db
    .select({ importedAt, responses })
    .from(answerImport)
    .where(and(isSame, gt(responses, BEING_WRITTEN)))
    .limit(1);
  return found;
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
