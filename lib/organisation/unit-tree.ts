/** What the tree functions need of a unit. `parentId` is null at the top, or names a unit outside the list. */
export type TreeUnit = { id: string; parentId: string | null };

/** The units below each unit, in the order given; under null those whose parent is not in the list. */
export function childrenByParent<U extends TreeUnit>(units: readonly U[]): Map<string | null, U[]> {
  const ids = new Set(units.map(({ id }) => id));
  const children = new Map<string | null, U[]>();
  for (const unit of units) {
    const parentId = unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(unit);
    else children.set(parentId, [unit]);
  }
  return children;
}

/**
 * The units in the order of a table of contents, each before those below it, with its depth from 0.
 * Units in a cycle or below one are left out; `findCycles` names them.
 */
export function listTopDown<U extends TreeUnit>(units: readonly U[]): { unit: U; depth: number }[] {
  const children = childrenByParent(units);
  const listed: { unit: U; depth: number }[] = [];
  // A stack instead of recursion: nobody promises that a tree is shallow.
  const waiting = (children.get(null) ?? []).map((unit) => ({ unit, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    listed.push(next);
    const { unit, depth } = next;
    const below = children.get(unit.id) ?? [];
    for (let i = below.length - 1; i >= 0; i -= 1) {
      const child = below[i];
      if (child) waiting.push({ unit: child, depth: depth + 1 });
    }
  }
  return listed;
}

/** The roots and everything below them, each once, top down. Roots that are not in the list are passed over. */
export function subtreesOf<U extends TreeUnit>(units: readonly U[], rootIds: Iterable<string>): U[] {
  const roots = new Set(rootIds);
  const within = new Set<string>();
  return listTopDown(units)
    .map(({ unit }) => unit)
    .filter(({ id, parentId }) => {
      const isWithin = roots.has(id) || (parentId !== null && within.has(parentId));
      if (isWithin) within.add(id);
      return isWithin;
    });
}

/** Tells the units above a unit, for who asks about several; see `ancestorsOf`. */
export function ancestorsIn<U extends TreeUnit>(units: readonly U[]): (id: string) => U[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return (id) => {
    const above: U[] = [];
    const seen = new Set([id]);
    for (let parentId = byId.get(id)?.parentId ?? null; parentId !== null && !seen.has(parentId);) {
      const parent = byId.get(parentId);
      if (!parent) break;
      seen.add(parentId);
      above.push(parent);
      parentId = parent.parentId;
    }
    return above;
  };
}

/** The units above a unit, the nearest first; empty at the top. Ends where a cycle would begin again. */
export function ancestorsOf<U extends TreeUnit>(units: readonly U[], id: string): U[] {
  return ancestorsIn(units)(id);
}

/** The cycles, each as a list in which a unit's parent comes next; none in a tree. A unit is in one cycle at most. */
export function findCycles<U extends TreeUnit>(units: readonly U[]): U[][] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const parentOf = ({ parentId }: U) => (parentId === null ? undefined : byId.get(parentId));
  // From which unit each one was first reached on the way up: each is walked over once, however many cycles there are.
  const reachedFrom = new Map<string, string>();
  const cycles: U[][] = [];
  for (const start of units) {
    let unit: U | undefined = start;
    for (; unit && !reachedFrom.has(unit.id); unit = parentOf(unit)) reachedFrom.set(unit.id, start.id);
    if (!unit || reachedFrom.get(unit.id) !== start.id) continue;
    const cycle = [unit];
    for (let next = parentOf(unit); next && next !== unit; next = parentOf(next)) cycle.push(next);
    cycles.push(cycle);
  }
  return cycles;
}
