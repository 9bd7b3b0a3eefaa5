import { commit } from "@/db/commit";
import { findPersonByEmail, type StoredPerson } from "@/db/queries/person";
import type { Database } from "@/db/write";
import { isPassword } from "./password";

/** The person with this e-mail and password, recorded as signed in; null alike for a wrong e-mail and password. */
export async function signIn(
  db: Database,
  credentials: { email: string; password: string },
  now: Date,
): Promise<StoredPerson | null> {
  const person = await findPersonByEmail(db.read, credentials.email);
  const isRight = await isPassword(person?.passwordHash, credentials.password);
  if (!person || !isRight) return null;
  await commit(db, { kind: "signed-in", at: now, actorId: person.id, subjectId: person.id }, []);
  return person;
}
