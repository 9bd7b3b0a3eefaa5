/**
 * Holm-adjusted p-values, in the order given, each from its raw p up to 1; none for none (Holm 1979;
 * measurement.md §4.9).
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const ascending = pValues.map((p, place) => ({ p, place })).sort((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 1);
  let floor = 0;
  ascending.forEach(({ p, place }, rank) => {
    floor = Math.max(floor, Math.min(1, (pValues.length - rank) * p));
    adjusted[place] = floor;
  });
  return adjusted;
}
