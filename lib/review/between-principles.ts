import { tQuantile } from "../benchmark/distributions";
import { holmAdjusted } from "../benchmark/holm";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { LEAST_SD, MEAN_COMPARISON, PRINCIPLES_NEED } from "../policy/statistics";
import type { UnitColumns } from "../release/figures";
import { type MeanDifference, meanDifference } from "./mean-difference";
import { meanFacts } from "./shown";
import { shownBasis } from "./shown-basis";

/**
 * Whether a principle is reported less, or more, often than each of the other six: the largest p of its six pairs after
 * Holm's correction over all 21, and the smallest of their differences in standard deviations, its error taken off.
 * Not to be shown.
 */
export type PrincipleAgainstAll = { id: PrincipleId; side: "less" | "more"; p: number; strength: number };

type Pair = { ids: readonly [PrincipleId, PrincipleId]; test: MeanDifference; sd: number };

const PAIRS = PRINCIPLE_IDS.flatMap((first, i) => PRINCIPLE_IDS.slice(i + 1).map((second) => [first, second] as const));

function pairOf(numbers: UnitColumns["numbers"], ids: readonly [PrincipleId, PrincipleId]): Pair | null {
  const [first, second] = ids.map((id) => {
    const sums = numbers[id];
    const isEnough = sums && shownBasis(sums.clampedN, 1).n >= PRINCIPLES_NEED;
    return isEnough ? { n: sums.n, ...meanFacts(id, sums) } : null;
  });
  if (!first || !second) return null;
  const variance = (Math.max(first.sd, LEAST_SD.points) ** 2 + Math.max(second.sd, LEAST_SD.points) ** 2) / 2;
  return { ids, test: meanDifference(first, second), sd: Math.sqrt(variance) };
}

/** How much of a difference is left, in standard deviations, when the error that all pairs share is taken off. */
function nearestEnd({ test: { diff, se, df }, sd }: Pair): number {
  const reach = tQuantile(1 - MEAN_COMPARISON.alpha / (2 * PAIRS.length), df) * se;
  return (Math.abs(diff) - reach) / sd;
}

/**
 * The principles of an organisation as a whole against each other; empty where one of the seven has no figure of at
 * least 200 answers. The release knows no cross-products, so the two means of a pair count as independent, which is too
 * careful where people who report one principle often report the others often too (measurement.md §4.13, "Between
 * principles").
 */
export function principlesAgainstAll({ numbers }: UnitColumns): PrincipleAgainstAll[] {
  const pairs = PAIRS.flatMap((ids) => pairOf(numbers, ids) ?? []);
  if (pairs.length < PAIRS.length) return [];
  const adjusted = holmAdjusted(pairs.map(({ test }) => test.p));
  return PRINCIPLE_IDS.flatMap((id) => {
    const own = pairs.flatMap((pair, place) => {
      if (!pair.ids.includes(id)) return [];
      // The second minus the first: above 0 the first is reported less often.
      const isLess = pair.ids[0] === id ? pair.test.diff > 0 : pair.test.diff < 0;
      return [{ isLess, p: adjusted[place] ?? 1, strength: nearestEnd(pair) }];
    });
    const isOneSided = own.every(({ isLess }) => isLess === own[0]?.isLess);
    if (!isOneSided) return [];
    const p = Math.max(...own.map((each) => each.p));
    const strength = Math.min(...own.map((each) => each.strength));
    return [{ id, side: own[0]?.isLess === true ? ("less" as const) : ("more" as const), p, strength }];
  });
}
