import { fUpperTail } from "../benchmark/distributions";
import { holmAdjusted } from "../benchmark/holm";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { GROUP_CLAMPS } from "../policy/privacy";
import { LEAST_SD, UNIT_SPREAD } from "../policy/statistics";
import { type GroupColumns, type NumberSums, stepsPerPoint } from "../release/figures";
import type { GroupMean } from "./mean-difference";

/** Whether it can be seen that units differ in a principle, and whether two of them can be told apart by it. */
export const SPREAD_VERDICTS = ["not-seen", "mostly-chance", "differ"] as const;
export type SpreadVerdict = (typeof SPREAD_VERDICTS)[number];

/** What is shown of a principle: the reliability of the units' means (0–1) to one decimal, null where none is seen. */
export type UnitSpread = { principleId: PrincipleId; verdict: SpreadVerdict; reliability: number | null };

/** Mean squares between groups over within, with the degrees of freedom of both, and what follows. Not to be shown. */
export type SpreadTest = { f: number; df: readonly [between: number, within: number]; p: number; reliability: number };

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * Analysis of variance of at least two groups, no standard deviation below 10; null where nobody differs from others
 * of their group (measurement.md §4.9, §4.14, E20).
 */
export function spreadTest(groups: readonly GroupMean[]): SpreadTest | null {
  if (groups.every(({ sd }) => sd === 0)) return null;
  const people = sumOf(groups.map(({ n }) => n));
  const centre = sumOf(groups.map(({ n, mean }) => n * mean)) / people;
  const df = [groups.length - 1, people - groups.length] as const;
  const between = sumOf(groups.map(({ n, mean }) => n * (mean - centre) ** 2)) / df[0];
  const within = sumOf(groups.map(({ n, sd }) => (n - 1) * Math.max(sd, LEAST_SD.points) ** 2)) / df[1];
  const f = between / within;
  // Without any difference between the means F is 0, whose tail is all.
  return { f, df, p: f > 0 ? fUpperTail(f, ...df) : 1, reliability: f > 0 ? Math.max(0, 1 - 1 / f) : 0 };
}

/** A group's mean as it counts, and its standard deviation, in points. */
function groupMean(columnId: string, { n, sum, squares }: NumberSums): GroupMean {
  const steps = stepsPerPoint(columnId);
  const [least, most] = GROUP_CLAMPS.mean;
  const mean = Math.min(most, Math.max(least, sum / n / steps));
  return { n, mean, sd: Math.sqrt(Math.max(0, squares - sum ** 2 / n) / (n - 1)) / steps };
}

/**
 * Whether units differ, principle by principle, from the groups of the index table; nothing is said of a principle with
 * fewer than three of them (measurement.md §4.14).
 */
export function unitSpread(groups: readonly GroupColumns[]): UnitSpread[] {
  const tested = PRINCIPLE_IDS.flatMap((principleId) => {
    const sums = groups.flatMap(({ numbers }) => numbers[principleId] ?? []);
    if (sums.length < UNIT_SPREAD.groups) return [];
    return [{ principleId, test: spreadTest(sums.map((each) => groupMean(principleId, each))) }];
  });
  const adjusted = holmAdjusted(tested.map(({ test }) => test?.p ?? 1));
  return tested.map(({ principleId, test }, place) => {
    if (!test || (adjusted[place] ?? 1) >= UNIT_SPREAD.alpha)
      return { principleId, verdict: "not-seen", reliability: null };
    const verdict = test.reliability < UNIT_SPREAD.reliability ? "mostly-chance" : "differ";
    return { principleId, verdict, reliability: Math.round(10 * test.reliability) / 10 };
  });
}

/** The principles whose column tells no units apart. */
export function mutedPrinciples(spread: readonly UnitSpread[]): Set<PrincipleId> {
  return new Set(spread.filter(({ verdict }) => verdict !== "differ").map(({ principleId }) => principleId));
}

/** Whether the overall index tells no units apart: it has no sums of its own, so where none of its principles does. */
export function isOverallMuted(spread: readonly UnitSpread[]): boolean {
  return spread.length > 0 && mutedPrinciples(spread).size === spread.length;
}
