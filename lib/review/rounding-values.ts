import { PEOPLE_STEP } from "../policy/privacy";
import { MEAN_STEPS, SHARE_RULES } from "../policy/statistics";

const [whole, many, fine, coarse] = SHARE_RULES;

/** The numbers in the texts that say how figures are rounded (measurement.md §4.9, "As shown"). */
export const ROUNDING_VALUES = {
  step: PEOPLE_STEP,
  ...{ meanStep: MEAN_STEPS.coarse, meanBelow: MEAN_STEPS.below },
  ...{ coarseStep: coarse.stepPct, coarseBelow: fine.from, fineStep: fine.stepPct, fineBelow: whole.from },
  ...{ low: coarse.lowPct, high: coarse.highPct },
  ...{ boundsFrom: many.from, lowMany: many.lowPct, highMany: many.highPct },
} as const;
