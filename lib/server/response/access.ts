import { findResponse, type StoredResponse } from "@/db/queries/response";
import { database } from "../database";
import { readDeviceGrant } from "../device-grant";
import { currentPerson } from "../session";
import { slowDownGuessing } from "../slow-down";
import { showNotFound } from "../show-not-found";

async function mayOpen(response: StoredResponse): Promise<boolean> {
  if (response.personId !== null) return (await currentPerson())?.id === response.personId;
  const grant = await readDeviceGrant();
  return grant?.responseId === response.id && grant.codeGeneration === response.codeGeneration;
}

/** The response, if whoever asks owns it or holds it on this device; undefined for forged and foreign ids alike. */
export async function findOwnResponse(id: string): Promise<StoredResponse | undefined> {
  const found = await findResponse(database().read, id);
  if (found && (await mayOpen(found))) return found;
  await slowDownGuessing();
  return undefined;
}

/** As {@link findOwnResponse}, for pages and actions: shows the "not found" page instead. */
export async function requireOwnResponse(id: string): Promise<StoredResponse> {
  return (await findOwnResponse(id)) ?? showNotFound();
}
