import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { GivenRole, ScopedRole } from "../../lib/access/permissions";
import { accountLink, person, personRole, roleScope } from "../schema/person";
import type { Write } from "../write";

/** Adds a person; refuses a folded e-mail that is taken. Goes with `raiseRevision`: an import may know the address. */
export function addPerson(values: typeof person.$inferInsert): Write {
  return { statement: (db) => db.insert(person).values(values).onConflictDoNothing(), mustChange: true };
}

/** Gives a role; one that needs a second person's confirmation waits for it. */
export function addRole(personId: string, role: GivenRole, givenAt: Date): Write {
  return { statement: (db) => db.insert(personRole).values({ personId, role, givenAt }).onConflictDoNothing() };
}

/** Has a role wait for confirmation again, because it or the way into the account has become another. */
export function askConfirmation(personId: string, role: GivenRole, givenAt: Date): Write {
  return {
    statement: (db) =>
      db
        .update(personRole)
        .set({ givenAt, confirmedAt: null })
        .where(and(eq(personRole.personId, personId), eq(personRole.role, role))),
  };
}

/** Confirms a role as it was given then (null: before that was kept); refuses one that has changed, or is confirmed. */
export function markRoleConfirmed(personId: string, role: GivenRole, givenAt: Date | null, confirmedAt: Date): Write {
  const asGiven = givenAt === null ? isNull(personRole.givenAt) : eq(personRole.givenAt, givenAt);
  return {
    statement: (db) =>
      db
        .update(personRole)
        .set({ confirmedAt })
        .where(
          and(eq(personRole.personId, personId), eq(personRole.role, role), asGiven, isNull(personRole.confirmedAt)),
        ),
    mustChange: true,
  };
}

/** Puts a password in force and ends all sessions made with the one before. */
export function setPassword(personId: string, passwordHash: string): Write {
  return {
    statement: (db) =>
      db
        .update(person)
        .set({ passwordHash, sessionVersion: sql`${person.sessionVersion} + 1` })
        .where(eq(person.id, personId)),
    mustChange: true,
  };
}

export function addLink(values: typeof accountLink.$inferInsert): Write {
  return { statement: (db) => db.insert(accountLink).values(values) };
}

/**
 * Ends the links of a person (null: those for the first administrator) that have not been used. They stay on record:
 * the person is told of all that were made.
 */
export function endOpenLinks(personId: string | null, now: Date): Write {
  const owner = personId === null ? isNull(accountLink.personId) : eq(accountLink.personId, personId);
  return {
    statement: (db) =>
      db
        .update(accountLink)
        .set({ expiresAt: now })
        .where(and(owner, isNull(accountLink.usedAt), gt(accountLink.expiresAt, now))),
  };
}

/** Keeps since when a person's password goes back to a link that was handed over; null: it goes back to a mailed one. */
export function markHandedOver(personId: string, since: Date | null): Write {
  return {
    statement: (db) => db.update(person).set({ handedOverAt: since }).where(eq(person.id, personId)),
    mustChange: true,
  };
}

/** Uses a link up; refuses one that is used, ended or too old. */
export function markLinkUsed(tokenHash: string, now: Date): Write {
  return {
    statement: (db) =>
      db
        .update(accountLink)
        .set({ usedAt: now })
        .where(and(eq(accountLink.tokenHash, tokenHash), isNull(accountLink.usedAt), gt(accountLink.expiresAt, now))),
    mustChange: true,
  };
}

/** Changes what is known of somebody of the staff. */
export function changePerson(
  id: string,
  values: Pick<typeof person.$inferInsert, "name" | "unitId" | "locale">,
): Write {
  return { statement: (db) => db.update(person).set(values).where(eq(person.id, id)), mustChange: true };
}

/** Takes a role away. */
export function removeRole(personId: string, role: GivenRole): Write {
  return {
    statement: (db) => db.delete(personRole).where(and(eq(personRole.personId, personId), eq(personRole.role, role))),
  };
}

/** Takes the role of administrator away; refuses for the last one who can sign in. */
export function removeAdministrator(personId: string): Write {
  const another = sql`exists (select 1 from person_role other inner join ${person} on ${person.id} = other.person_id
    where other.role = 'administrator' and other.person_id <> ${personId} and ${person.passwordHash} is not null)`;
  return {
    statement: (db) =>
      db
        .delete(personRole)
        .where(and(eq(personRole.personId, personId), eq(personRole.role, "administrator"), another)),
    mustChange: true,
  };
}

/** Lets scoped roles reach these units instead of those before. */
export function replaceScopes(personId: string, scopes: readonly { role: ScopedRole; unitId: string }[]): Write[] {
  const rows = scopes.map((scope) => ({ personId, ...scope }));
  return [
    { statement: (db) => db.delete(roleScope).where(eq(roleScope.personId, personId)) },
    ...(rows.length === 0 ? [] : [{ statement: (db) => db.insert(roleScope).values(rows) } satisfies Write]),
  ];
}

/** Takes somebody out of the staff and ends their account; what they have answered stays theirs. */
export function closeAccount(personId: string): Write {
  return {
    statement: (db) =>
      db
        .update(person)
        .set({ unitId: null, passwordHash: null, sessionVersion: sql`${person.sessionVersion} + 1` })
        .where(eq(person.id, personId)),
    mustChange: true,
  };
}

/** Deletes a person with their roles, invitations and responses. */
export function removePerson(personId: string): Write {
  return { statement: (db) => db.delete(person).where(eq(person.id, personId)), mustChange: true };
}
