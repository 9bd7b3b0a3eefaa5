import { type Instrument, PRINCIPLE_IDS } from "../instrument/schema";
import { ENOUGH } from "../policy/scoring";
import { withBand, type BandedIndex } from "./band";
import { overallSem, parametersOf, principleSem, type ScoreParameters } from "./parameters";

/** The overall index; `principles` is the number of indices it is the mean of. */
export type OverallScore = BandedIndex & { principles: number };

/**
 * The unweighted mean of the available principle indices (0–100, in the order P1–P7), from 5 of 7 on, otherwise null;
 * its band narrows with the number of indices (measurement.md §4.1, §4.4).
 */
export function overallScore(
  instrument: Instrument,
  indices: readonly (number | null)[],
  parameters: ScoreParameters,
): OverallScore | null {
  const available = PRINCIPLE_IDS.flatMap((id, place) => {
    const index = indices[place] ?? null;
    return index === null ? [] : [{ index, ...parametersOf(parameters, id) }];
  });
  const [first] = available;
  const principles = available.length;
  if (!first || principles < ENOUGH.principles) return null;
  const index = available.reduce((total, each) => total + each.index, 0) / principles;
  const sem = overallSem(available.map(principleSem));
  return { ...withBand(instrument.levels, index, sem, first.zBand), principles };
}
