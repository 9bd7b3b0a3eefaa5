import { PRINCIPLE_IDS, type LevelId, type PrincipleId } from "../instrument/schema";
import type { PrincipleScores } from "../scoring/principle-index";
import { PRINCIPLE_ADVICE } from "./advice";

/**
 * What to do next for one principle at its level: keys of the messages, and ids of the instrument's source statements.
 */
export interface NextSteps {
  principleId: PrincipleId;
  levelId: LevelId;
  stepKeys: readonly string[];
  sources: readonly string[];
}

const MAX_PRINCIPLES = 3;

/** The steps for one principle at one level (measurement.md §5). */
export function stepsFor(principleId: PrincipleId, levelId: LevelId): NextSteps {
  const { steps, sources } = PRINCIPLE_ADVICE[principleId][levelId];
  const keyOf = (number: number) => `advice.principles.${principleId}.${levelId}.${String(number)}`;
  return { principleId, levelId, stepKeys: Array.from({ length: steps }, (_, i) => keyOf(i + 1)), sources };
}

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
