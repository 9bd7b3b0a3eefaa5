import { subtreesOf, type TreeUnit } from "../organisation/unit-tree";
import { type Permission, rolesWith, SCOPED_ROLES, type ScopedRole } from "./permissions";

export type Scope = { role: ScopedRole; unitId: string };

/**
 * The units that somebody reaches with a permission: the subtrees of the units for which they hold a scoped role that
 * carries it, top down. Without such a unit they reach nothing.
 */
export function reachedUnits<U extends TreeUnit>(
  units: readonly U[],
  scopes: readonly Scope[],
  permission: Permission,
): U[] {
  const roles = rolesWith(SCOPED_ROLES, permission);
  return subtreesOf(
    units,
    scopes.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId),
  );
}

/** Whether all units of something are reached; what has no units is within nobody's reach. */
export function reachesAll(reached: readonly TreeUnit[], unitIds: readonly string[]): boolean {
  const ids = new Set(reached.map(({ id }) => id));
  return unitIds.length > 0 && unitIds.every((id) => ids.has(id));
}
