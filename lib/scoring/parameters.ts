import type { MeasurementParameters } from "../policy/statistics";

/** Two-sided 5 % (Jacobson & Truax; measurement.md §7). */
const RELIABLE_CHANGE_Z = 1.96;

/** Standard error of one principle index, in points: SD × sqrt(1 − reliability) (measurement.md §4.4). */
export function principleSem(parameters: MeasurementParameters): number {
  return parameters.sd * Math.sqrt(1 - parameters.reliability);
}

/**
 * Standard error of the mean of `principles` (>= 1) indices, in points; assumes independent errors
 * (measurement.md §4.4).
 */
export function overallSem(parameters: MeasurementParameters, principles: number): number {
  return principleSem(parameters) / Math.sqrt(principles);
}

/** Smallest difference, in points, between two scores of this SEM that counts as real (measurement.md §7). */
export function reliableChangeThreshold(sem: number): number {
  return RELIABLE_CHANGE_Z * Math.SQRT2 * sem;
}
