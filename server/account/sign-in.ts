import { commit } from "@/db/commit";
import { findPersonByEmail, foldEmail, listRoles, type StoredPerson } from "@/db/queries/organisation/person";
import type { Database } from "@/db/write";
import { guessOnce, type NoTurn } from "../platform/limit";
import { isPassword } from "./password";

export type SignIn = { ok: true; person: StoredPerson } | { ok: false; reason: "wrong" } | NoTurn;

async function findByPassword(db: Database, email: string, password: string): Promise<StoredPerson | null> {
  const person = await findPersonByEmail(db.read, email);
  const isRight = await isPassword(person?.passwordHash, password);
  return person && isRight ? person : null;
}

/**
 * The person with this e-mail and password. A wrong e-mail and a wrong password are told alike, are counted alike for
 * the e-mail as typed, and take as long. Too many wrong ones are refused before a password is looked at. Only those
 * with a role are recorded as signed in: for a respondent the log would tell when they answered.
 */
export async function signIn(
  db: Database,
  credentials: { email: string; password: string },
  address: string,
  now: Date,
): Promise<SignIn> {
  const { email, password } = credentials;
  const guess = await guessOnce(db, { address, account: foldEmail(email) }, now, () =>
    findByPassword(db, email, password),
  );
  if (!guess.ok) return guess;
  const person = guess.found;
  if ((await listRoles(db.read, person.id)).length > 0)
    await commit(db, { kind: "signed-in", at: now, actorId: person.id, subjectId: person.id }, []);
  return { ok: true, person };
}
