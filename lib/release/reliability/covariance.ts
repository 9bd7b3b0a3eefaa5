import type { Moments } from "../figures";

/** Rows of a square table, item by item. */
export type Matrix = readonly (readonly number[])[];

export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Where the pair of items `i` <= `j` of `k` stands among the products of `Moments`. */
function pairPlace(i: number, j: number, k: number): number {
  return i * k - (i * (i - 1)) / 2 + (j - i);
}

/**
 * Sample covariances (divisor n − 1) of the items' points, from the sums over at least two people. The sums are whole
 * numbers, so nothing is lost by subtracting large ones of the same size.
 */
export function covarianceMatrix({ n, sums, products }: Moments): Matrix {
  return sums.map((a, i) =>
    sums.map((b, j) => {
      const product = products[pairPlace(Math.min(i, j), Math.max(i, j), sums.length)] ?? 0;
      return (n * product - a * b) / (n * (n - 1));
    }),
  );
}

/** The variances of the items, from the covariances. */
export function diagonal(matrix: Matrix): number[] {
  return matrix.map((row, i) => row[i] ?? 0);
}

/** The sum of all entries: the variance of the items' sum. */
export function total(matrix: Matrix): number {
  return sumOf(matrix.map(sumOf));
}

/** The same table for some of the items. */
export function onlyItems(matrix: Matrix, isKept: (place: number) => boolean): Matrix {
  const keep = <Value>(values: readonly Value[]) => values.filter((_, place) => isKept(place));
  return keep(matrix).map(keep);
}
