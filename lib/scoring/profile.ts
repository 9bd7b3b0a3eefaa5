import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import type { MeasurementParameters } from "../policy/statistics";
import { principleSem, reliableChangeThreshold } from "./parameters";
import type { PrincipleScores } from "./principle-index";

/** The principles with the highest and with the lowest index, each tie named, in the order P1–P7. */
export interface Profile {
  strongest: readonly PrincipleId[];
  weakest: readonly PrincipleId[];
}

/**
 * Strongest and weakest principle, only if they differ by at least the reliable-change threshold; otherwise, and
 * with fewer than two indices, null: "no clear strongest or weakest" (measurement.md §4.4, §7).
 */
export function profileOf(principles: PrincipleScores, parameters: MeasurementParameters): Profile | null {
  const available = PRINCIPLE_IDS.flatMap((id) => {
    const { index } = principles[id];
    return index === null ? [] : [{ id, index }];
  });
  const indices = available.map((entry) => entry.index);
  const highest = Math.max(...indices);
  const lowest = Math.min(...indices);
  if (!(highest - lowest >= reliableChangeThreshold(principleSem(parameters)))) return null;
  const withIndex = (index: number) => available.filter((entry) => entry.index === index).map((entry) => entry.id);
  return { strongest: withIndex(highest), weakest: withIndex(lowest) };
}
