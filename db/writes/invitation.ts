import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { isOpenAt } from "../open-campaign";
import { campaign, invitation, invitationLink } from "../schema/campaign";
import { response } from "../schema/response";
import type { Write } from "../write";

/** Keeps the hashes of links that are about to be mailed; one that is kept already lives on until its new end. */
export function recordLinks(rows: readonly (typeof invitationLink.$inferInsert)[]): Write {
  return {
    statement: (db) =>
      db
        .insert(invitationLink)
        .values([...rows])
        .onConflictDoUpdate({ target: invitationLink.tokenHash, set: { expiresAt: sql`excluded.expires_at` } }),
  };
}

/** Ends the links for answering of an invitation. */
export function removeAnswerLinksOf(invitationId: string): Write {
  return {
    statement: (db) =>
      db
        .delete(invitationLink)
        .where(and(eq(invitationLink.invitationId, invitationId), eq(invitationLink.purpose, "answer"))),
  };
}

/** Gives the next link its number; refuses when somebody else did so meanwhile. */
export function advanceLinkGeneration(invitationId: string, generation: number): Write {
  return {
    statement: (db) =>
      db
        .update(invitation)
        .set({ linkGeneration: generation + 1 })
        .where(and(eq(invitation.id, invitationId), eq(invitation.linkGeneration, generation))),
    mustChange: true,
  };
}

/** Begins the response of an invitation; nothing happens where it has begun. */
export function addInvitedResponse(values: typeof response.$inferInsert & { invitationId: string }): Write {
  return { statement: (db) => db.insert(response).values(values).onConflictDoNothing() };
}

const invitationIsOpen = (invitationId: string, now: Date) => sql`exists (select 1 from ${invitation}
  inner join ${campaign} on ${campaign.id} = ${invitation.campaignId}
  where ${invitation.id} = ${invitationId} and ${isOpenAt(now)})`;

/** Changes nothing, but refuses unless the response of an invitation can still be answered at `now`. */
export function requireAnswerable(invitationId: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ invitationId })
        .where(
          and(
            eq(response.invitationId, invitationId),
            isNull(response.submittedAt),
            invitationIsOpen(invitationId, now),
          ),
        ),
    mustChange: true,
  };
}

/**
 * Lets devices in by this link, and by none before it; refuses when somebody has been let in by a newer one. Stands
 * behind {@link requireAnswerable}.
 */
export function grantByLink(invitationId: string, generation: number): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ codeGeneration: generation })
        .where(and(eq(response.invitationId, invitationId), lte(response.codeGeneration, generation))),
    mustChange: true,
  };
}

/** Lets a device in to the result, and closes the others out; refuses unless it is submitted and nobody was faster. */
export function grantResult(responseId: string, codeGeneration: number): Write {
  return {
    statement: (db) =>
      db
        .update(response)
        .set({ codeGeneration: codeGeneration + 1 })
        .where(
          and(
            eq(response.id, responseId),
            eq(response.codeGeneration, codeGeneration),
            sql`${response.submittedAt} is not null`,
          ),
        ),
    mustChange: true,
  };
}
