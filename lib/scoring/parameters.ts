import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import type { MeasurementParameters, PrincipleParameters } from "../policy/statistics";

/** What a response is scored with: the same for all principles, or of each its own (measurement.md §4.4). */
export type ScoreParameters = MeasurementParameters | Readonly<Record<PrincipleId, PrincipleParameters>>;

/** The parameters of one principle. */
export function parametersOf(parameters: ScoreParameters, principleId: PrincipleId): PrincipleParameters {
  return "sd" in parameters ? parameters : parameters[principleId];
}

/** Something of each principle, made one by one. */
export function ofEachPrinciple<Value>(
  make: (principleId: PrincipleId) => Value,
): Readonly<Record<PrincipleId, Value>> {
  const [P1, P2, P3, P4, P5, P6, P7] = PRINCIPLE_IDS;
  return { P1: make(P1), P2: make(P2), P3: make(P3), P4: make(P4), P5: make(P5), P6: make(P6), P7: make(P7) };
}

/** Standard error of one principle index, in points: SD × sqrt(1 − reliability) (measurement.md §4.4). */
export function principleSem({ sd, reliability }: MeasurementParameters): number {
  return sd * Math.sqrt(1 - reliability);
}

/**
 * Standard error of the mean of some (>= 1) indices, in points, from theirs; assumes independent errors. SEM / sqrt(m)
 * where all m are alike (measurement.md §4.4).
 */
export function overallSem(sems: readonly number[]): number {
  return Math.sqrt(sems.reduce((sum, sem) => sum + sem ** 2, 0)) / sems.length;
}
