import type { Instrument } from "../instrument/schema";

/**
 * What is assumed of the measurement: `sd` of an index in points (0–100), `reliability` (0–1), and the normal
 * quantile of the band (1.645 for 90 %). The instrument's `scoring.provisional` holds the planning values, which
 * apply until an organisation has 100 complete rows; a response keeps those of its submission (measurement.md §4.4).
 */
export type MeasurementParameters = Instrument["scoring"]["provisional"];

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
