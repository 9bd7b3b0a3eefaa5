import { and, asc, eq, getTableColumns, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import { answer, response, score } from "@/db/schema/response";
import type { Reader } from "@/db/write";

/** What the release of a campaign may read: submitted, and not withheld by whoever gave it. */
const submittedIn = (campaignId: string) =>
  and(eq(response.campaignId, campaignId), isNotNull(response.submittedAt), isNull(response.withheldAt));

/** How many responses of a campaign the release reads. */
export function countSubmitted(db: Reader, campaignId: string): Promise<number> {
  return Promise.resolve(db.$count(response, submittedIn(campaignId)));
}

/** A submitted response with its scored row; `answers` in their stored form. */
export type SubmittedResponse = {
  id: string;
  unitId: string | null;
  language: (typeof response.$inferSelect)["language"];
  importId: string | null;
  createdAt: Date;
  submittedAt: Date | null;
  score: typeof score.$inferSelect;
  answers: { itemId: string; value: string }[];
};

/** Submitted responses of a campaign that are not withheld, by id from `afterId` on, at most `limit`. */
export async function listSubmitted(
  db: Reader,
  campaignId: string,
  afterId: string,
  limit: number,
): Promise<SubmittedResponse[]> {
  const { id, unitId, language, importId, createdAt, submittedAt } = response;
  const found = await db
    .select({ id, unitId, language, importId, createdAt, submittedAt, score: getTableColumns(score) })
    .from(response)
    .innerJoin(score, eq(score.responseId, response.id))
    .where(and(submittedIn(campaignId), gt(response.id, afterId)))
    .orderBy(asc(response.id))
    .limit(limit);
  const rows = new Map(found.map((row) => [row.id, { ...row, answers: [] as SubmittedResponse["answers"] }]));
  const ids = [...rows.keys()];
  if (ids.length === 0) return [];
  const answers = await db
    .select({ responseId: answer.responseId, itemId: answer.itemId, value: answer.value })
    .from(answer)
    .where(and(inArray(answer.responseId, ids), isNotNull(answer.value)));
  for (const { responseId, itemId, value } of answers)
    rows.get(responseId)?.answers.push({ itemId, value: value ?? "" });
  return [...rows.values()];
}
