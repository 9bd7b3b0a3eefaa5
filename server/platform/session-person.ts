import { findPerson, type StoredPerson } from "@/db/queries/organisation/person";
import { database } from "./database";
import { keyFor } from "./secret";
import { decodeSession } from "./session-token";

/** Whose session a token is; null for none, one that is forged or over, and after the password has changed elsewhere. */
export async function findSessionPerson(token: string | undefined): Promise<StoredPerson | null> {
  const claims = token === undefined ? null : await decodeSession(token, keyFor("session"));
  if (!claims) return null;
  const person = await findPerson(database().read, claims.sub);
  return person?.sessionVersion === claims.sessionVersion ? person : null;
}
