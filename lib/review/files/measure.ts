import { PEOPLE_STEP } from "@/lib/policy/privacy";

/**
 * In what the columns and figures of files are measured: from where to where (null: no end), and to what they are
 * rounded at the finest. What is rounded to 1 is shown as whole numbers.
 */
export const MEASURES = {
  text: { min: null, max: null, step: null },
  /** Who did something, as it is shown. */
  people: { min: 0, max: null, step: PEOPLE_STEP },
  /** Who was invited, exactly. */
  invited: { min: 0, max: null, step: 1 },
  answers: { min: 0, max: null, step: 1 },
  points: { min: 0, max: 100, step: 1 },
  percent: { min: 0, max: 100, step: 1 },
  /** Of a unit: coarser for fewer answers, and between bounds. */
  share: { min: 0, max: 100, step: 1 },
  shareDifference: { min: -100, max: 100, step: 0.1 },
  /** "low", "high" or nothing. */
  cap: { min: null, max: null, step: null },
  nationalPercent: { min: 0, max: 100, step: 0.1 },
  obstacles: { min: 0, max: 6, step: 0.1 },
  obstaclesDifference: { min: -6, max: 6, step: 0.1 },
  /** As its figure: the row says which. */
  figure: { min: null, max: null, step: null },
} as const;

export type Measure = keyof typeof MEASURES;
