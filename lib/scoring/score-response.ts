import type { Answers } from "../response/answers";
import type { Instrument } from "../instrument/schema";
import { obstaclesNamed } from "./obstacles-named";
import { overallScore, type OverallScore } from "./overall";
import { ofEachPrinciple, type ScoreParameters } from "./parameters";
import { principleScore, type PrincipleScores } from "./principle-index";
import { hasSecondLookHint, scenarioScore, type ScenarioScore } from "./scenario-score";

/** Everything computed from one person's answers. Index and scenario score are never combined (measurement.md §4.3). */
export interface ResponseScores {
  principles: PrincipleScores;
  overall: OverallScore | null;
  scenarios: ScenarioScore & { hint: boolean };
  obstacles: number | null;
}

/** Scores one response (measurement.md §4.1–§4.4, §4.8). No answers at all: no index, no score, null obstacles. */
export function scoreResponse(instrument: Instrument, answers: Answers, parameters: ScoreParameters): ResponseScores {
  const principles: PrincipleScores = ofEachPrinciple((id) => principleScore(instrument, id, answers, parameters));
  const indices = Object.values(principles).map((principle) => principle.index);
  const overall = overallScore(instrument, indices, parameters);
  const scenarios = scenarioScore(instrument, answers);
  const hint = hasSecondLookHint(overall?.index ?? null, scenarios);
  return { principles, overall, scenarios: { ...scenarios, hint }, obstacles: obstaclesNamed(instrument, answers) };
}
