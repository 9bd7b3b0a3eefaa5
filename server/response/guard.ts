import { cache } from "react";
import { findResponse, type StoredResponse } from "@/db/queries/personal/response";
import { database } from "../platform/database";
import { guard } from "../platform/guard";
import { countMiss } from "../platform/miss";
import { guardRoutes } from "../platform/route-guard";
import { currentPerson } from "../platform/session";
import type { NoTurn } from "../platform/limit";
import { showNotFound } from "../platform/show-not-found";
import { showTooMany, tooManyAnswer } from "../platform/show-too-many";
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
 * The response, if whoever asks owns it or holds it on this device; otherwise, for forged and foreign ids alike, null
 * or that they ask too often.
 */
const findOwnResponse = cache(async (id: string): Promise<{ response: StoredResponse } | NoTurn | null> => {
  const response = await findResponse(database().read, id);
  return response && (await mayOpen(response)) ? { response } : countMiss();
});

/** For whoever's response it is. */
export const ownResponse = guard({
  needs: ["own-response"],
  asks: ["id"],
  load: async ({ id }) => {
    const found = (await findOwnResponse(id)) ?? showNotFound("response");
    return "response" in found ? found : showTooMany(found.minutes);
  },
});

/** The same for what is fetched instead of opened: it is told that nothing is there. */
export const ownResponseFile = guardRoutes({
  needs: ["own-response"],
  asks: ["id"],
  load: async ({ id }) => {
    const found = await findOwnResponse(id);
    if (!found) return Response.json({ reason: "not-found" }, { status: 404 });
    return "response" in found ? found : tooManyAnswer(found.minutes);
  },
});
