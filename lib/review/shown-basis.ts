import { PEOPLE_STEP } from "../policy/privacy";
import { downToStep } from "./steps";

/** What the steps and intervals of a figure are computed from, both in steps of 5 people. */
export type ShownBasis = {
  /** The number of answers as it is shown. */
  n: number;
  /** How many independent answers they are worth, where the figure sums several groups (measurement.md §4.10). */
  effectiveN: number;
};

/**
 * The basis of a figure of `clampedN` people (three of each group left open) with a design effect (>= 1): the shown
 * number, and that number divided by it, both rounded down to 5 and at least 5 (measurement.md §4.9, "As shown").
 */
export function shownBasis(clampedN: number, designEffect: number): ShownBasis {
  const atLeast = (people: number) => Math.max(PEOPLE_STEP, downToStep(people, PEOPLE_STEP));
  const n = atLeast(clampedN);
  return { n, effectiveN: atLeast(n / designEffect) };
}
