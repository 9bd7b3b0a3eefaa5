/**
 * p-values adjusted for the rate of false discoveries, in the order given, each from its raw p up to 1; none for none.
 * What is called different where they are below .05 is so by chance in at most one case of twenty on average, however
 * many are compared (Benjamini & Hochberg 1995; measurement.md §4.13, "A unit and the rest of the organisation").
 */
export function falseDiscoveryAdjusted(pValues: readonly number[]): number[] {
  const descending = pValues.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p);
  const adjusted = pValues.map(() => 1);
  let ceiling = 1;
  descending.forEach(({ p, place }, passed) => {
    ceiling = Math.min(ceiling, (pValues.length / (pValues.length - passed)) * p);
    adjusted[place] = ceiling;
  });
  return adjusted;
}
