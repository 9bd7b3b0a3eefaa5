import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { invitation } from "../schema/campaign";
import { response } from "../schema/response";
import type { Write } from "../write";

/** The responses of a person, their own and those of their invitations. */
const isOf = (personId: string) =>
  or(
    eq(response.personId, personId),
    sql`${response.invitationId} in (select ${invitation.id} from ${invitation} where ${invitation.personId} = ${personId})`,
  );

/** Closes everything that a person has begun so far to their account; invitations and recovery codes still open it. */
export function lockResponsesOf(personId: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ lockedAt: now })
        .where(and(isOf(personId), isNull(response.lockedAt))),
  };
}

/** Lets a person's account open everything that they have begun. */
export function unlockResponsesOf(personId: string): Write {
  return { statement: (db) => db.update(response).set({ lockedAt: null }).where(isOf(personId)) };
}

/** Lets the account of its person open one response again; refuses where it does already. */
export function unlockResponse(responseId: string, personId: string): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ lockedAt: null })
        .where(and(eq(response.id, responseId), isOf(personId), isNotNull(response.lockedAt))),
    mustChange: true,
  };
}

/** Closes the response of an invitation to the account of its person. */
export function lockInvitedResponse(invitationId: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ lockedAt: now })
        .where(and(eq(response.invitationId, invitationId), isNull(response.lockedAt))),
  };
}
