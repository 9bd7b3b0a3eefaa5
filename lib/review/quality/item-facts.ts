import { CORRELATIONS_NEED } from "../../policy/statistics";
import type { ScaleQuality } from "../../release/figures";
import { covarianceMatrix, diagonal, type Matrix, sumOf, total } from "../../release/reliability/covariance";

/** Who said "not applicable" or nothing to an item, of all people of the scale; shares 0–1. */
export type ItemRates = { itemId: string; notApplicable: number; skipped: number };

/**
 * How people who answered every item answered this one: mean in points (0–4; reverse items recoded), share 0–1 with
 * the most points, and the correlation with the rest of the scale, null where one of the two does not vary, or where
 * fewer than 300 people answered every item.
 */
export type ItemFacts = { itemId: string; mean: number; topShare: number; itemRest: number | null };

/** Rates by item; none where the scale has no people. */
export function itemRates({ itemIds, people, notApplicable, skipped }: ScaleQuality): ItemRates[] {
  if (people === 0) return [];
  return itemIds.map((itemId, i) => ({
    itemId,
    notApplicable: (notApplicable[i] ?? 0) / people,
    skipped: (skipped[i] ?? 0) / people,
  }));
}

/** Correlation of each item with the sum of the others, from −1 to 1 (measurement.md §7). */
export function itemRestCorrelations(covariances: Matrix): (number | null)[] {
  const variances = diagonal(covariances);
  const whole = total(covariances);
  return covariances.map((row, i) => {
    const variance = variances[i] ?? 0;
    const withRest = sumOf(row) - variance;
    const ofRest = whole - variance - 2 * withRest;
    return variance > 0 && ofRest > 0 ? withRest / Math.sqrt(variance * ofRest) : null;
  });
}

/** The correlation of each item with the rest of its scale, where so many people make it publishable. */
export function publishedCorrelations({ complete }: ScaleQuality): (number | null)[] {
  return complete.n < CORRELATIONS_NEED ? [] : itemRestCorrelations(covarianceMatrix(complete));
}

/** Facts by item, from at least two people who answered every item. */
export function itemFacts(scale: ScaleQuality): ItemFacts[] {
  const { itemIds, complete, choices } = scale;
  const correlations = publishedCorrelations(scale);
  return itemIds.map((itemId, i) => ({
    itemId,
    mean: (complete.sums[i] ?? 0) / complete.n,
    topShare: (choices[i]?.at(-1) ?? 0) / complete.n,
    itemRest: correlations[i] ?? null,
  }));
}
