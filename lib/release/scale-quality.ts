import { LOCALES } from "../instrument/locales";
import { LEFT_OPEN } from "../policy/privacy";
import { leaveOpen, shownOfClamped, type ShownPeople } from "../policy/shown-people";
import type { ScaleQuality } from "./figures";
import { canStandBesideGroups, type Parts } from "./parts-of-groups";
import { joinScalePools, type ScalePool } from "./scale-pools";

const completeOrNot = ({ complete, incomplete }: ScalePool): Parts =>
  new Map([
    ["complete", complete.n],
    ["incomplete", incomplete],
  ]);

const languagesOf = ({ byLanguage, incomplete }: ScalePool): Parts =>
  new Map([...[...byLanguage].map(([language, { n }]) => [language, n] as const), ["incomplete", incomplete]]);

/**
 * The groups whose sums of items may stand beside the sums of indices. Both add up the same answers, except of people
 * with a score who skipped an item: a difference could speak of a few of those, or of a few of the others. Where it
 * would, the groups in which nobody with a score skipped an item are taken.
 */
function comparable(groups: readonly ScalePool[], smallest: number): readonly ScalePool[] {
  return canStandBesideGroups(groups.map(completeOrNot), smallest)
    ? groups
    : groups.filter((group) => group.incomplete === 0);
}

function languages({ byLanguage }: ScalePool): NonNullable<ScaleQuality["byLanguage"]> {
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
  groups: readonly { pool: ScalePool; invited: number }[],
  smallest: number,
): ScaleQuality | null {
  const taken = comparable(
    groups.map(({ pool }) => pool),
    smallest,
  );
  const [first, ...others] = taken;
  if (!first) return null;
  const all = others.reduce(joinScalePools, first);
  if (all.complete.n < smallest) return null;
  const sizes = taken.map((group) => group.complete.n);
  const clamped = groups
    .filter(({ pool }) => taken.includes(pool))
    .map(({ pool, invited }) => leaveOpen({ invited, did: pool.complete.n }));
  return {
    itemIds,
    people: all.people,
    notApplicable: all.notApplicable,
    skipped: all.skipped,
    complete: all.complete,
    choices: all.choices,
    totals: all.totals,
    byLanguage: canStandBesideGroups(taken.map(languagesOf), smallest) ? languages(all) : null,
    groups: sizes.filter((size) => size > 0).length,
    largestGroup: Math.max(...sizes),
    clampedN: clamped.reduce((sum, people) => sum + people, 0),
  };
}

/** How many people a scale's quality is of, as it is shown. */
export function shownComplete({ clampedN, complete, groups }: ScaleQuality): ShownPeople {
  return shownOfClamped(clampedN ?? Math.max(0, complete.n - LEFT_OPEN * groups));
}
