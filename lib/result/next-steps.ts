import { PRINCIPLE_IDS } from "../instrument/schema";
import type { PrincipleScores } from "../scoring/principle-index";
import { type NextSteps, stepsFor } from "../knowledge/principle-advice";

const MAX_PRINCIPLES = 3;

/**
 * The development plan: at most three principles that have an index, the lowest index first, which is the lowest level
 * first, then P1–P7. Empty if there is no index (measurement.md §5).
 */
export function nextSteps(principles: PrincipleScores): readonly NextSteps[] {
  const scored = PRINCIPLE_IDS.flatMap((principleId) => {
    const score = principles[principleId];
    return score.index === null ? [] : [{ principleId, levelId: score.level, index: score.index }];
  });
  // The sort is stable, so what ties stays in the order P1–P7.
  const ordered = scored.sort((a, b) => a.index - b.index);
  return ordered.slice(0, MAX_PRINCIPLES).map(({ principleId, levelId }) => stepsFor(principleId, levelId));
}
