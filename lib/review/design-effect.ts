import type { Clusters, CountSums, NumberSums } from "../release/figures";

/** From so many groups on their own resemblance is estimated. */
const GROUPS_FOR_ESTIMATE = 10;

/** Sums over several groups: of values, and of their squares (for shares both are counts), over `n` people. */
type Spread = Clusters & { n: number; squares: number; squaredMeans: number };

/**
 * The intraclass correlation by analysis of variance: (MSB − MSW) / (MSB + (n0 − 1) MSW), not below 0
 * (Donner 1986; measurement.md §4.10). 0 where all answers are alike.
 */
function estimatedIcc({ groups, n, sizesSquared, between, squares, squaredMeans }: Spread): number {
  const meanSize = (n - sizesSquared / n) / (groups - 1);
  const betweenSquare = (between - squaredMeans) / (groups - 1);
  const withinSquare = (squares - between) / (n - groups);
  const total = betweenSquare + (meanSize - 1) * withinSquare;
  return total > 0 ? Math.max(0, (betweenSquare - withinSquare) / total) : 0;
}

/**
 * By how much answers of several groups tell less than so many independent ones: 1 + (Σm² / Σm − 1) × ICC, at least 1;
 * 1 for a single group. The ICC is `assumed` below ten groups, then estimated (measurement.md §4.10).
 */
function designEffect(spread: Spread, assumed: number): number {
  if (spread.groups < 2) return 1;
  const icc = spread.groups < GROUPS_FOR_ESTIMATE ? assumed : estimatedIcc(spread);
  return Math.max(1, 1 + (spread.sizesSquared / spread.n - 1) * icc);
}

/** The design effect of a mean. */
export function designEffectOfMean(figure: NumberSums & Clusters, assumed: number): number {
  return designEffect({ ...figure, squaredMeans: figure.sum ** 2 / figure.n }, assumed);
}

/** The design effect of a question's shares: one for all its options, whose variances are added. */
export function designEffectOfShares(figure: CountSums & Clusters, assumed: number): number {
  const counts = Object.values(figure.counts);
  const squares = counts.reduce((sum, count) => sum + count, 0);
  const squaredMeans = counts.reduce((sum, count) => sum + count ** 2, 0) / figure.n;
  return designEffect({ ...figure, squares, squaredMeans }, assumed);
}
