import type { StoredResponse } from "@/db/queries/personal/response";
import { database } from "../platform/database";
import { currentPerson } from "../platform/session";
import { isMailAvailable } from "../platform/settings";
import { accountOf } from "../response/account-of";

/** Whether whoever is looking can ask for reminders: they are signed in, it is theirs, and the service sends mail. */
export async function canBeReminded(response: StoredResponse): Promise<boolean> {
  if (!isMailAvailable()) return false;
  const personId = await accountOf(database().read, response);
  return personId !== null && (await currentPerson())?.id === personId;
}
