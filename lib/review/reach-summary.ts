import type { TreeUnit } from "../organisation/unit-tree";

/** What a summary needs of a unit: people invited in its subtree, and whether it has figures of the table. */
export type SummedUnit = { invited: number; hasFigures: boolean };

/**
 * How many of the units in reach have figures of their own; how many people are invited in all of them, and how many in
 * units without figures, who count further up. Invitations are exact everywhere (architecture.md, "What is shown").
 */
export type ReachSummary = { units: number; withFigures: number; invited: number; invitedWithout: number };

/** The summary of some units, each before those below it; one that `figures` does not have counts as empty. */
export function reachSummary(units: readonly TreeUnit[], figures: ReadonlyMap<string, SummedUnit>): ReachSummary {
  // Of each unit by itself: its subtree without those directly below.
  const own = new Map(units.map(({ id }) => [id, figures.get(id)?.invited ?? 0]));
  for (const { id, parentId } of units) {
    const above = parentId === null ? undefined : own.get(parentId);
    if (parentId !== null && above !== undefined) own.set(parentId, above - (figures.get(id)?.invited ?? 0));
  }
  const invitedIn = (some: readonly TreeUnit[]) => some.reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0);
  const without = units.filter(({ id }) => figures.get(id)?.hasFigures !== true);
  return {
    units: units.length,
    withFigures: units.length - without.length,
    invited: invitedIn(units),
    invitedWithout: invitedIn(without),
  };
}
