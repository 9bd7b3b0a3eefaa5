import { and, eq, inArray, lte, sql } from "drizzle-orm";
import { BEING_DROPPED, BEING_WRITTEN } from "../answer-import-state";
import { answerImport } from "../schema/answer-import";
import { answer, response, score } from "../schema/response";
import type { Write } from "../write";

/** Rows of some responses, not submitted, with their answers and scored rows. */
export type ImportedRows = {
  responses: (typeof response.$inferInsert)[];
  answers: (typeof answer.$inferInsert)[];
  scores: (typeof score.$inferInsert)[];
};

type ImportOfCampaign = { id: string; campaignId: string };

/** Begins an import, which does not count before {@link markImported}. */
export function startAnswerImport(values: Omit<typeof answerImport.$inferInsert, "responses">): Write {
  return { statement: (db) => db.insert(answerImport).values({ ...values, responses: BEING_WRITTEN }) };
}

/** Changes an import that is being written; refuses one that counts or is being dropped. */
function whileWritten(id: string, responses: number): Write {
  return {
    statement: (db) =>
      db
        .update(answerImport)
        .set({ responses })
        .where(and(eq(answerImport.id, id), eq(answerImport.responses, BEING_WRITTEN))),
    mustChange: true,
  };
}

/** Writes some responses of an import; they count nowhere yet. Refuses when it is being dropped. */
export function addImported(id: string, { responses, answers, scores }: ImportedRows): Write[] {
  return [
    whileWritten(id, BEING_WRITTEN),
    { statement: (db) => db.insert(response).values(responses) },
    ...(answers.length > 0 ? [{ statement: (db) => db.insert(answer).values(answers) } satisfies Write] : []),
    { statement: (db) => db.insert(score).values(scores) },
  ];
}

const responsesOf = ({ id, campaignId }: ImportOfCampaign) =>
  // The campaign too: there is an index on it.
  and(eq(response.campaignId, campaignId), eq(response.importId, id));

/**
 * Makes all responses of an import count, as submitted at `at`; refuses when it is being dropped. Stands behind
 * `requireOpen`.
 */
export function markImported(found: ImportOfCampaign, responses: number, at: Date): Write[] {
  return [
    whileWritten(found.id, responses),
    { statement: (db) => db.update(response).set({ submittedAt: at }).where(responsesOf(found)), mustChange: true },
  ];
}

/** Has an import that does not count dropped: whoever is still writing it is refused from now on. */
export function markBeingDropped(id: string): Write {
  return {
    statement: (db) =>
      db
        .update(answerImport)
        .set({ responses: BEING_DROPPED })
        .where(and(eq(answerImport.id, id), lte(answerImport.responses, BEING_WRITTEN))),
    mustChange: true,
  };
}

/** Deletes up to `limit` responses of an import; refuses when there are none. */
export function removeImported(found: ImportOfCampaign, limit: number): Write {
  const some = sql`(select ${response.id} from ${response} where ${responsesOf(found)} limit ${limit})`;
  return { statement: (db) => db.delete(response).where(inArray(response.id, some)), mustChange: true };
}

/** Deletes an import that is being dropped and has no responses any more. */
export function removeAnswerImport(id: string): Write {
  return {
    statement: (db) =>
      db.delete(answerImport).where(and(eq(answerImport.id, id), eq(answerImport.responses, BEING_DROPPED))),
  };
}
