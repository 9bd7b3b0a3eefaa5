import { findInvitedPerson, type StoredResponse } from "@/db/queries/personal/response";
import type { Reader } from "@/db/write";

/** What decides whose account opens a response. */
export type Owned = Pick<StoredResponse, "personId" | "invitationId" | "lockedAt">;

/**
 * Whose account opens a response: its owner's, or that of whoever was invited; nobody's once a link that was handed
 * over has been used after its beginning (architecture.md, "Insiders").
 */
export async function accountOf(db: Reader, { personId, invitationId, lockedAt }: Owned): Promise<string | null> {
  if (lockedAt !== null) return null;
  if (personId !== null || invitationId === null) return personId;
  return (await findInvitedPerson(db, invitationId)) ?? null;
}
