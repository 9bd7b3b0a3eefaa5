import type { Moments, ScaleQuality } from "../release/figures";

/** Points of people, item by item. */
export type Rows = readonly (readonly number[])[];

const columnsOf = (rows: Rows) => (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? 0));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const countsOf = (values: readonly number[], most: number) =>
  Array.from({ length: most + 1 }, (_, value) => values.filter((each) => each === value).length);

/** The sums that a release stores of these people. */
export function momentsOf(rows: Rows): Moments {
  const columns = columnsOf(rows);
  const products = columns.flatMap((a, i) =>
    columns.slice(i).map((b) => sumOf(a.map((value, p) => value * (b[p] ?? 0)))),
  );
  return { n: rows.length, sums: columns.map(sumOf), products };
}

/** The sums of people with given covariances and means (nought unless said otherwise). */
export function momentsWith(
  covariances: Rows,
  n: number,
  means: readonly number[] = covariances.map(() => 0),
): Moments {
  const mean = (i: number) => means[i] ?? 0;
  const products = covariances.flatMap((row, i) =>
    row.map((value, j) => value * (n - 1) + n * mean(i) * mean(j)).slice(i),
  );
  return { n, sums: means.map((each) => n * each), products };
}

/** The quality of a scale, of people who all answered everything in points 0…`itemMax`, five groups of like size. */
export function scaleOf(itemIds: readonly string[], rows: Rows, itemMax = 4): ScaleQuality {
  return {
    itemIds,
    people: rows.length,
    notApplicable: itemIds.map(() => 0),
    skipped: itemIds.map(() => 0),
    complete: momentsOf(rows),
    choices: columnsOf(rows).map((column) => countsOf(column, itemMax)),
    totals: countsOf(rows.map(sumOf), itemMax * itemIds.length),
    byLanguage: {},
    groups: 5,
    largestGroup: Math.ceil(rows.length / 5),
    clampedN: rows.length,
  };
}

/** `n` people whose points go through all values in several rhythms: related, but not alike. */
export function variedRows(n: number, items = 4, itemMax = 4): Rows {
  const values = itemMax + 1;
  return Array.from({ length: n }, (_, p) =>
    Array.from({ length: items }, (_, i) =>
      Math.min(itemMax, ((p % values) + ((Math.floor(p / values) + p * i) % 3)) % 7),
    ),
  );
}
