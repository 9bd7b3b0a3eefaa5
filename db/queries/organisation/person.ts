import { aliasedTable, and, desc, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { GivenRole, ScopedRole } from "@/lib/access/permissions";
import type { HeldRole } from "@/lib/access/reviewer-standing";
import { foldEmail } from "@/lib/text/fold-email";
import { accountLink, person, personRole, roleScope } from "@/db/schema/person";
import type { Reader } from "@/db/write";

export type StoredPerson = typeof person.$inferSelect;

export { foldEmail };

export async function findPerson(db: Reader, id: string): Promise<StoredPerson | undefined> {
  const [found] = await db.select().from(person).where(eq(person.id, id)).limit(1);
  return found;
}

export async function findPersonByEmail(db: Reader, email: string): Promise<StoredPerson | undefined> {
  const [found] = await db
    .select()
    .from(person)
    .where(eq(person.emailFolded, foldEmail(email)))
    .limit(1);
  return found;
}

export async function listRoles(db: Reader, personId: string): Promise<GivenRole[]> {
  const rows = await db.select({ role: personRole.role }).from(personRole).where(eq(personRole.personId, personId));
  return rows.map((row) => row.role);
}

/** The roles of everybody who can sign in; of the others nobody could say whether somebody sees to them. */
export async function listHeldRoles(db: Reader): Promise<HeldRole[]> {
  const { personId, role, givenAt, confirmedAt } = personRole;
  return db
    .select({ personId, role, givenAt, confirmedAt })
    .from(personRole)
    .innerJoin(person, eq(person.id, personId))
    .where(isNotNull(person.passwordHash));
}

/** The roles of one person, with what there is to know of each. */
export async function listOwnRoles(db: Reader, ownerId: string): Promise<HeldRole[]> {
  return db.select().from(personRole).where(eq(personRole.personId, ownerId));
}

/** The units for whose subtrees a person holds a scoped role. */
export async function listScopes(db: Reader, personId: string): Promise<{ role: ScopedRole; unitId: string }[]> {
  return db
    .select({ role: roleScope.role, unitId: roleScope.unitId })
    .from(roleScope)
    .where(eq(roleScope.personId, personId));
}

/** Whether somebody can already sign in as administrator. */
export async function hasAdministrator(db: Reader): Promise<boolean> {
  const rows = await db
    .select({ role: personRole.role })
    .from(personRole)
    .where(eq(personRole.role, "administrator"))
    .limit(1);
  return rows.length > 0;
}

/** A link that can still be used at `now`. */
export async function findOpenLink(
  db: Reader,
  tokenHash: string,
  now: Date,
): Promise<typeof accountLink.$inferSelect | undefined> {
  const [found] = await db
    .select()
    .from(accountLink)
    .where(and(eq(accountLink.tokenHash, tokenHash), isNull(accountLink.usedAt), gt(accountLink.expiresAt, now)))
    .limit(1);
  return found;
}

/** A link to somebody's account that somebody else has had in hand. */
export type HandedOverLink = { createdAt: Date; usedAt: Date | null; makerName: string | null };

/** The links to a person's account that were made after `since` and not mailed to them, the latest first. */
export async function listHandedOverLinks(db: Reader, personId: string, since: Date): Promise<HandedOverLink[]> {
  const maker = aliasedTable(person, "maker");
  const { createdAt, usedAt } = accountLink;
  return db
    .select({ createdAt, usedAt, makerName: maker.name })
    .from(accountLink)
    .leftJoin(maker, eq(maker.id, accountLink.madeBy))
    .where(and(eq(accountLink.personId, personId), eq(accountLink.isMailed, false), gt(createdAt, since)))
    .orderBy(desc(createdAt));
}
