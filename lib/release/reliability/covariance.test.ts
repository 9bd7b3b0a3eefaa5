import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentsOf, momentsWith, type Rows } from "../../review/testing-rows";
import { covarianceMatrix, diagonal, onlyItems, total } from "./covariance";

const anyRows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 40,
});

/** By definition: mean product of the deviations, divisor n − 1. */
function directly(rows: Rows, i: number, j: number): number {
  const mean = (place: number) => rows.reduce((sum, row) => sum + row[place]!, 0) / rows.length;
  const [a, b] = [mean(i), mean(j)];
  return rows.reduce((sum, row) => sum + (row[i]! - a) * (row[j]! - b), 0) / (rows.length - 1);
}

describe("covarianceMatrix", () => {
  it("is the covariance of the raw rows, by definition", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        covarianceMatrix(momentsOf(rows)).forEach((row, i) => {
          row.forEach((value, j) => {
            expect(value).toBeCloseTo(directly(rows, i, j), 9);
          });
        });
      }),
    );
  });

  it("does not depend on the order of people", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const there = covarianceMatrix(momentsOf(rows));
        expect(covarianceMatrix(momentsOf([...rows].reverse()))).toEqual(there);
      }),
    );
  });

  it("loses nothing with a million people whose answers hardly vary", () => {
    const n = 1_000_000;
    // All but one have four points.
    const moments = { n, sums: [4 * n - 1], products: [16 * n - 7] };
    expect(covarianceMatrix(moments)[0]?.[0]).toBeCloseTo((n - 1) / n / (n - 1), 15);
  });

  it("has the variance of the items, of their sum, and of some of them", () => {
    const matrix = [
      [1, 2, 3],
      [2, 5, 4],
      [3, 4, 9],
    ];
    const covariances = covarianceMatrix(momentsWith(matrix, 50));
    expect(diagonal(covariances)).toEqual([1, 5, 9]);
    expect(total(covariances)).toBeCloseTo(33, 12);
    expect(onlyItems(matrix, (place) => place !== 1)).toEqual([
      [1, 3],
      [3, 9],
    ]);
  });
});
