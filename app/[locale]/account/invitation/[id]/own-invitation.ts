import { findInvitation, type Invited } from "@/db/queries/invitation";
import { database } from "@/lib/server/database";
import { isAnswerable } from "@/lib/server/invitation/open-link";
import { requirePermission } from "@/lib/server/session";
import { showNotFound } from "@/lib/server/show-not-found";

/** An invitation that whoever is signed in can answer now; "not found" for foreign and finished ones alike. */
export async function requireOwnInvitation(id: string): Promise<Invited> {
  const person = await requirePermission("responses.own");
  const invited = await findInvitation(database().read, id);
  return invited?.personId === person.id && isAnswerable(invited, new Date()) ? invited : showNotFound();
}
