import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { answer, response, score } from "../schema/response";
import type { Write } from "../write";

export function addResponse(values: typeof response.$inferInsert): Write {
  return { statement: (db) => db.insert(response).values(values) };
}

/** Counts a change of the answers; refuses when the response is submitted or gone. */
export function markAnswersChanged(responseId: string): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ revision: sql`${response.revision} + 1` })
        .where(and(eq(response.id, responseId), isNull(response.submittedAt))),
    mustChange: true,
  };
}

/** Keeps an answer unless a newer one is there; of two at the same millisecond the later arrival wins. */
export function recordAnswer(values: {
  responseId: string;
  itemId: string;
  value: string | null;
  answeredAt: Date;
}): Write {
  return {
    statement: (db) =>
      db
        .insert(answer)
        .values(values)
        .onConflictDoUpdate({
          target: [answer.responseId, answer.itemId],
          set: { value: sql`excluded.value`, answeredAt: sql`excluded.answered_at` },
          setWhere: sql`excluded.answered_at >= ${answer.answeredAt}`,
        }),
  };
}

/** Submits once; refuses when it is submitted already or an answer came in after `revision` was read. */
export function markSubmitted(responseId: string, revision: number, submittedAt: Date): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ submittedAt })
        .where(and(eq(response.id, responseId), eq(response.revision, revision), isNull(response.submittedAt))),
    mustChange: true,
  };
}

export function addScore(values: typeof score.$inferInsert): Write {
  return { statement: (db) => db.insert(score).values(values) };
}

/** Puts a new recovery code in force; refuses when somebody else did so meanwhile, or a person owns the response. */
export function renewRecoveryCode(responseId: string, codeGeneration: number, recoveryHash: string): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ recoveryHash, codeGeneration: codeGeneration + 1 })
        .where(
          and(eq(response.id, responseId), eq(response.codeGeneration, codeGeneration), isNull(response.personId)),
        ),
    mustChange: true,
  };
}

/** Gives an unowned response to a person and ends its recovery code. */
export function markClaimed(responseId: string, recoveryHash: string, personId: string): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ personId, recoveryHash: null })
        .where(and(eq(response.id, responseId), eq(response.recoveryHash, recoveryHash), isNull(response.personId))),
    mustChange: true,
  };
}

/** Deletes the response with its answers and its score. */
export function removeResponse(responseId: string): Write {
  return { statement: (db) => db.delete(response).where(eq(response.id, responseId)), mustChange: true };
}

/** Deletes all responses begun before `cutoff`, with their answers and scores. */
export function removeResponsesBegunBefore(cutoff: Date): Write {
  return { statement: (db) => db.delete(response).where(lt(response.createdAt, cutoff)), mustChange: true };
}
