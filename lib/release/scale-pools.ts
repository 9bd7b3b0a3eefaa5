import { NOT_APPLICABLE } from "../instrument/not-applicable";
import type { Moments } from "./figures";
import type { Scale } from "./scales";
import type { SubmittedRow } from "./submitted-row";

type MomentSums = { n: number; sums: number[]; products: number[] };

/** Language of answering, or "unknown" for responses that do not have one. */
type Language = NonNullable<SubmittedRow["language"]> | "unknown";

/** Sums for the quality of a scale while groups are being formed; see `ScaleQuality`. */
export type ScalePool = {
  people: number;
  notApplicable: number[];
  skipped: number[];
  /** People with a score who have not answered every item. */
  incomplete: number;
  complete: MomentSums;
  choices: number[][];
  totals: number[];
  byLanguage: Map<Language, MomentSums>;
};

const zeros = (length: number) => Array.from({ length }, () => 0);
const noMoments = (items: number): MomentSums => ({
  n: 0,
  sums: zeros(items),
  products: zeros((items * (items + 1)) / 2),
});

/** A pool without people. */
export function emptyScalePool({ items, maxPoints }: Scale): ScalePool {
  return {
    people: 0,
    notApplicable: zeros(items.length),
    skipped: zeros(items.length),
    incomplete: 0,
    complete: noMoments(items.length),
    choices: items.map(({ choices }) => zeros(choices)),
    totals: zeros(maxPoints + 1),
    byLanguage: new Map(),
  };
}

const raise = (sums: number[], place: number, by: number) => {
  sums[place] = (sums[place] ?? 0) + by;
};

function addMoments(moments: MomentSums, points: readonly number[]): void {
  moments.n += 1;
  let pair = 0;
  points.forEach((a, i) => {
    raise(moments.sums, i, a);
    for (const b of points.slice(i)) {
      raise(moments.products, pair, a * b);
      pair += 1;
    }
  });
}

function addComplete(pool: ScalePool, read: readonly { choice: number; points: number }[], language: Language): void {
  const points = read.map((each) => each.points);
  addMoments(pool.complete, points);
  read.forEach(({ choice }, i) => {
    raise(pool.choices[i] ?? [], choice, 1);
  });
  raise(
    pool.totals,
    points.reduce((sum, each) => sum + each, 0),
    1,
  );
  const ofLanguage = pool.byLanguage.get(language) ?? noMoments(points.length);
  addMoments(ofLanguage, points);
  pool.byLanguage.set(language, ofLanguage);
}

/** Adds one response to the pool of a scale. */
export function addToScale(pool: ScalePool, scale: Scale, row: SubmittedRow): void {
  pool.people += 1;
  const read = scale.items.flatMap(({ id, read: readItem }, i) => {
    const answer = row.answers[id];
    if (answer === undefined) raise(pool.skipped, i, 1);
    if (answer === NOT_APPLICABLE) raise(pool.notApplicable, i, 1);
    return readItem(answer) ?? [];
  });
  if (read.length === scale.items.length) addComplete(pool, read, row.language ?? "unknown");
  else if (scale.hasScore(row)) pool.incomplete += 1;
}

const plus = (a: readonly number[], b: readonly number[]) => a.map((each, i) => each + (b[i] ?? 0));

function joinMoments(a: MomentSums, b: Moments | undefined): MomentSums {
  return b ? { n: a.n + b.n, sums: plus(a.sums, b.sums), products: plus(a.products, b.products) } : a;
}

function joinLanguages(a: ScalePool["byLanguage"], b: ScalePool["byLanguage"]): ScalePool["byLanguage"] {
  const joined = new Map(a);
  for (const [language, moments] of b) joined.set(language, joinMoments(moments, a.get(language)));
  return joined;
}

/** Two pools of one scale as one. */
export function joinScalePools(a: ScalePool, b: ScalePool): ScalePool {
  if (a.people === 0) return b;
  if (b.people === 0) return a;
  return {
    people: a.people + b.people,
    notApplicable: plus(a.notApplicable, b.notApplicable),
    skipped: plus(a.skipped, b.skipped),
    incomplete: a.incomplete + b.incomplete,
    complete: joinMoments(a.complete, b.complete),
    choices: a.choices.map((each, i) => plus(each, b.choices[i] ?? [])),
    totals: plus(a.totals, b.totals),
    byLanguage: joinLanguages(a.byLanguage, b.byLanguage),
  };
}
