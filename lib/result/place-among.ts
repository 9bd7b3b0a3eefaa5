import { wilsonBand } from "../benchmark/wilson";
import { REFERENCE_NEEDS } from "../policy/statistics";
import type { ScaleQuality } from "../release/figures";

/** Quarter of the organisation, in which an index lies. */
export const QUARTERS = ["lower", "middle", "upper"] as const;
export type Quarter = (typeof QUARTERS)[number];

/** Where an index stands among those of this organisation's last closed campaign; not a national norm. */
export type Place = {
  quarter: Quarter;
  /** Mid-percentile rank: whole percent of the group with a lower index, those with the same one counted half. */
  rankPct: number;
  /** 95 % band of the rank, whole percent. */
  bandPct: readonly [low: number, high: number];
  /** Lower quartile, median and upper quartile of the group, in whole points 0–100. */
  quartiles: readonly [lower: number, median: number, upper: number];
};

/** Indices are thirds and quarters of points; two of them this close are the same. */
const SAME = 1e-9;

type Standing = { index: number; people: number };

/** People of the group by their index 0–100, in ascending order. */
function standings({ totals }: ScaleQuality): Standing[] {
  const most = totals.length - 1;
  return totals.map((people, points) => ({ index: (100 * points) / most, people }));
}

const peopleIn = (group: readonly Standing[]) => group.reduce((sum, { people }) => sum + people, 0);

/**
 * Whether the group may be compared with: 200 people, 5 groups, none of them with more than 40 %
 * (measurement.md §4.12).
 */
function isLargeAndMixed({ complete, groups, largestGroup }: ScaleQuality): boolean {
  const { people, groups: leastGroups, largestShare } = REFERENCE_NEEDS;
  return complete.n >= people && groups >= leastGroups && largestGroup <= largestShare * complete.n;
}

/** The index below which `share` (0–1) of the group lie; midway where it falls between two of them. */
function quantile(group: readonly Standing[], share: number): number {
  const wanted = share * peopleIn(group);
  const reached = (isEnough: (below: number) => boolean) => {
    let below = 0;
    return group.find(({ people }) => people > 0 && isEnough((below += people)))?.index ?? 100;
  };
  return (reached((below) => below >= wanted) + reached((below) => below > wanted)) / 2;
}

function quarterOf(rankPct: number): Quarter {
  if (rankPct < 25) return "lower";
  return rankPct > 75 ? "upper" : "middle";
}

/**
 * The place of an index (0–100) among those of the people who answered every item of the scale: mid-percentile rank
 * (below + equal / 2) / n, with Wilson's band of a share of that size among n people; half people do no harm in his
 * formula. The rank as shown decides the quarter. Null where the group is withheld or too small or one-sided for a
 * comparison (measurement.md §4.12).
 */
export function placeAmong(scale: ScaleQuality | null, index: number): Place | null {
  if (!scale || !isLargeAndMixed(scale)) return null;
  const group = standings(scale);
  const n = peopleIn(group);
  const lower = peopleIn(group.filter((standing) => standing.index < index - SAME));
  const same = peopleIn(group.filter((standing) => Math.abs(standing.index - index) <= SAME));
  const rank = (lower + same / 2) / n;
  const [low, high] = wilsonBand(rank, n);
  const rankPct = Math.round(100 * rank);
  const pointsAt = (share: number) => Math.round(quantile(group, share));
  return {
    quarter: quarterOf(rankPct),
    rankPct,
    bandPct: [Math.round(100 * low), Math.round(100 * high)],
    quartiles: [pointsAt(0.25), pointsAt(0.5), pointsAt(0.75)],
  };
}
