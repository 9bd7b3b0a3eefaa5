import { findInvitation, type Invited } from "@/db/queries/personal/invitation";
import { database } from "@/server/platform/database";
import { isAnswerable } from "@/server/invitation/open-link";
import { requirePermission } from "@/server/platform/session";
import { showNotFound } from "@/server/platform/show-not-found";

/** An invitation that whoever is signed in can answer now; "not found" for foreign and finished ones alike. */
export async function requireOwnInvitation(id: string): Promise<Invited> {
  const person = await requirePermission("responses.own");
  const invited = await findInvitation(database().read, id);
  return invited?.personId === person.id && isAnswerable(invited, new Date()) ? invited : showNotFound();
}
