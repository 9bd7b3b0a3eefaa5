import type { NationalSurvey } from "../benchmark/survey-schema";
import { LEVEL_IDS, PRINCIPLE_IDS, type Instrument, type LevelId, type PrincipleId } from "../instrument/schema";
import type { Text } from "../instrument/text";
import type { PrincipleScores } from "../scoring/principle-index";

/** What to do next for one principle at its level; `sources` are ids of the instrument's source statements. */
export interface NextSteps {
  principleId: PrincipleId;
  levelId: LevelId;
  steps: readonly Text[];
  sources: readonly string[];
}

const MAX_PRINCIPLES = 3;

/** The national share of the problem that is this principle's own failure, in percent; 0 without a direct link. */
function directSharePct(survey: NationalSurvey, principleId: PrincipleId): number {
  const benchmark = survey.principleBenchmarks.find((entry) => entry.principleId === principleId);
  return benchmark?.strength === "direct" ? (benchmark.sharePct ?? 0) : 0;
}

function stepsFor(instrument: Instrument, principleId: PrincipleId, levelId: LevelId): NextSteps {
  const found = instrument.recommendations.find(
    (entry) => entry.principleId === principleId && entry.levelId === levelId,
  );
  if (!found) throw new Error(`the instrument has no steps for ${principleId} at ${levelId}`);
  return { principleId, levelId, steps: found.steps, sources: found.sources };
}

/**
 * The development plan: at most three principles that have an index, the lowest level first, ties by the larger
 * national share of a direct link, then P1–P7. Empty if there is no index (measurement.md §5).
 */
export function nextSteps(
  instrument: Instrument,
  survey: NationalSurvey,
  principles: PrincipleScores,
): readonly NextSteps[] {
  const scored = PRINCIPLE_IDS.flatMap((principleId) => {
    const score = principles[principleId];
    if (score.index === null) return [];
    return [{ principleId, levelId: score.level, sharePct: directSharePct(survey, principleId) }];
  });
  // The sort is stable, so what ties in both stays in the order P1–P7.
  const ordered = scored.sort(
    (a, b) => LEVEL_IDS.indexOf(a.levelId) - LEVEL_IDS.indexOf(b.levelId) || b.sharePct - a.sharePct,
  );
  return ordered.slice(0, MAX_PRINCIPLES).map(({ principleId, levelId }) => stepsFor(instrument, principleId, levelId));
}
