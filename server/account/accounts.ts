import { createHash, randomBytes, randomUUID } from "node:crypto";
import { commit } from "@/db/commit";
import {
  findOpenLink,
  findPerson,
  foldEmail,
  hasAdministrator,
  type StoredPerson,
} from "@/db/queries/organisation/person";
import type { Database } from "@/db/write";
import {
  addLink,
  addPerson,
  addRole,
  askConfirmation,
  markLinkUsed,
  removeOpenLinks,
  setPassword,
} from "@/db/writes/person";
import { raiseRevision } from "@/db/writes/unit";
import type { NewAccount } from "@/lib/access/account-schema";
import { hashPassword, isPassword } from "./password";
import { unitOf } from "./touched-units";

const TOKEN_BYTES = 24;
/** How long a one-time link can be used. */
export const LINK_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

const hashToken = (token: string) => createHash("sha256").update(token).digest("base64url");

function makeLink(personId: string | null, now: Date) {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS);
  return { token, write: addLink({ tokenHash: hashToken(token), personId, createdAt: now, expiresAt }) };
}

/** What an open link is for: setting somebody's password, or making the first administrator. */
export type LinkPurpose = { kind: "password"; personId: string; email: string } | { kind: "administrator" };

/** The purpose of a link that is open at `now`; null for a used, old or forged one. */
export async function findLinkPurpose(db: Database, token: string, now: Date): Promise<LinkPurpose | null> {
  const link = await findOpenLink(db.read, hashToken(token), now);
  if (!link) return null;
  if (link.personId === null) return (await hasAdministrator(db.read)) ? null : { kind: "administrator" };
  const person = await findPerson(db.read, link.personId);
  return person ? { kind: "password", personId: person.id, email: person.email } : null;
}

/** A fresh link for the first administrator, ending the ones before; null when there is an administrator. */
export async function issueAdministratorLink(db: Database, now: Date): Promise<string | null> {
  if (await hasAdministrator(db.read)) return null;
  const { token, write } = makeLink(null, now);
  const event = { kind: "link-issued", at: now, actorId: null, subjectId: null, units: [] } as const;
  await commit(db, event, [removeOpenLinks(null), write]);
  return token;
}

/**
 * A fresh link for a person to set a password, ending the ones before; null when nobody has this id. Whoever hands it
 * out could use it: a reviewer's role waits for a second person again.
 */
export async function issuePasswordLink(
  db: Database,
  personId: string,
  actorId: string,
  now: Date,
): Promise<{ token: string; email: string } | null> {
  const person = await findPerson(db.read, personId);
  if (!person) return null;
  const { token, write } = makeLink(personId, now);
  const event = { kind: "link-issued", at: now, actorId, subjectId: personId, units: unitOf(person.unitId) } as const;
  await commit(db, event, [removeOpenLinks(personId), write, askConfirmation(personId, "reviewer", now)]);
  return { token, email: person.email };
}

function newPerson(account: NewAccount, passwordHash: string | null, now: Date) {
  const { email, name } = account;
  return { id: randomUUID(), email, emailFolded: foldEmail(email), name, passwordHash, createdAt: now };
}

/** Creates an account without a password. Returns its one-time link, or null when the e-mail has an account. */
export async function createAccount(
  db: Database,
  account: NewAccount,
  actorId: string,
  now: Date,
): Promise<{ token: string } | null> {
  const person = newPerson(account, null, now);
  const { token, write } = makeLink(person.id, now);
  const event = { kind: "account-created", at: now, actorId, subjectId: person.id, units: unitOf(null) } as const;
  return (await commit(db, event, [addPerson(person), write, raiseRevision()])) ? { token } : null;
}

/** The person as stored after a change, for a session that is valid from now on. */
async function readBack(db: Database, personId: string): Promise<StoredPerson | null> {
  return (await findPerson(db.read, personId)) ?? null;
}

/** Makes the first administrator by the link; null when the link is not open any more. */
export async function createAdministrator(
  db: Database,
  token: string,
  account: NewAccount,
  password: string,
  now: Date,
): Promise<StoredPerson | null> {
  const purpose = await findLinkPurpose(db, token, now);
  if (purpose?.kind !== "administrator") return null;
  const person = newPerson(account, await hashPassword(password), now);
  const event = { kind: "account-created", at: now, actorId: null, subjectId: person.id, units: [] } as const;
  const writes = [
    markLinkUsed(hashToken(token), now),
    addPerson(person),
    addRole(person.id, "administrator", now),
    raiseRevision(),
  ];
  return (await commit(db, event, writes)) ? readBack(db, person.id) : null;
}

/** Sets the password of the link's person, once; null when the link is not open. */
export async function setPasswordByLink(
  db: Database,
  token: string,
  password: string,
  now: Date,
): Promise<StoredPerson | null> {
  const purpose = await findLinkPurpose(db, token, now);
  if (purpose?.kind !== "password") return null;
  const { personId } = purpose;
  const event = { kind: "password-set", at: now, actorId: personId, subjectId: personId } as const;
  const writes = [markLinkUsed(hashToken(token), now), setPassword(personId, await hashPassword(password))];
  return (await commit(db, event, writes)) ? readBack(db, personId) : null;
}

/**
 * Puts a new password in force; all earlier sessions of the person end, and so do links not used yet.
 * Null when the current password is wrong.
 */
export async function changePassword(
  db: Database,
  personId: string,
  passwords: { current: string; password: string },
  now: Date,
): Promise<StoredPerson | null> {
  const person = await findPerson(db.read, personId);
  if (!(await isPassword(person?.passwordHash, passwords.current))) return null;
  const event = { kind: "password-set", at: now, actorId: personId, subjectId: personId } as const;
  await commit(db, event, [setPassword(personId, await hashPassword(passwords.password)), removeOpenLinks(personId)]);
  return readBack(db, personId);
}
