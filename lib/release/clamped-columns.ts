import type { Instrument } from "../instrument/schema";
import { GROUP_CLAMPS } from "../policy/privacy";
import { leaveOpen } from "../policy/shown-people";
import {
  type Clusters,
  type CountSums,
  type NumberSums,
  type ReleasedGroup,
  stepsPerPoint,
  type UnitColumns,
} from "./figures";

/** By question, the options that stand alone ("no problems"): these are moved inside from below too. */
export type BothEnds = ReadonlyMap<string, readonly string[]>;

export const bothEnds = ({ nationalItems }: Instrument): BothEnds =>
  new Map(nationalItems.map(({ id, exclusive }) => [id, exclusive]));

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

function clampedCounts({ n, counts }: CountSums, kept: readonly string[]): CountSums {
  const share = GROUP_CLAMPS.share.find(({ from }) => n >= from)?.most ?? 1;
  // In whole percent: 0.95 × 100 is a little less than 95 in a double.
  const most = Math.floor((Math.round(100 * share) * n) / 100);
  const ids = [...new Set([...Object.keys(counts), ...kept])].sort();
  const clamped = ids.map((id) => [id, within(counts[id] ?? 0, kept.includes(id) ? n - most : 0, most)]);
  return { n, counts: Object.fromEntries(clamped) as CountSums["counts"] };
}

/** The mean moved inside, with the same spread around it. */
function clampedNumbers(columnId: string, { n, sum, squares }: NumberSums): NumberSums {
  const [low, high] = columnId === "obstacles" ? GROUP_CLAMPS.load : GROUP_CLAMPS.mean;
  const steps = stepsPerPoint(columnId);
  const mean = within(sum / n, low * steps, high * steps);
  return mean === sum / n ? { n, sum, squares } : { n, sum: n * mean, squares: squares + n * mean ** 2 - sum ** 2 / n };
}

const alone = (n: number, sums: readonly number[]): Clusters => ({
  groups: 1,
  sizesSquared: n ** 2,
  largest: n,
  between: sums.reduce((total, sum) => total + sum ** 2, 0) / n,
});

/**
 * What of a group is ever summed, tested or shown (measurement.md §4.9, "As shown", "Groups first"); what is stored of
 * the group stays exact.
 */
export function clampedColumns({ columns, invited }: ReleasedGroup, kept: BothEnds): UnitColumns {
  const numbers = Object.entries(columns.numbers).map(([id, sums]) => {
    const clamped = clampedNumbers(id, sums);
    return [
      id,
      { ...clamped, ...alone(sums.n, [clamped.sum]), clampedN: leaveOpen({ invited, did: sums.n }) },
    ] as const;
  });
  const counts = Object.entries(columns.counts).map(([id, sums]) => {
    const clamped = clampedCounts(sums, kept.get(id) ?? []);
    const clusters = alone(sums.n, Object.values(clamped.counts));
    return [id, { ...clamped, ...clusters, clampedN: leaveOpen({ invited, did: sums.n }) }] as const;
  });
  return { numbers: Object.fromEntries(numbers), counts: Object.fromEntries(counts) };
}
