import { type MeasurementParameters, PLACE_ENDS, REFERENCE_NEEDS } from "../policy/statistics";
import type { ScaleQuality } from "../release/figures";
import { principleSem } from "../scoring/parameters";

/**
 * Where an index stands among those of this organisation's last closed campaign, not a national norm: somewhere between
 * the lower `lowPct` and the lower `highPct` percent of the group; tens, or 5 and 95 at the outside.
 */
export type Place = { lowPct: number; highPct: number };

/** Indices are thirds and quarters of points; two of them this close are the same. */
const SAME = 1e-9;

type Standing = { index: number; people: number };

/** People of the group by their index 0–100, in ascending order. */
function standings({ totals }: ScaleQuality): Standing[] {
  const most = totals.length - 1;
  return totals.map((people, points) => ({ index: (100 * points) / most, people }));
}

const peopleIn = (group: readonly Standing[]) => group.reduce((sum, { people }) => sum + people, 0);

function meanOf(group: readonly Standing[]): number {
  return group.reduce((sum, { index, people }) => sum + index * people, 0) / peopleIn(group);
}

/**
 * Whether the group may be compared with: 200 people, 5 groups, none of them with more than 40 %
 * (measurement.md §4.12).
 */
function isLargeAndMixed({ complete, groups, largestGroup }: ScaleQuality): boolean {
  const { people, groups: leastGroups, largestShare } = REFERENCE_NEEDS;
  return complete.n >= people && groups >= leastGroups && largestGroup <= largestShare * complete.n;
}

/** Mid-percentile rank of a value: percent of the group with a lower index, those with the same one counted half. */
function rankPct(group: readonly Standing[], value: number): number {
  const lower = peopleIn(group.filter(({ index }) => index < value - SAME));
  const same = peopleIn(group.filter(({ index }) => Math.abs(index - value) <= SAME));
  return (100 * (lower + same / 2)) / peopleIn(group);
}

/**
 * Between which indices the person may stand: mean + sqrt(reliability) × (index − mean) ± zBand × SEM, in points, not
 * cut to 0–100 (measurement.md §4.12).
 */
export function endsOf(
  index: number,
  mean: number,
  parameters: MeasurementParameters,
): readonly [low: number, high: number] {
  const centre = mean + Math.sqrt(parameters.reliability) * (index - mean);
  const reach = parameters.zBand * principleSem(parameters);
  return [centre - reach, centre + reach];
}

/** Two ranks (percent, the lower first) as they are shown: outward to tens, between 5 and 95 (measurement.md §4.12). */
export function shownPlace([low, high]: readonly [number, number]): Place {
  const { stepPct, leastPct, mostPct } = PLACE_ENDS;
  return {
    lowPct: Math.max(leastPct, Math.floor(low / stepPct) * stepPct),
    highPct: Math.min(mostPct, Math.ceil(high / stepPct) * stepPct),
  };
}

/**
 * The place of an index (0–100), by the parameters of its response, among those of the people who answered every item of
 * the scale: a range, because the index itself is uncertain. Null where the group is withheld or too small or one-sided
 * for a comparison (measurement.md §4.12).
 */
export function placeAmong(scale: ScaleQuality | null, index: number, parameters: MeasurementParameters): Place | null {
  if (!scale || !isLargeAndMixed(scale)) return null;
  const group = standings(scale);
  const [low, high] = endsOf(index, meanOf(group), parameters);
  return shownPlace([rankPct(group, low), rankPct(group, high)]);
}
