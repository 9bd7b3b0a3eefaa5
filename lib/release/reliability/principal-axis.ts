import { EigenvalueDecomposition } from "ml-matrix";
import { diagonal, type Matrix, sumOf } from "./covariance";

/** Why one factor could not be fitted. A Heywood case: an item without error of its own, or with less than none. */
export type NoFactor = "no-variance" | "no-common-factor" | "heywood" | "no-convergence";

/** Loadings in points, and the variance of each item that the factor leaves, in points². */
export type OneFactor = { ok: true; loadings: number[]; uniquenesses: number[] } | { ok: false; reason: NoFactor };

const MOST_STEPS = 5000;
const TOLERANCE = 1e-9;

const none = (reason: NoFactor): OneFactor => ({ ok: false, reason });

function correlations(covariances: Matrix, deviations: readonly number[]): Matrix {
  return covariances.map((row, i) => row.map((value, j) => value / ((deviations[i] ?? 0) * (deviations[j] ?? 0))));
}

/** The largest correlation of each item with another one: where the search for communalities begins. */
function firstCommunalities(matrix: Matrix): number[] {
  return matrix.map((row, i) => Math.max(...row.filter((_, j) => j !== i).map(Math.abs)));
}

/** √(largest eigenvalue) × its vector, of the correlations with the communalities on the diagonal; null if it is <= 0. */
function loadingsOf(matrix: Matrix, communalities: readonly number[]): number[] | null {
  const reduced = matrix.map((row, i) => row.map((value, j) => (i === j ? (communalities[i] ?? 0) : value)));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(reduced, { assumeSymmetric: true });
  const largest = Math.max(...realEigenvalues);
  if (!(largest > 0)) return null;
  const vector = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(largest));
  // A vector and its negative are the same factor; the items are coded so that more is better.
  const sign = sumOf(vector) < 0 ? -1 : 1;
  return vector.map((entry) => sign * Math.sqrt(largest) * entry);
}

/**
 * One common factor by iterated principal axis factoring of the correlations (Harman 1976, ch. 8; measurement.md §7),
 * brought back from standard deviations to points, so that it speaks of the sum that an index is made of.
 */
export function oneFactor(covariances: Matrix): OneFactor {
  const variances = diagonal(covariances);
  if (!variances.every((variance) => variance > 0)) return none("no-variance");
  const deviations = variances.map(Math.sqrt);
  const matrix = correlations(covariances, deviations);
  let communalities = firstCommunalities(matrix);
  for (let step = 0; step < MOST_STEPS; step++) {
    const loadings = loadingsOf(matrix, communalities);
    if (!loadings) return none("no-common-factor");
    const next = loadings.map((loading) => loading ** 2);
    if (next.some((communality) => communality >= 1 - TOLERANCE)) return none("heywood");
    const change = Math.max(...next.map((communality, i) => Math.abs(communality - (communalities[i] ?? 0))));
    communalities = next;
    if (change < TOLERANCE)
      return {
        ok: true,
        loadings: loadings.map((loading, i) => loading * (deviations[i] ?? 0)),
        uniquenesses: next.map((communality, i) => (1 - communality) * (variances[i] ?? 0)),
      };
  }
  return none("no-convergence");
}
