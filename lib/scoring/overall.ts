import type { Instrument } from "../instrument/schema";
import { ENOUGH } from "../policy/scoring";
import type { MeasurementParameters } from "../policy/statistics";
import { withBand, type BandedIndex } from "./band";
import { overallSem } from "./parameters";

/** The overall index; `principles` is the number of indices it is the mean of. */
export type OverallScore = BandedIndex & { principles: number };

/**
 * The unweighted mean of the available principle indices (0–100), from 5 of 7 on, otherwise null; its band narrows
 * with the number of indices (measurement.md §4.1, §4.4).
 */
export function overallScore(
  instrument: Instrument,
  indices: readonly (number | null)[],
  parameters: MeasurementParameters,
): OverallScore | null {
  const available = indices.filter((index) => index !== null);
  const principles = available.length;
  if (principles === 0 || principles < ENOUGH.principles) return null;
  const index = available.reduce((total, value) => total + value, 0) / principles;
  const sem = overallSem(parameters, principles);
  return { ...withBand(instrument.levels, index, sem, parameters.zBand), principles };
}
