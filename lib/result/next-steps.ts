import type { NationalSurvey } from "../benchmark/survey-schema";
import { LEVEL_IDS, PRINCIPLE_IDS, type LevelId, type PrincipleId } from "../instrument/schema";
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

/** The national share of the problem that is this principle's own failure, in percent; 0 without a direct link. */
function directSharePct(survey: NationalSurvey, principleId: PrincipleId): number {
  const benchmark = survey.principleBenchmarks.find((entry) => entry.principleId === principleId);
  return benchmark?.strength === "direct" ? (benchmark.sharePct ?? 0) : 0;
}

function stepsFor(principleId: PrincipleId, levelId: LevelId): NextSteps {
  const { steps, sources } = PRINCIPLE_ADVICE[principleId][levelId];
  const keyOf = (number: number) => `advice.principles.${principleId}.${levelId}.${String(number)}`;
  return { principleId, levelId, stepKeys: Array.from({ length: steps }, (_, i) => keyOf(i + 1)), sources };
}

/**
 * The development plan: at most three principles that have an index, the lowest level first, ties by the larger
 * national share of a direct link, then P1–P7. Empty if there is no index (measurement.md §5).
 */
export function nextSteps(survey: NationalSurvey, principles: PrincipleScores): readonly NextSteps[] {
  const scored = PRINCIPLE_IDS.flatMap((principleId) => {
    const score = principles[principleId];
    if (score.index === null) return [];
    return [{ principleId, levelId: score.level, sharePct: directSharePct(survey, principleId) }];
  });
  // The sort is stable, so what ties in both stays in the order P1–P7.
  const ordered = scored.sort(
    (a, b) => LEVEL_IDS.indexOf(a.levelId) - LEVEL_IDS.indexOf(b.levelId) || b.sharePct - a.sharePct,
  );
  return ordered.slice(0, MAX_PRINCIPLES).map(({ principleId, levelId }) => stepsFor(principleId, levelId));
}
