import { LOCALES } from "../instrument/locales";
import type { ScaleQuality } from "./figures";
import { joinScalePools, type ScalePool } from "./scale-pools";

const isNoneOrGroup = (people: number, smallest: number) => people === 0 || people >= smallest;

/**
 * The groups whose sums of items may stand beside the sums of indices. Both add up the same answers, except of people
 * with a score who skipped an item: their difference would speak of those people alone. So there must be none of
 * them, or a group; otherwise the groups without any are taken (docs/decisions/0012-the-release.md).
 */
function comparable(groups: readonly ScalePool[], smallest: number): readonly ScalePool[] {
  const incomplete = groups.reduce((sum, group) => sum + group.incomplete, 0);
  return isNoneOrGroup(incomplete, smallest) ? groups : groups.filter((group) => group.incomplete === 0);
}

function languages({ byLanguage }: ScalePool, smallest: number): ScaleQuality["byLanguage"] {
  if (![...byLanguage.values()].every(({ n }) => isNoneOrGroup(n, smallest))) return null;
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const moments = byLanguage.get(locale);
      return moments ? [[locale, moments]] : [];
    }),
  );
}

/**
 * Sums for the quality of a scale over the groups in which it has a figure (measurement.md §7). Null where fewer than
 * `smallest` people have answered every item.
 */
export function scaleQuality(
  itemIds: readonly string[],
  groups: readonly ScalePool[],
  smallest: number,
): ScaleQuality | null {
  const [first, ...others] = comparable(groups, smallest);
  if (!first) return null;
  const all = others.reduce(joinScalePools, first);
  if (all.complete.n < smallest) return null;
  const sizes = [first, ...others].map((group) => group.complete.n);
  return {
    itemIds,
    people: all.people,
    notApplicable: all.notApplicable,
    skipped: all.skipped,
    complete: all.complete,
    choices: all.choices,
    totals: all.totals,
    byLanguage: languages(all, smallest),
    groups: sizes.filter((size) => size > 0).length,
    largestGroup: Math.max(...sizes),
  };
}
