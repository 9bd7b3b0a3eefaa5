import { commit } from "@/db/commit";
import { findPersonByEmail, listRoles, type StoredPerson } from "@/db/queries/organisation/person";
import type { Database } from "@/db/write";
import { isPassword } from "./password";

/**
 * The person with this e-mail and password; null alike for a wrong e-mail and password. Only those with a role are
 * recorded as signed in: for a respondent the log would tell when they answered.
 */
export async function signIn(
  db: Database,
  credentials: { email: string; password: string },
  now: Date,
): Promise<StoredPerson | null> {
  const person = await findPersonByEmail(db.read, credentials.email);
  const isRight = await isPassword(person?.passwordHash, credentials.password);
  if (!person || !isRight) return null;
  if ((await listRoles(db.read, person.id)).length > 0)
    await commit(db, { kind: "signed-in", at: now, actorId: person.id, subjectId: person.id }, []);
  return person;
}
