import { ANNOUNCED_ANSWERS } from "../policy/privacy";
import type { UnitReport } from "../review/unit-report";
import { hasMean, type ShownIndex } from "../review/views";

/**
 * The principles of an organisation that all who were invited may read, as they are shown to reviewers: those with at
 * least 50 answers, by their number as it is shown. Null without any: then nothing is announced.
 */
export function announcedIndices(indices: UnitReport["indices"]): readonly ShownIndex[] | null {
  const announced = indices.filter(hasMean).filter(({ people }) => (people ?? 0) >= ANNOUNCED_ANSWERS);
  return announced.length === 0 ? null : announced;
}
