import { commit } from "@/db/commit";
import { findPerson, listRoles, listScopes } from "@/db/queries/organisation/person";
import { findUnitByCode } from "@/db/queries/organisation/unit";
import type { Database, Write } from "@/db/write";
import {
  addRole,
  changePerson,
  closeAccount,
  endOpenLinks,
  removeAdministrator,
  removePerson,
  removeRole,
  replaceScopes,
} from "@/db/writes/person";
import { raiseRevision } from "@/db/writes/unit";
import { GIVEN_ROLES, type GivenRole } from "@/lib/access/permissions";
import { type PersonForm, type PersonRefusal, scopeField, scopesIn } from "@/lib/access/person-schema";

export type PersonOutcome = { ok: true } | { ok: false; reason: PersonRefusal | null };

const LAST: PersonRefusal = { field: "roles-administrator", code: "last-administrator", facts: {} };

/** The id of the unit in force with this code, or what is wrong with the code. */
async function resolveUnit(db: Database, field: PersonRefusal["field"], code: string): Promise<string | PersonRefusal> {
  const unit = await findUnitByCode(db.read, code);
  if (unit?.archivedAt === null) return unit.id;
  return { field, code: unit ? "unit-archived" : "unit-unknown", facts: { value: code } };
}

/** The writes that leave a person with these roles and no others. */
function roleWrites(personId: string, before: readonly GivenRole[], after: readonly GivenRole[]): Write[] {
  return GIVEN_ROLES.flatMap((role) => {
    if (before.includes(role) === after.includes(role)) return [];
    if (after.includes(role)) return [addRole(personId, role)];
    return [role === "administrator" ? removeAdministrator(personId) : removeRole(personId, role)];
  });
}

const key = (scopes: readonly { role: string; unitId: string }[]) =>
  scopes
    .map(({ role, unitId }) => `${role} ${unitId}`)
    .sort()
    .join();

/**
 * Changes what is known of a person, their roles and the units these reach. Refused: a unit that is not there, and
 * taking the role from the last administrator. Without a complaint: nobody has this id.
 */
export async function savePerson(
  db: Database,
  personId: string,
  form: PersonForm,
  actorId: string,
  now: Date,
): Promise<PersonOutcome> {
  const person = await findPerson(db.read, personId);
  if (!person) return { ok: false, reason: null };
  const unitId = form.unit === "" ? null : await resolveUnit(db, "unit", form.unit);
  if (unitId !== null && typeof unitId !== "string") return { ok: false, reason: unitId };
  const scopes = [];
  for (const { role, code } of scopesIn(form)) {
    const scope = await resolveUnit(db, scopeField(role), code);
    if (typeof scope !== "string") return { ok: false, reason: scope };
    scopes.push({ role, unitId: scope });
  }
  const roles = roleWrites(personId, await listRoles(db.read, personId), form.roles);
  const isAboutRoles = roles.length > 0 || key(scopes) !== key(await listScopes(db.read, personId));
  const kind = isAboutRoles ? "roles-changed" : "person-changed";
  const isSaved = await commit(db, { kind, at: now, actorId, subjectId: personId }, [
    changePerson(personId, { name: form.name, locale: form.locale, unitId }),
    ...roles,
    ...replaceScopes(personId, scopes),
    raiseRevision(),
  ]);
  return isSaved ? { ok: true } : { ok: false, reason: LAST };
}

/** Takes somebody out of the staff: no unit, no roles, no account. False for the last administrator. */
export async function dismissPerson(db: Database, personId: string, actorId: string, now: Date): Promise<boolean> {
  const roles = roleWrites(personId, await listRoles(db.read, personId), []);
  return commit(db, { kind: "person-dismissed", at: now, actorId, subjectId: personId }, [
    closeAccount(personId),
    ...roles,
    ...replaceScopes(personId, []),
    endOpenLinks(personId, now),
    raiseRevision(),
  ]);
}

/** Deletes a person and all they have answered, for good. False for the last administrator. */
export async function deletePerson(db: Database, personId: string, actorId: string, now: Date): Promise<boolean> {
  const roles = roleWrites(personId, await listRoles(db.read, personId), []);
  const writes = [...roles, removePerson(personId), raiseRevision()];
  const isDeleted = await commit(db, { kind: "person-deleted", at: now, actorId, subjectId: personId }, writes);
  if (isDeleted) await db.scrub();
  return isDeleted;
}
