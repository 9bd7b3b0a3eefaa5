import type { COMPARISON } from "../policy/statistics";

/** What can be said of a line (measurement.md §4.11); its words are `verdicts` in the messages. */
export const VERDICT_IDS = [
  "clear-more",
  "clear-less",
  "small-more",
  "small-less",
  "borderline",
  "possible",
  "none",
] as const;
export type VerdictId = (typeof VERDICT_IDS)[number];

/** `alpha`, the threshold of |h| and the sizes of the national sample. */
export type ComparisonRules = Readonly<Record<keyof typeof COMPARISON, number>>;

/** What a verdict rests on: both Holm-adjusted p, and h of unit against nation, positive if the unit's is higher. */
export interface Evidence {
  pHolm: number;
  pHolmSens: number;
  h: number;
}

interface Finding {
  isSignificant: boolean;
  isSignificantInBoth: boolean;
  isLarge: boolean;
  isHigher: boolean;
}

/** measurement.md §4.11: the first row that holds is the verdict. */
const ROWS: readonly { id: VerdictId; holds: (finding: Finding) => boolean }[] = [
  { id: "clear-more", holds: (is) => is.isSignificantInBoth && is.isLarge && is.isHigher },
  { id: "clear-less", holds: (is) => is.isSignificantInBoth && is.isLarge },
  { id: "small-more", holds: (is) => is.isSignificantInBoth && is.isHigher },
  { id: "small-less", holds: (is) => is.isSignificantInBoth },
  { id: "borderline", holds: (is) => is.isSignificant },
  { id: "possible", holds: (is) => is.isLarge },
];

/** The verdict on one line of the scorecard; "none" if no row of the table holds (measurement.md §4.11). */
export function verdictOf({ pHolm, pHolmSens, h }: Evidence, rules: ComparisonRules): VerdictId {
  const isSignificant = pHolm < rules.alpha;
  const finding: Finding = {
    isSignificant,
    isSignificantInBoth: isSignificant && pHolmSens < rules.alpha,
    isLarge: Math.abs(h) >= rules.cohenHThreshold,
    isHigher: h > 0,
  };
  return ROWS.find((row) => row.holds(finding))?.id ?? "none";
}

/**
 * Whether the sentence on the page begins with "Cannot tell yet": for "possible", and for "none" with fewer answers
 * than `needed`, the number of `answersNeeded` (null: no number is enough) (measurement.md §4.11).
 */
export function cannotTellYet(verdict: VerdictId, answered: number, needed: number | null): boolean {
  return verdict === "possible" || (verdict === "none" && (needed === null || answered < needed));
}
