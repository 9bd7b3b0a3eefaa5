import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { STUDENTISED_RANGE } from "../policy/statistics";
import { parametersOf, principleSem, type ScoreParameters } from "./parameters";

/** The principles with the largest and with the smallest index, all that share it, in the order P1–P7. */
type Ends = { higher: readonly PrincipleId[]; lower: readonly PrincipleId[] };

/**
 * The largest index against the smallest: `range` is their difference and `threshold` what it must reach, in points;
 * `ends` is null where no difference between the principles can be told.
 */
export type Contrast = { range: number; threshold: number; ends: Ends | null };

/**
 * Sets the largest index against the smallest, from the studentised range of the available indices times the largest
 * SEM among them. Null, and so no sentence, with fewer than two indices (measurement.md §4.4).
 */
export function contrastOf(
  principles: Readonly<Record<PrincipleId, { index: number | null }>>,
  parameters: ScoreParameters,
): Contrast | null {
  const available = PRINCIPLE_IDS.flatMap((id) => {
    const { index } = principles[id];
    return index === null ? [] : [{ id, index, sem: principleSem(parametersOf(parameters, id)) }];
  });
  const quantile = STUDENTISED_RANGE[available.length];
  if (quantile === undefined) return null;
  const indices = available.map(({ index }) => index);
  const [highest, lowest] = [Math.max(...indices), Math.min(...indices)];
  const range = highest - lowest;
  const threshold = quantile * Math.max(...available.map(({ sem }) => sem));
  const withIndex = (index: number) => available.filter((each) => each.index === index).map(({ id }) => id);
  // A range of nothing is no difference, however exact the measurement.
  const isTold = range > 0 && range >= threshold;
  return { range, threshold, ends: isTold ? { higher: withIndex(highest), lower: withIndex(lowest) } : null };
}
