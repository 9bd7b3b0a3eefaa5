import { and, eq, isNull } from "drizzle-orm";
import { apiToken } from "../schema/api-token";
import type { Write } from "../write";

export function addToken(values: typeof apiToken.$inferInsert): Write {
  return { statement: (db) => db.insert(apiToken).values(values) };
}

/** Ends a token for good; refuses somebody else's, and one that was revoked before. */
export function markTokenRevoked(id: string, personId: string, revokedAt: Date): Write {
  return {
    statement: (db) =>
      db
        .update(apiToken)
        .set({ revokedAt })
        .where(and(eq(apiToken.id, id), eq(apiToken.personId, personId), isNull(apiToken.revokedAt))),
    mustChange: true,
  };
}

/** Notes the day of the last use, as 2026-11-24. */
export function markTokenUsed(id: string, day: string): Write {
  return { statement: (db) => db.update(apiToken).set({ lastUsedDay: day }).where(eq(apiToken.id, id)) };
}

/** Removes the tokens of a unit that is being deleted: nobody reaches it any more. */
export function removeUnitTokens(unitId: string): Write {
  return { statement: (db) => db.delete(apiToken).where(eq(apiToken.unitId, unitId)) };
}
