import type { Answers } from "../response/answers";
import type { Instrument } from "../instrument/schema";
import { ENOUGH, MOST, SCENARIO_BANDS, type ScenarioBandId, SECOND_LOOK } from "../policy/scoring";
import { isAtLeast } from "../instrument/is-at-least";

/** Score 0–100, or null with fewer than 6 answered; `answered` 0–7; the band compares the score with guessing. */
export interface ScenarioScore {
  score: number | null;
  answered: number;
  bandId: ScenarioBandId | null;
}

/** The highest band whose beginning the score (0–100) reaches (measurement.md §4.2). */
export function scenarioBandOf(score: number): ScenarioBandId {
  return SCENARIO_BANDS.find(({ fromPct }) => isAtLeast(score, fromPct))?.id ?? "no-better";
}

/** 100 × sum of keys / (3 × answered), from 6 of 7 scenarios on, otherwise null (measurement.md §4.2). */
export function scenarioScore(instrument: Instrument, answers: Answers): ScenarioScore {
  const chosen = instrument.sjtItems.flatMap(
    (scenario) => scenario.options.find((option) => option.id === answers[scenario.id]) ?? [],
  );
  const answered = chosen.length;
  if (answered === 0 || answered < ENOUGH.scenarios) return { score: null, answered, bandId: null };
  const score = (100 * chosen.reduce((total, option) => total + option.key, 0)) / (MOST.scenario * answered);
  return { score, answered, bandId: scenarioBandOf(score) };
}

/**
 * The private hint "your scenario answers suggest a second look": a high overall index beside a low scenario score.
 * False where either is missing. For the respondent's eyes only (measurement.md §4.3).
 */
export function hasSecondLookHint(
  overall: number | null,
  scenarios: Pick<ScenarioScore, "score" | "answered">,
): boolean {
  if (overall === null || scenarios.score === null || scenarios.answered < ENOUGH.scenarios) return false;
  return isAtLeast(overall, SECOND_LOOK.overallAtLeast) && !isAtLeast(scenarios.score, SECOND_LOOK.scenariosBelow);
}
