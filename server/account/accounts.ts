import { randomUUID } from "node:crypto";
import { type AuditEvent, commit } from "@/db/commit";
import {
  findOpenLink,
  findPerson,
  foldEmail,
  hasAdministrator,
  listRoles,
  type StoredPerson,
} from "@/db/queries/organisation/person";
import type { Database, Write } from "@/db/write";
import {
  addPerson,
  addRole,
  askConfirmation,
  endOpenLinks,
  markHandedOver,
  markLinkUsed,
  setPassword,
} from "@/db/writes/person";
import { lockResponsesOf, unlockResponsesOf } from "@/db/writes/response-lock";
import { raiseRevision } from "@/db/writes/unit";
import type { NewAccount } from "@/lib/access/account-schema";
import { clearTurns, guessOnce, type NoTurn } from "../platform/limit";
import { type Delivery, handedOverLink, hashToken, mailedLink } from "./new-link";
import { hashPassword, isPassword } from "./password";
import { unitOf } from "./touched-units";

/** What an open link is for: setting somebody's password, or making the first administrator. */
export type LinkPurpose =
  | { kind: "password"; personId: string; email: string; isMailed: boolean; madeBy: string | null }
  | { kind: "administrator" };

/** The purpose of a link that is open at `now`; null for a used, old or forged one. */
export async function findLinkPurpose(db: Database, token: string, now: Date): Promise<LinkPurpose | null> {
  const link = await findOpenLink(db.read, hashToken(token), now);
  if (!link) return null;
  const { personId, isMailed, madeBy } = link;
  if (personId === null) return (await hasAdministrator(db.read)) ? null : { kind: "administrator" };
  const person = await findPerson(db.read, personId);
  return person ? { kind: "password", personId, email: person.email, isMailed, madeBy } : null;
}

/** A fresh link for the first administrator, ending the ones before; null when there is an administrator. */
export async function issueAdministratorLink(db: Database, now: Date): Promise<string | null> {
  if (await hasAdministrator(db.read)) return null;
  const { token, writes } = handedOverLink(null, null, now);
  const event = { kind: "link-issued", at: now, actorId: null, subjectId: null, units: [] } as const;
  await commit(db, event, [endOpenLinks(null, now), ...writes]);
  return token;
}

/** A link as whoever had it made is told of it: whom it is for, and the secret only where it has to be handed over. */
export type IssuedLink = { email: string; token: string | null };

/** The link as it goes out. */
const newLink = (delivery: Delivery, personId: string, madeBy: string, now: Date) =>
  delivery === "mailed" ? mailedLink(personId, madeBy, now) : handedOverLink(personId, madeBy, now);

/**
 * A fresh link for a person to set a password, ending the ones before; null when nobody has this id. Whoever hands it
 * out could use it: a reviewer's role waits for a second person again.
 */
export async function issuePasswordLink(
  db: Database,
  personId: string,
  { delivery, actorId }: { delivery: Delivery; actorId: string },
  now: Date,
): Promise<IssuedLink | null> {
  const person = await findPerson(db.read, personId);
  if (!person) return null;
  const { token, writes } = newLink(delivery, personId, actorId, now);
  const act = { at: now, actorId, subjectId: personId };
  const link = [endOpenLinks(personId, now), ...writes];
  if (delivery === "mailed") await commit(db, { ...act, kind: "link-mailed" }, link);
  else {
    const event = { ...act, kind: "link-issued", units: unitOf(person.unitId) } as const;
    await commit(db, event, [...link, askConfirmation(personId, "reviewer", now)]);
  }
  return { token, email: person.email };
}

function newPerson(account: NewAccount, passwordHash: string | null, now: Date) {
  const { email, name } = account;
  return { id: randomUUID(), email, emailFolded: foldEmail(email), name, passwordHash, createdAt: now };
}

/** Creates an account without a password, and its one-time link; null when the e-mail has an account. */
export async function createAccount(
  db: Database,
  account: NewAccount,
  { delivery, actorId }: { delivery: Delivery; actorId: string },
  now: Date,
): Promise<IssuedLink | null> {
  const person = newPerson(account, null, now);
  const { token, writes } = newLink(delivery, person.id, actorId, now);
  const event = { kind: "account-created", at: now, actorId, subjectId: person.id, units: unitOf(null) } as const;
  const isCreated = await commit(db, event, [addPerson(person), ...writes, raiseRevision()]);
  return isCreated ? { token, email: person.email } : null;
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

/**
 * How the log keeps that a password was set: with a name for those who hold a role, and whoever handed over the link
 * is the actor. Of everybody else only the number in a week is shown: it would tell who takes part.
 */
async function passwordEvent(
  db: Database,
  personId: string,
  link: { isMailed: boolean; madeBy: string | null } | null,
  now: Date,
): Promise<AuditEvent> {
  if ((await listRoles(db.read, personId)).length === 0) return { kind: "passwords-set", at: now };
  if (link === null || link.isMailed) return { kind: "password-set", at: now, actorId: personId, subjectId: personId };
  return { kind: "password-set-by-link", at: now, actorId: link.madeBy, subjectId: personId };
}

/**
 * What the account opens after its password was set by a link: everything where that came to the person's mailbox.
 * One that somebody had in hand opens nothing that was begun before (architecture.md, "Insiders").
 */
function reachWrites(personId: string, isMailed: boolean, now: Date): Write[] {
  return isMailed
    ? [markHandedOver(personId, null), unlockResponsesOf(personId)]
    : [markHandedOver(personId, now), lockResponsesOf(personId, now)];
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
  const { personId, email, isMailed } = purpose;
  const writes = [
    markLinkUsed(hashToken(token), now),
    // Several may have been asked for: a new password ends the others.
    endOpenLinks(personId, now),
    setPassword(personId, await hashPassword(password)),
    // Whoever has the mailbox gets in, however many others have guessed.
    clearTurns([{ limit: "account-passwords", who: foldEmail(email) }]),
    ...reachWrites(personId, isMailed, now),
  ];
  return (await commit(db, await passwordEvent(db, personId, purpose, now), writes)) ? readBack(db, personId) : null;
}

/**
 * Puts a new password in force; all earlier sessions of the person end, and so do links not used yet. Guesses of the
 * current password are counted apart from those at sign-in: whoever is signed in does not wait for others.
 */
export async function changePassword(
  db: Database,
  personId: string,
  passwords: { current: string; password: string },
  address: string,
  now: Date,
): Promise<{ ok: true; person: StoredPerson } | { ok: false; reason: "wrong" } | NoTurn> {
  const guess = await guessOnce(db, { address, account: `change.${personId}` }, now, async () => {
    const person = await findPerson(db.read, personId);
    return person && (await isPassword(person.passwordHash, passwords.current)) ? person : null;
  });
  if (!guess.ok) return guess;
  const writes = [setPassword(personId, await hashPassword(passwords.password)), endOpenLinks(personId, now)];
  await commit(db, await passwordEvent(db, personId, null, now), writes);
  return { ok: true, person: (await readBack(db, personId)) ?? guess.found };
}
