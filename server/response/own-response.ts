import { findResponseWithInvited, type StoredResponse } from "@/db/queries/personal/response";
import { countMissOf } from "../platform/count-miss";
import { database } from "../platform/database";
import type { NoTurn } from "../platform/limit";
import type { Visitor } from "../platform/visitor";
import { accountIn } from "./account-of";
import { grantOf, grantOpens } from "./grant-token";

async function mayOpen(response: StoredResponse, invitedId: string | null, visitor: Visitor): Promise<boolean> {
  const personId = accountIn(response, invitedId);
  if (personId !== null && (await visitor.personId()) === personId) return true;
  // An account is not opened by a device: signing out closes it.
  if (response.personId !== null) return false;
  return grantOpens(grantOf(visitor), response);
}

/** The response, if the visitor owns it or holds it on this device; null for forged and foreign ids alike. */
export async function openResponse(id: string, visitor: Visitor): Promise<StoredResponse | null> {
  const found = await findResponseWithInvited(database().read, id);
  return found && (await mayOpen(found.response, found.invitedId, visitor)) ? found.response : null;
}

/** The same; who asks for what opens nothing is counted, and told where they do so too often. */
export async function findOwnResponse(
  id: string,
  visitor: Visitor,
): Promise<{ response: StoredResponse } | NoTurn | null> {
  const response = await openResponse(id, visitor);
  return response === null ? countMissOf(await visitor.address()) : { response };
}
