import type { Answers } from "../instrument/answers";
import type { Instrument, ScenarioBandId } from "../instrument/schema";
import { isAtLeast } from "./cut";

/** Score 0–100, or null with fewer than 6 answered; `answered` 0–7; the band compares the score with guessing. */
export interface ScenarioScore {
  score: number | null;
  answered: number;
  bandId: ScenarioBandId | null;
}

/** The highest band whose `minPct` the score reaches; null below all of them (measurement.md §4.2). */
export function scenarioBandOf(bands: Instrument["scenarioBands"], score: number): ScenarioBandId | null {
  const reached = bands.filter((band) => isAtLeast(score, band.minPct)).sort((a, b) => b.minPct - a.minPct);
  return reached[0]?.id ?? null;
}

/** 100 × sum of keys / (3 × answered), from 6 of 7 scenarios on, otherwise null (measurement.md §4.2). */
export function scenarioScore(instrument: Instrument, answers: Answers): ScenarioScore {
  const { sjtMaxPerItem, sjtMinAnswered } = instrument.scoring;
  const chosen = instrument.sjtItems.flatMap(
    (scenario) => scenario.options.find((option) => option.id === answers[scenario.id]) ?? [],
  );
  const answered = chosen.length;
  if (answered === 0 || answered < sjtMinAnswered) return { score: null, answered, bandId: null };
  const score = (100 * chosen.reduce((total, option) => total + option.key, 0)) / (sjtMaxPerItem * answered);
  return { score, answered, bandId: scenarioBandOf(instrument.scenarioBands, score) };
}

/**
 * The private hint "your scenario answers suggest a second look": a high overall index beside a low scenario score.
 * False where either is missing. For the respondent's eyes only (measurement.md §4.3).
 */
export function hasSecondLookHint(
  instrument: Instrument,
  overall: number | null,
  scenarios: Pick<ScenarioScore, "score" | "answered">,
): boolean {
  const { overallAtLeast, sjtPctBelow, minSjtAnswered } = instrument.scoring.calibrationFlag;
  if (overall === null || scenarios.score === null || scenarios.answered < minSjtAnswered) return false;
  return isAtLeast(overall, overallAtLeast) && !isAtLeast(scenarios.score, sjtPctBelow);
}
