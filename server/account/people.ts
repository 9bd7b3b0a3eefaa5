import { commit } from "@/db/commit";
import { findPerson, listRoles, listScopes } from "@/db/queries/organisation/person";
import { listUnits } from "@/db/queries/organisation/unit";
import type { Database, Reader, Write } from "@/db/write";
import {
  addRole,
  askConfirmation,
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
import type { Scope } from "@/lib/access/scope";
import { unitsByCode } from "@/lib/organisation/units-by-code";
import { alikeAmong, scriptsOf } from "@/lib/text/look-alikes";
import { type Placed, touchedUnits } from "./touched-units";

export type PersonOutcome = { ok: true } | { ok: false; reason: PersonRefusal | null };

const LAST: PersonRefusal = { field: "roles-administrator", code: "last-administrator", facts: {} };
const OWN: PersonRefusal = { field: "roles", code: "own-roles", facts: {} };
const NOTHING: Placed = { unitId: null, roles: [], scopes: [] };

/** The id of the unit in force with this code, or what is wrong with the code. */
async function resolveUnit(db: Database, field: PersonRefusal["field"], code: string): Promise<string | PersonRefusal> {
  const units = await listUnits(db.read);
  const unit = unitsByCode(units).get(code);
  if (unit?.archivedAt === null) return unit.id;
  const inForce = units.filter(({ archivedAt }) => archivedAt === null);
  const other = alikeAmong(inForce.map((each) => each.code))(code);
  if (other !== undefined)
    return { field, code: `alike-${scriptsOf(other)[0] ?? "latin"}`, facts: { value: code, other } };
  return { field, code: unit ? "unit-archived" : "unit-unknown", facts: { value: code } };
}

/** The writes that leave a person with these roles and no others. */
function roleWrites(personId: string, before: readonly GivenRole[], after: readonly GivenRole[], now: Date): Write[] {
  return GIVEN_ROLES.flatMap((role) => {
    if (before.includes(role) === after.includes(role)) return [];
    if (after.includes(role)) return [addRole(personId, role, now)];
    return [role === "administrator" ? removeAdministrator(personId) : removeRole(personId, role)];
  });
}

const key = (scopes: readonly Scope[]) =>
  scopes
    .map(({ role, unitId }) => `${role} ${unitId}`)
    .sort()
    .join();

/** A reviewer's units: where they change, a second person has to confirm the role again. */
const reviewed = (scopes: readonly Scope[]) => key(scopes.filter(({ role }) => role === "reviewer"));

/** The units in a form, by id, or what is wrong with one. */
async function resolveScopes(db: Database, form: PersonForm): Promise<Scope[] | PersonRefusal> {
  const scopes = [];
  for (const { role, code } of scopesIn(form)) {
    const unitId = await resolveUnit(db, scopeField(role), code);
    if (typeof unitId !== "string") return unitId;
    scopes.push({ role, unitId });
  }
  return scopes;
}

async function findPlaced(db: Reader, personId: string): Promise<Placed> {
  const unitId = (await findPerson(db, personId))?.unitId ?? null;
  return { unitId, roles: await listRoles(db, personId), scopes: await listScopes(db, personId) };
}

/**
 * Changes what is known of a person, their roles and the units these reach. Refused: a unit that is not there, taking
 * the role from the last administrator, and any role of one's own (architecture.md, "Insiders"). Without a complaint:
 * nobody has this id.
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
  const scopes = await resolveScopes(db, form);
  if (!Array.isArray(scopes)) return { ok: false, reason: scopes };
  const before = await findPlaced(db.read, personId);
  const after = { unitId, roles: form.roles, scopes };
  const roles = roleWrites(personId, before.roles, form.roles, now);
  const isAboutRoles = roles.length > 0 || key(scopes) !== key(before.scopes);
  if (isAboutRoles && actorId === personId) return { ok: false, reason: OWN };
  const isReachNew = reviewed(scopes) !== reviewed(before.scopes);
  const kind = isAboutRoles ? "roles-changed" : "person-changed";
  const event = { kind, at: now, actorId, subjectId: personId, units: touchedUnits(before, after) } as const;
  const isSaved = await commit(db, event, [
    changePerson(personId, { name: form.name, locale: form.locale, unitId }),
    ...roles,
    ...replaceScopes(personId, scopes),
    ...(isReachNew ? [askConfirmation(personId, "reviewer", now)] : []),
    raiseRevision(),
  ]);
  return isSaved ? { ok: true } : { ok: false, reason: LAST };
}

/**
 * Takes somebody out of the staff: no unit, no roles, no account. False for the last administrator, and for oneself.
 */
export async function dismissPerson(db: Database, personId: string, actorId: string, now: Date): Promise<boolean> {
  if (actorId === personId) return false;
  const before = await findPlaced(db.read, personId);
  const roles = roleWrites(personId, before.roles, [], now);
  const units = touchedUnits(before, NOTHING);
  return commit(db, { kind: "person-dismissed", at: now, actorId, subjectId: personId, units }, [
    closeAccount(personId),
    ...roles,
    ...replaceScopes(personId, []),
    endOpenLinks(personId, now),
    raiseRevision(),
  ]);
}

/** Deletes a person and all they have answered, for good. False for the last administrator, and for oneself. */
export async function deletePerson(db: Database, personId: string, actorId: string, now: Date): Promise<boolean> {
  if (actorId === personId) return false;
  const before = await findPlaced(db.read, personId);
  const writes = [...roleWrites(personId, before.roles, [], now), removePerson(personId), raiseRevision()];
  const event = { kind: "person-deleted", at: now, actorId, subjectId: personId } as const;
  const isDeleted = await commit(db, { ...event, units: touchedUnits(before, NOTHING) }, writes);
  if (isDeleted) await db.scrub();
  return isDeleted;
}
