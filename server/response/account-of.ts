import { findInvitedPerson, type StoredResponse } from "@/db/queries/personal/response";
import type { Reader } from "@/db/write";

/** What decides whose account opens a response. */
export type Owned = Pick<StoredResponse, "personId" | "invitationId" | "lockedAt">;

/**
 * Whose account opens a response, `invitedId` being whom its invitation is for: its owner's, or that of whoever was
 * invited; nobody's once a link that was handed over has been used after its beginning (architecture.md, "Insiders").
 */
export function accountIn({ personId, lockedAt }: Owned, invitedId: string | null): string | null {
  return lockedAt === null ? (personId ?? invitedId) : null;
}

/** The same, for a response whose invitation has to be looked up. */
export async function accountOf(db: Reader, response: Owned): Promise<string | null> {
  const { personId, invitationId } = response;
  const isInvited = personId === null && invitationId !== null;
  return accountIn(response, isInvited ? ((await findInvitedPerson(db, invitationId)) ?? null) : null);
}
