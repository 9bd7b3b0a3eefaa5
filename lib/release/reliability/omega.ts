import { type Matrix, sumOf } from "./covariance";
import { type NoFactor, oneFactor } from "./principal-axis";

/** One factor needs so many people (measurement.md §7). */
export const OMEGA_MIN_N = 200;

export type Omega = { value: number } | { value: null; reason: NoFactor | "too-few" };

/**
 * McDonald's omega, from 0 to 1: (Σ loadings)² / ((Σ loadings)² + Σ uniquenesses) of one factor; with a reason where
 * there are fewer than 200 people or one factor cannot be fitted (McDonald 1999; measurement.md §7).
 */
export function mcdonaldOmega(covariances: Matrix, n: number): Omega {
  if (n < OMEGA_MIN_N) return { value: null, reason: "too-few" };
  const factor = oneFactor(covariances);
  if (!factor.ok) return { value: null, reason: factor.reason };
  const common = sumOf(factor.loadings) ** 2;
  return { value: common / (common + sumOf(factor.uniquenesses)) };
}
