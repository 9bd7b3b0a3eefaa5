import { wilsonBand } from "../benchmark/wilson";
import { SHARE_RULES } from "../policy/statistics";
import type { Shown } from "./shown";
import type { ShownBasis } from "./shown-basis";
import { downToStep, toStep, upToStep } from "./steps";

/** At which bound a share stands: "low" is read as so many percent or fewer, "high" as so many or more. */
export const CAPS = ["low", "high"] as const;
export type Cap = (typeof CAPS)[number];

/** A share of people in percent with its 95 % interval, which is open to 0 or 100 where the share is at a bound. */
export type ShownShare = Shown & { cap: Cap | null };

type Rule = (typeof SHARE_RULES)[number];

const ruleFor = (n: number): Rule => SHARE_RULES.find(({ from }) => n >= from) ?? SHARE_RULES[3];

function capOf(valuePct: number, { lowPct, highPct }: Rule): Cap | null {
  if (valuePct <= lowPct) return "low";
  return valuePct >= highPct ? "high" : null;
}

/**
 * A share of `x` of `n` people (n >= 1) as it is shown: in coarse steps, kept away from 0 and 100. The interval is
 * Wilson's from the edges of the share's step, rounded outward; nothing of it comes from the exact counts
 * (measurement.md §4.9, "As shown"; E24).
 */
export function shownShare({ x, n }: { x: number; n: number }, basis: ShownBasis): ShownShare {
  const rule = ruleFor(basis.n);
  const { stepPct, endStepPct, lowPct, highPct } = rule;
  const value = Math.min(highPct, Math.max(lowPct, toStep((100 * x) / n, stepPct)));
  const cap = capOf(value, rule);
  const [low] = wilsonBand((value - stepPct / 2) / 100, basis.effectiveN);
  const [, high] = wilsonBand((value + stepPct / 2) / 100, basis.effectiveN);
  return {
    value,
    low: cap === "low" ? 0 : downToStep(100 * low, endStepPct),
    high: cap === "high" ? 100 : upToStep(100 * high, endStepPct),
    cap,
  };
}

/**
 * The difference of a shown share to a published one, and of the ends of its interval, in percentage points with one
 * decimal (measurement.md §4.9, "As shown"). At a bound it is a bound too.
 */
export function differenceTo(nationalPct: number, { value, low, high }: Shown): Shown {
  const minus = (sharePct: number) => toStep(sharePct - nationalPct, 0.1);
  return { value: minus(value), low: minus(low), high: minus(high) };
}
