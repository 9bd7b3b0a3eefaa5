import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { GivenRole } from "../../lib/access/permissions";
import { accountLink, person, personRole } from "../schema/person";
import type { Write } from "../write";

/** Adds a person; refuses a folded e-mail that is taken. */
export function addPerson(values: typeof person.$inferInsert): Write {
  return { statement: (db) => db.insert(person).values(values).onConflictDoNothing(), mustChange: true };
}

export function addRole(personId: string, role: GivenRole): Write {
  return { statement: (db) => db.insert(personRole).values({ personId, role }).onConflictDoNothing() };
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

/** Ends the links of a person (null: those for the first administrator) that have not been used. */
export function removeOpenLinks(personId: string | null): Write {
  const owner = personId === null ? isNull(accountLink.personId) : eq(accountLink.personId, personId);
  return { statement: (db) => db.delete(accountLink).where(and(owner, isNull(accountLink.usedAt))) };
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
