import type { Locale } from "../instrument/locales";
import { type NamedUnit, unitName } from "./unit-name";
import { unitMatcher } from "./unit-search";
import { ancestorsOf, childrenByParent, listTopDown, type TreeUnit } from "./unit-tree";

type ListedUnit = TreeUnit & NamedUnit & { code: string; archivedAt: Date | null };

/** A unit in a list: `people` and `units` count everything below it too; archived units below do not count. */
export type UnitSummary = {
  id: string;
  code: string;
  name: string;
  people: number;
  unitsBelow: number;
  isArchived: boolean;
};

export type UnitTree<U extends ListedUnit> = {
  units: ReadonlyMap<string, U>;
  summaries: ReadonlyMap<string, UnitSummary>;
  children: ReadonlyMap<string | null, readonly U[]>;
};

/** The tree with its counts, made once for a page. `people` holds the people of each unit itself. */
export function unitTree<U extends ListedUnit>(
  units: readonly U[],
  people: ReadonlyMap<string, number>,
  locale: Locale,
): UnitTree<U> {
  const summaries = new Map<string, UnitSummary>();
  const tallies = new Map<string, { people: number; units: number }>();
  for (const { unit } of listTopDown(units).reverse()) {
    const below = tallies.get(unit.id) ?? { people: 0, units: 0 };
    const all = below.people + (people.get(unit.id) ?? 0);
    const { id, code, archivedAt, parentId } = unit;
    const isArchived = archivedAt !== null;
    summaries.set(id, { id, code, name: unitName(unit, locale), people: all, unitsBelow: below.units, isArchived });
    if (parentId === null) continue;
    const above = tallies.get(parentId) ?? { people: 0, units: 0 };
    tallies.set(parentId, { people: above.people + all, units: above.units + below.units + (isArchived ? 0 : 1) });
  }
  return { units: new Map(units.map((unit) => [unit.id, unit])), summaries, children: childrenByParent(units) };
}

/** Units by name, the way a reader of the language looks for them; those in force and those archived. */
export function listBelow<U extends ListedUnit>(
  tree: UnitTree<U>,
  parentId: string | null,
  locale: Locale,
): { inForce: UnitSummary[]; archived: UnitSummary[] } {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const all = (tree.children.get(parentId) ?? [])
    .flatMap(({ id }) => tree.summaries.get(id) ?? [])
    .sort((a, b) => compare(a.name, b.name));
  return { inForce: all.filter(({ isArchived }) => !isArchived), archived: all.filter(({ isArchived }) => isArchived) };
}

/** The names of the units from the top down to the one above `id`. */
export function pathOf<U extends ListedUnit>(tree: UnitTree<U>, id: string): UnitSummary[] {
  return ancestorsOf([...tree.units.values()], id)
    .reverse()
    .flatMap((unit) => tree.summaries.get(unit.id) ?? []);
}

/** Units whose code or name in any language holds the words, whatever their case, by name. */
export function findUnits<U extends ListedUnit>(tree: UnitTree<U>, text: string, locale: Locale): UnitSummary[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...tree.units.values()]
    .filter(unitMatcher(text))
    .flatMap(({ id }) => tree.summaries.get(id) ?? [])
    .sort((a, b) => compare(a.name, b.name));
}
