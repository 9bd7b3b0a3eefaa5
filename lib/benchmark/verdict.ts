import type { COMPARISON } from "../policy/statistics";

/** What can be said of a line (measurement.md §4.11); its words are `verdicts` in the messages. */
export const VERDICT_IDS = [
  "clear-more",
  "clear-less",
  "small-more",
  "small-less",
  "borderline",
  "possible",
  "similar",
  "not-large",
  "open",
] as const;
export type VerdictId = (typeof VERDICT_IDS)[number];

/** The levels of the tests, the thresholds of |h| and the sizes of the national sample. */
export type ComparisonRules = Readonly<Record<keyof typeof COMPARISON, number>>;

/**
 * What a verdict rests on: p as it is and Holm-adjusted, each in both runs; h of unit against nation, positive if the
 * unit's is higher; and the number of the unit's answers in the test.
 */
export interface Evidence {
  p: number;
  pSens: number;
  pHolm: number;
  pHolmSens: number;
  h: number;
  n: number;
}

interface Finding {
  isSignificant: boolean;
  isSignificantInBoth: boolean;
  isAlmost: boolean;
  isLarge: boolean;
  isHigher: boolean;
  isWithinSmall: boolean;
  isWithinLarge: boolean;
  isEnoughForNotLarge: boolean;
}

/** measurement.md §4.11: the first row that holds is the verdict. */
const ROWS: readonly { id: VerdictId; holds: (finding: Finding) => boolean }[] = [
  { id: "clear-more", holds: (is) => is.isSignificantInBoth && is.isLarge && is.isHigher },
  { id: "clear-less", holds: (is) => is.isSignificantInBoth && is.isLarge },
  { id: "small-more", holds: (is) => is.isSignificantInBoth && is.isHigher },
  { id: "small-less", holds: (is) => is.isSignificantInBoth },
  { id: "borderline", holds: (is) => is.isSignificant },
  { id: "possible", holds: (is) => is.isAlmost && is.isLarge },
  { id: "similar", holds: (is) => is.isWithinSmall },
  { id: "not-large", holds: (is) => is.isEnoughForNotLarge && is.isWithinLarge },
];

/** Whether the 90 % interval of h lies within ±limit: two one-sided tests (measurement.md §4.11). */
function isWithin(limit: number, { h, n }: Evidence, { zEquivalence, nSensitivity }: ComparisonRules): boolean {
  return Math.abs(h) + zEquivalence * Math.sqrt(1 / n + 1 / nSensitivity) <= limit;
}

/** The verdict on one line of the scorecard; "open" if no row of the table holds (measurement.md §4.11). */
export function verdictOf(evidence: Evidence, rules: ComparisonRules): VerdictId {
  const { p, pSens, pHolm, pHolmSens, h, n } = evidence;
  const isSignificant = pHolm < rules.alpha;
  const finding: Finding = {
    isSignificant,
    isSignificantInBoth: isSignificant && pHolmSens < rules.alpha,
    isAlmost: p < rules.alphaPossible && pSens < rules.alphaPossible,
    isLarge: Math.abs(h) >= rules.cohenHThreshold,
    isHigher: h > 0,
    isWithinSmall: isWithin(rules.cohenHThreshold, evidence, rules),
    isWithinLarge: isWithin(rules.cohenHLarge, evidence, rules),
    isEnoughForNotLarge: n >= rules.leastForNotLarge,
  };
  return ROWS.find((row) => row.holds(finding))?.id ?? "open";
}

/** The share (0–1) that differs from `share` by `h`, cut to 0 and 1: where sin² would turn back. */
function shareAt(share: number, h: number): number {
  const angle = 2 * Math.asin(Math.sqrt(share)) + h;
  return Math.sin(Math.min(Math.PI, Math.max(0, angle)) / 2) ** 2;
}

/**
 * How large a difference "not-large" rules out, in whole percentage points: the larger distance from the national share
 * (percent) to the shares at h = ±0.50 (measurement.md §4.11).
 */
export function ruledOutPoints(nationalPct: number, { cohenHLarge }: ComparisonRules): number {
  const share = nationalPct / 100;
  const distances = [cohenHLarge, -cohenHLarge].map((h) => Math.abs(shareAt(share, h) - share));
  return Math.round(100 * Math.max(...distances));
}
