import { cache } from "react";
import { findResponse, type StoredResponse } from "@/db/queries/personal/response";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { guardRoutes } from "../platform/route-guard";
import { currentPerson } from "../platform/session";
import { showNotFound } from "../platform/show-not-found";
import { slowDownGuessing } from "../platform/slow-down";
import { accountOf } from "./account-of";
import { readDeviceGrant } from "./device-grant";

async function mayOpen(response: StoredResponse): Promise<boolean> {
  const personId = await accountOf(database().read, response);
  if (personId !== null && (await currentPerson())?.id === personId) return true;
  // An account is not opened by a device: signing out closes it.
  if (response.personId !== null) return false;
  const grant = await readDeviceGrant();
  return grant?.responseId === response.id && grant.codeGeneration === response.codeGeneration;
}

/**
 * The response, if whoever asks owns it or holds it on this device; undefined for forged and foreign ids alike. A page
 * and its title count as one guess.
 */
const findOwnResponse = cache(async (id: string): Promise<StoredResponse | undefined> => {
  const found = await findResponse(database().read, id);
  if (found && (await mayOpen(found))) return found;
  await slowDownGuessing();
  return undefined;
});

/** For whoever's response it is. */
export const ownResponse = guard({
  needs: ["own-response"],
  asks: ["id"],
  load: async ({ id }) => ({ response: (await findOwnResponse(id)) ?? showNotFound() }),
});

/** The same for what is fetched instead of opened: it is told that nothing is there. */
export const ownResponseFile = guardRoutes({
  needs: ["own-response"],
  asks: ["id"],
  load: async ({ id }) => {
    const response = await findOwnResponse(id);
    return response ? { response } : Response.json({ reason: "not-found" }, { status: 404 });
  },
});
