import type { Locale } from "../../instrument/locales";
import type { Moments, ScaleQuality } from "../../release/figures";
import { covarianceMatrix, diagonal, type Matrix, sumOf, total } from "../../release/reliability/covariance";

/** Two languages are compared from so many people in each (measurement.md §7). */
export const LANGUAGE_MIN_N = 200;
/** From this difference on, in standard deviations, the translations of an item are looked at again. */
const REVIEW_FROM = 0.25;

/** The translations that are compared, the second with the first one's original. */
const PAIRS: readonly (readonly [Locale, Locale])[] = [
  ["kk", "ru"],
  ["en", "ru"],
];

/** `d`: first language − second one, in standard deviations of the item; null where the answers do not vary. */
export type ItemDifference = { itemId: string; d: number | null; needsReview: boolean };
export type LanguagePair = { languages: readonly [Locale, Locale]; items: ItemDifference[] };

const means = ({ n, sums }: Moments) => sums.map((sum) => sum / n);

/** Covariances within the languages, pooled by their degrees of freedom. */
function pooledWithin(a: Moments, b: Moments): Matrix {
  const [inA, inB] = [covarianceMatrix(a), covarianceMatrix(b)];
  const freedom = a.n + b.n - 2;
  return inA.map((row, i) => row.map((value, j) => ((a.n - 1) * value + (b.n - 1) * (inB[i]?.[j] ?? 0)) / freedom));
}

/**
 * The difference of each item's means at equal score of the scale, in standard deviations of the item: by analysis of
 * covariance, ((ȳa − ȳb) − b (t̄a − t̄b)) / s, where t is the scale's sum, and b and s, the slope of the item on it and
 * the item's standard deviation, are pooled within the languages. Null where the item or the sum does not vary.
 *
 * The sum holds the item itself. A rest score would not, but one of three items is so unreliable that a true difference
 * between the people of two languages would pass for one between the wordings (Holland & Thayer 1988 keep the studied
 * item in the matching score for this reason). The price: the differences of a scale's items add up to nought in
 * points, so that one bad translation shows in the others with the opposite sign.
 */
export function adjustedDifferences(a: Moments, b: Moments): (number | null)[] {
  const within = pooledWithin(a, b);
  const variances = diagonal(within);
  const ofSum = total(within);
  const [inA, inB] = [means(a), means(b)];
  const betweenSums = sumOf(inA) - sumOf(inB);
  return within.map((row, i) => {
    const variance = variances[i] ?? 0;
    if (!(variance > 0 && ofSum > 0)) return null;
    const adjusted = (inA[i] ?? 0) - (inB[i] ?? 0) - (sumOf(row) / ofSum) * betweenSums;
    return adjusted / Math.sqrt(variance);
  });
}

/**
 * The pairs of languages with at least 200 people each, with their items; from |d| = 0.25 on to be reviewed
 * (measurement.md §7).
 */
export function compareLanguages(
  itemIds: readonly string[],
  byLanguage: NonNullable<ScaleQuality["byLanguage"]>,
): LanguagePair[] {
  return PAIRS.flatMap((languages) => {
    const [a, b] = languages.map((language) => byLanguage[language]);
    if (!a || !b || Math.min(a.n, b.n) < LANGUAGE_MIN_N) return [];
    const differences = adjustedDifferences(a, b);
    const items = itemIds.map((itemId, i) => {
      const d = differences[i] ?? null;
      return { itemId, d, needsReview: d !== null && Math.abs(d) >= REVIEW_FROM };
    });
    return [{ languages, items }];
  });
}
