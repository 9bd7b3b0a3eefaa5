import { drawIndices, drawOptions, randomFrom, tableOf } from "./testing-draws";
import {
  INDEX_VALUES,
  type Indices,
  OPTIONS,
  shownIndices,
  shownIndicesBefore,
  shownShareBefore,
  shownTable,
  shownTableBefore,
  type Table,
} from "./testing-shown";

/** What each attacker can work out from what is shown, over many drawn campaigns. */

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sharePct = (are: readonly boolean[]) => Math.round((100 * are.filter(Boolean).length) / are.length);

/** Of the other answers that look the same: the fewest in a case, and in how many cases there is none. */
type Fitting = { fewest: number; certainPct: number };

/** `candidates`: how many values are possible on average; `exactPct`: in how many cases there is only one. */
export type Learned = { candidates: number; exactPct: number };

const learned = (possible: readonly number[]): Learned => ({
  candidates: Math.round(10 * mean(possible)) / 10,
  exactPct: sharePct(possible.map((each) => each === 1)),
});

type ShowIndices = (given: Indices) => string;
type ShowTable = (given: Table) => string;

/** Three more are invited than answered, the fewest there can be. */
const silent = (given: Table) => ({ given, invited: Object.values(given).reduce((sum, each) => sum + each, 3) });
export const INDICES_TODAY: ShowIndices = (given) => shownIndices([{ given, invited: given.length + 3 }]);
export const TABLE_TODAY: ShowTable = (given) => shownTable([silent(given)]);
export const INDICES_BEFORE = shownIndicesBefore;
export const TABLE_BEFORE = shownTableBefore;

/** Knows the indices of all but one: which values of the last give what is shown? */
export function lastIndex(show: ShowIndices, n = 10, trials = 300): Learned {
  const random = randomFrom(1);
  return learned(
    Array.from({ length: trials }, () => {
      const [last = 0, ...known] = drawIndices(random, n);
      const shown = show([last, ...known]);
      return INDEX_VALUES.filter((value) => show([value, ...known]) === shown).length;
    }),
  );
}

/** Knows the answers of all but one: which answers of the last give what is shown? */
export function lastAnswer(show: ShowTable, n = 20, trials = 200): Learned {
  const random = randomFrom(2);
  return learned(
    Array.from({ length: trials }, () => {
      const [last = "", ...known] = drawOptions(random, n);
      const shown = show(tableOf([last, ...known]));
      return OPTIONS.filter((option) => show(tableOf([option, ...known])) === shown).length;
    }),
  );
}

/**
 * Knows all but two of a group, and meets one of the two again, with the same answers, in another release where they
 * know everybody else: which values of the other are possible?
 */
export function lastTwo(show: ShowIndices, n = 10, trials = 100): Learned {
  const random = randomFrom(3);
  return learned(
    Array.from({ length: trials }, () => {
      const [one = 0, other = 0, ...known] = drawIndices(random, n);
      const elsewhere = drawIndices(random, n - 1);
      const shownElsewhere = show([one, ...elsewhere]);
      const ofOne = INDEX_VALUES.filter((value) => show([value, ...elsewhere]) === shownElsewhere);
      const shown = show([one, other, ...known]);
      const fits = (value: number) => ofOne.some((linked) => show([linked, value, ...known]) === shown);
      return INDEX_VALUES.filter(fits).length;
    }),
  );
}

/** Nothing but what is shown of two campaigns, in which the same people answered alike and one more has joined. */
export function joiner(show: ShowIndices, n = 20, trials = 150): Learned {
  const random = randomFrom(4);
  return learned(
    Array.from({ length: trials }, () => {
      const first = drawIndices(random, n);
      const [joined = 0] = drawIndices(random, 1);
      const [before, after] = [show(first), show([...first, joined])];
      // Knows the others as well as the first campaign can tell: the group as it was is one that fits.
      return INDEX_VALUES.filter((value) => show(first) === before && show([...first, value]) === after).length;
    }),
  );
}

/** Knows nobody: in how many tables is there another one, one or two people away, that looks the same? */
export function wholeTables(show: ShowTable, trials = 120): { sharedPct: number } {
  const random = randomFrom(5);
  const isShared = (table: Table): boolean => {
    const shown = show(table);
    return neighbours(table).some((other) => show(other) === shown);
  };
  const drawn = Array.from({ length: trials }, (_, i) => tableOf(drawOptions(random, 20 + (i % 41))));
  return { sharedPct: sharePct(drawn.map(isShared)) };
}

/** Every table in which one person answered otherwise, or one more or one less answered. */
function neighbours(table: Table): Table[] {
  const moved = (id: string, by: number, from: Table = table): Table => ({ ...from, [id]: (from[id] ?? 0) + by });
  return [
    ...OPTIONS.map((id) => moved(id, 1)),
    ...OPTIONS.filter((id) => (table[id] ?? 0) > 0).flatMap((id) => [
      moved(id, -1),
      ...OPTIONS.filter((other) => other !== id).map((other) => moved(other, 1, moved(id, -1))),
    ]),
  ];
}

