import { MEAN_STEPS } from "../policy/statistics";

/** Multiples of a step (1, 5, 10 or 0.1), for figures that are shown coarser than they are. */

/** What binary fractions may be off by: 0.7 / 0.1 is a little less than 7. */
const DUST = 1e-9;

/** `steps` times `step`, without what floating point adds to tenths; +0 turns −0, which a page would print, into 0. */
const times = (steps: number, step: number) => Math.round(steps * step * 10) / 10 + 0;

/** The nearest multiple; halves up. */
export const toStep = (value: number, step: number) => times(Math.floor(value / step + 0.5 + DUST), step);

/** The multiple at or below. */
export const downToStep = (value: number, step: number) => times(Math.floor(value / step + DUST), step);

/** The multiple at or above. */
export const upToStep = (value: number, step: number) => times(Math.ceil(value / step - DUST), step);

/** The step in points in which a mean of `n` people, as their number is shown, is shown (measurement.md §4.9). */
export const meanStep = (n: number) => (n < MEAN_STEPS.below ? MEAN_STEPS.coarse : MEAN_STEPS.fine);
