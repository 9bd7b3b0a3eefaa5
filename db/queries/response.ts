import { and, desc, eq, isNotNull } from "drizzle-orm";
import { answer, response, score } from "../schema/response";
import type { Reader } from "../write";

export type StoredResponse = typeof response.$inferSelect;
export type StoredAnswer = { itemId: string; value: string; answeredAt: Date };

export async function findResponse(db: Reader, id: string): Promise<StoredResponse | undefined> {
  const [found] = await db.select().from(response).where(eq(response.id, id)).limit(1);
  return found;
}

export async function findResponseByRecoveryHash(
  db: Reader,
  recoveryHash: string,
): Promise<StoredResponse | undefined> {
  const [found] = await db.select().from(response).where(eq(response.recoveryHash, recoveryHash)).limit(1);
  return found;
}

/** The answers in force, in no particular order; answers taken back are left out. */
export async function listAnswers(db: Reader, responseId: string): Promise<StoredAnswer[]> {
  const rows = await db
    .select({ itemId: answer.itemId, value: answer.value, answeredAt: answer.answeredAt })
    .from(answer)
    .where(and(eq(answer.responseId, responseId), isNotNull(answer.value)));
  return rows.map((row) => ({ ...row, value: row.value ?? "" }));
}

/** A person's responses, newest first. */
export async function listResponsesOfPerson(db: Reader, personId: string): Promise<StoredResponse[]> {
  return db.select().from(response).where(eq(response.personId, personId)).orderBy(desc(response.createdAt));
}

/** The scored row of a submitted response. */
export async function findScore(db: Reader, responseId: string): Promise<typeof score.$inferSelect | undefined> {
  const [found] = await db.select().from(score).where(eq(score.responseId, responseId)).limit(1);
  return found;
}
