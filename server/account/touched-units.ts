import type { TouchedUnits } from "@/db/commit";
import { type GivenRole, SCOPED_ROLES } from "@/lib/access/permissions";
import type { Scope } from "@/lib/access/scope";

/** What matters of a person: where they work, what they may do, and where. */
export type Placed = { unitId: string | null; roles: readonly GivenRole[]; scopes: readonly Scope[] };

const isUnscoped = (role: GivenRole) => !(SCOPED_ROLES as readonly GivenRole[]).includes(role);

const unitsOf = ({ unitId }: Placed) => (unitId === null ? [] : [unitId]);

/**
 * The units that a change of a person touches: those between which they move, and those for which they get or lose a
 * role; all, where a role for everything is given or taken.
 */
export function touchedUnits(before: Placed, after: Placed): TouchedUnits {
  const given = (placed: Placed) => placed.roles.filter(isUnscoped);
  if (given(before).sort().join() !== given(after).sort().join()) return "everywhere";
  const key = ({ role, unitId }: Scope) => `${role} ${unitId}`;
  const had = new Set(before.scopes.map(key));
  const has = new Set(after.scopes.map(key));
  const changed = [
    ...before.scopes.filter((scope) => !has.has(key(scope))),
    ...after.scopes.filter((scope) => !had.has(key(scope))),
  ];
  const moved = before.unitId === after.unitId ? [] : [...unitsOf(before), ...unitsOf(after)];
  return [...new Set([...moved, ...changed.map(({ unitId }) => unitId)])];
}

/** The units that making an account or handing out a link touches: whoever is in none can be moved into any. */
export function unitOf(unitId: string | null): TouchedUnits {
  return unitId === null ? "everywhere" : [unitId];
}
