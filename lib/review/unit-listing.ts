import type { Locale } from "../instrument/locales";
import { type NamedUnit, unitName } from "../organisation/unit-name";
import { unitMatcher } from "../organisation/unit-search";
import { ancestorsIn, ancestorsOf, childrenByParent, listTopDown, type TreeUnit } from "../organisation/unit-tree";
import type { OverviewView } from "./overview-view";

/** Units on one page, whatever the view: as many as a browser shows lightly and a person reads through. */
export const UNITS_ON_PAGE = 40;

type NamedTreeUnit = TreeUnit & NamedUnit & { code: string };

/**
 * A unit as it stands in a list. `depth`: from 0 at the topmost units in reach. `fold`: how many units are directly below,
 * and whether they stand here; null where there are none, or no choice. `above`: the units above, the
 * topmost first, where another unit has the same name and the list does not show where each stands.
 */
export type ListedUnit<U> = {
  unit: U;
  depth: number;
  fold: { isOpen: boolean; below: number } | null;
  above: readonly U[];
};

/** One page of a list: `units` in all, without those whose unfolding leads to it; `pages` at least 1, `page` within. */
export type UnitListing<U> = { rows: readonly ListedUnit<U>[]; units: number; page: number; pages: number };

/** Units by name, the way a reader of the language looks for them; of the same name by code. */
export function byName<U extends NamedUnit & { code: string }>(units: readonly U[], locale: Locale): U[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...units].sort((a, b) => compare(unitName(a, locale), unitName(b, locale)) || compare(a.code, b.code));
}

function pageOf<U>(all: readonly U[], asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { shown: all.slice((page - 1) * size, page * size), units: all.length, page, pages };
}

/** Everything by name, or what holds the words. */
function flatListing<U extends NamedTreeUnit>(units: readonly U[], view: OverviewView, locale: Locale): UnitListing<U> {
  const { shown, ...counts } = pageOf(byName(units.filter(unitMatcher(view.find)), locale), view.page, UNITS_ON_PAGE);
  const named = new Map<string, number>();
  for (const unit of units) named.set(unitName(unit, locale), (named.get(unitName(unit, locale)) ?? 0) + 1);
  const above = ancestorsIn(units);
  const rows = shown.map((unit): ListedUnit<U> => {
    const isAlone = named.get(unitName(unit, locale)) === 1;
    return { ...{ unit, depth: 0, fold: null }, above: isAlone ? [] : above(unit.id).reverse() };
  });
  return { rows, ...counts };
}

/** The units above the opened one and it itself, then those directly below it. */
function foldedListing<U extends NamedTreeUnit>(
  units: readonly U[],
  { open, page }: OverviewView,
  locale: Locale,
): UnitListing<U> {
  const children = childrenByParent(units);
  const topmost = children.get(null) ?? [];
  const opened = units.find(({ id }) => id === open) ?? (topmost.length === 1 ? topmost[0] : undefined);
  const path = opened ? [...ancestorsOf(units, opened.id).reverse(), opened] : [];
  const below = byName(opened ? (children.get(opened.id) ?? []) : topmost, locale);
  const { shown, ...counts } = pageOf(below, page, Math.max(1, UNITS_ON_PAGE - path.length));
  const row = (unit: U, depth: number, isOpen: boolean): ListedUnit<U> => {
    const directly = children.get(unit.id)?.length ?? 0;
    // Where all stand below one unit, folding that one would leave nothing to see.
    const isFixed = directly === 0 || (depth === 0 && topmost.length === 1);
    return { unit, depth, fold: isFixed ? null : { isOpen, below: directly }, above: [] };
  };
  const rows = [
    ...path.map((unit, depth) => row(unit, depth, true)),
    ...shown.map((unit) => row(unit, path.length, false)),
  ];
  return { rows, ...counts };
}

/**
 * One page of the units in reach as the view has it, at most 40: by name, by words, or as the organisation stands. An
 * organisation that fits a page stands there whole; of a larger one the way down to one unit and what is directly below.
 */
export function listUnits<U extends NamedTreeUnit>(
  units: readonly U[],
  view: OverviewView,
  locale: Locale,
): UnitListing<U> {
  if (view.find !== "" || view.order === "name") return flatListing(units, view, locale);
  if (units.length > UNITS_ON_PAGE) return foldedListing(units, view, locale);
  const rows = listTopDown(byName(units, locale)).map((listed) => ({ ...listed, fold: null, above: [] }));
  return { rows, units: rows.length, page: 1, pages: 1 };
}
