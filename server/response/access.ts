import { cache } from "react";
import { findInvitedPerson, findResponse, type StoredResponse } from "@/db/queries/personal/response";
import { database } from "../platform/database";
import { readDeviceGrant } from "./device-grant";
import { currentPerson } from "../platform/session";
import { slowDownGuessing } from "../platform/slow-down";
import { showNotFound } from "../platform/show-not-found";

/** Who opens a response by signing in: its owner, or whoever was invited. */
async function personOf({ personId, invitationId }: StoredResponse): Promise<string | null> {
  if (personId !== null || invitationId === null) return personId;
  return (await findInvitedPerson(database().read, invitationId)) ?? null;
}

async function mayOpen(response: StoredResponse): Promise<boolean> {
  const personId = await personOf(response);
  if (personId !== null && (await currentPerson())?.id === personId) return true;
  // An account is not opened by a device: signing out closes it.
  if (response.personId !== null) return false;
  const grant = await readDeviceGrant();
  return grant?.responseId === response.id && grant.codeGeneration === response.codeGeneration;
}

/** The response, if whoever asks owns it or holds it on this device; undefined for forged and foreign ids alike. */
export const findOwnResponse = cache(async (id: string): Promise<StoredResponse | undefined> => {
  const found = await findResponse(database().read, id);
  if (found && (await mayOpen(found))) return found;
  await slowDownGuessing();
  return undefined;
});

/** As {@link findOwnResponse}, for pages and actions: shows the "not found" page instead. */
export async function requireOwnResponse(id: string): Promise<StoredResponse> {
  return (await findOwnResponse(id)) ?? showNotFound();
}
