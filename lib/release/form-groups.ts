import { listTopDown, type TreeUnit } from "../organisation/unit-tree";

/** A set of people published together, and the units whose own people are in it. */
export type Group<Pool> = { unitId: string; pool: Pool; coveredUnitIds: string[] };

/**
 * The walk of the release (architecture.md, "The release", 1–3): bottom-up, a unit's pool is its own people and what
 * the units below passed up; a pool that suffices becomes a group of that unit, any other passes up, and what is left
 * at the top is in no group. Groups are disjoint, and no order of the units changes them.
 * @param own the people of the unit itself; undefined when there are none
 * @param join two pools as one, for any order
 * @param suffices whether a pool may be published
 */
export function formGroups<Pool>(
  units: readonly TreeUnit[],
  own: (unitId: string) => Pool | undefined,
  join: (a: Pool, b: Pool) => Pool,
  suffices: (pool: Pool) => boolean,
): Group<Pool>[] {
  const passedUp = new Map<string, { pool: Pool; coveredUnitIds: string[] }[]>();
  const groups: Group<Pool>[] = [];
  for (const { unit } of listTopDown(units).reverse()) {
    const ownPool = own(unit.id);
    const parts = passedUp.get(unit.id) ?? [];
    passedUp.delete(unit.id);
    if (ownPool !== undefined) parts.push({ pool: ownPool, coveredUnitIds: [unit.id] });
    const [first, ...others] = parts;
    if (!first) continue;
    const pool = others.reduce((joined, part) => join(joined, part.pool), first.pool);
    const coveredUnitIds = parts.flatMap((part) => part.coveredUnitIds);
    if (suffices(pool)) groups.push({ unitId: unit.id, pool, coveredUnitIds });
    else if (unit.parentId !== null)
      passedUp.set(unit.parentId, [...(passedUp.get(unit.parentId) ?? []), { pool, coveredUnitIds }]);
  }
  return groups;
}