/** For every unanimous table of 20 to 120: whether one that is not unanimous looks the same. */
export function unanimousTables(show: ShowTable): { hiddenPct: number } {
  const cases = [20, 21, 25, 34, 49, 50, 77, 99, 100, 119, 120].flatMap((n) =>
    OPTIONS.slice(0, 6).map((id) => {
      const [first, second] = OPTIONS.filter((other) => other !== id);
      const split = { [id]: n - 2, [first ?? ""]: 1, [second ?? ""]: 1 };
      return show({ [id]: n }) === show(split);
    }),
  );
  return { hiddenPct: sharePct(cases) };
}

/** The same of indices: all alike at each value. */
export function unanimousIndices(show: ShowIndices): { hiddenPct: number } {
  const cases = [10, 13, 20, 49, 50, 120].flatMap((n) =>
    INDEX_VALUES.map((value) => {
      const all = Array.from({ length: n }, () => value);
      // One a step up and one a step down, or one a step inside at the ends of the scale.
      const inside = value === 0 ? [6.25] : value === 100 ? [93.75] : [value - 6.25, value + 6.25];
      return show(all) === show([...all.slice(inside.length), ...inside]);
    }),
  );
  return { hiddenPct: sharePct(cases) };
}

/** Everybody, all but one, and all but two of `n` for NS1-a, and whatever the others may have said. */
function nearlyUnanimous(n: number): Table[] {
  const others = OPTIONS.slice(1);
  const alike = (left: number): Table => ({ "NS1-a": n - left });
  return [
    alike(0),
    ...others.map((id) => ({ ...alike(1), [id]: 1 })),
    ...others.flatMap((id, place) => others.slice(place + 1).map((other) => ({ ...alike(2), [id]: 1, [other]: 1 }))),
  ];
}

/** A parent of two units, of which one is unanimous: how many other tables of that one fit all that is shown? */
export function unanimousChild(): { before: Fitting; today: Fitting } {
  const random = randomFrom(6);
  const cases = Array.from({ length: 12 }, (_, i) => {
    const sibling = tableOf(drawOptions(random, 25 + i));
    const parentOf = (child: Table): Table =>
      Object.fromEntries(OPTIONS.map((id) => [id, (sibling[id] ?? 0) + (child[id] ?? 0)]));
    const today = (child: Table) => [shownTable([silent(child)]), shownTable([silent(child), silent(sibling)])].join();
    // 0.1.0 had no page of such a child: it passed up and counted in the parent.
    const before = (child: Table) => shownTableBefore(parentOf(child));
    const fitting = (show: (child: Table) => string) => {
      const [unanimous, ...others] = nearlyUnanimous(20 + i).map(show);
      return others.filter((shown) => shown === unanimous).length;
    };
    return { before: fitting(before), today: fitting(today) };
  });
  const of = (rule: "before" | "today"): Fitting => {
    const numbers = cases.map((each) => each[rule]);
    return { fewest: Math.min(...numbers), certainPct: sharePct(numbers.map((each) => each === 0)) };
  };
  return { before: of("before"), today: of("today") };
}

/** Where a share is at a cap: how many counts fit it, from both ends of its interval and all other lines. */
export function cappedCounts(show: ShowTable): { fewest: number } {
  const fitting = [20, 24, 30, 49, 60, 99].flatMap((n) =>
    [n, n - 1].map((x) => {
      const tableWith = (count: number): Table => ({ "NS1-a": count, "NS1-b": n - count });
      const shown = show(tableWith(x));
      return Array.from({ length: n + 1 }, (_, count) => count).filter((count) => show(tableWith(count)) === shown)
        .length;
    }),
  );
  return { fewest: Math.min(...fitting) };
}

/** From whole percents and the ends of their intervals alone: how many counts and n fit a line, on average. */
export function roundedShares(): { before: number } {
  const random = randomFrom(7);
  const fitting = Array.from({ length: 56 }, () => {
    const n = 20 + Math.floor(4 * random());
    const x = drawOptions(random, n).filter((option) => option === "NS1-a").length;
    const shown = shownShareBefore(x, n);
    return Array.from({ length: 5 }, (_, i) => 18 + i + 2)
      .flatMap((m) => Array.from({ length: m + 1 }, (__, y) => [y, m] as const))
      .filter(([y, m]) => shownShareBefore(y, m) === shown).length;
  });
  return { before: Math.round(100 * mean(fitting)) / 100 };
}

/** Knows everybody of a group of 13 but one who left the principle out: which values, or none, are possible? */
export function incompletePerson(rule: "before" | "today", trials = 100): Learned {
  const random = randomFrom(8);
  const show: ShowIndices = (given) =>
    rule === "before" ? shownIndicesBefore(given) : shownIndices([{ given, invited: 16 }]);
  return learned(
    Array.from({ length: trials }, () => {
      const known = drawIndices(random, 12);
      const shown = show(known);
      return 1 + INDEX_VALUES.filter((value) => show([value, ...known]) === shown).length;
    }),
  );
}
