import type { addScore } from "@/db/writes/response";
import type { Answers } from "@/lib/response/answers";
import type { Instrument } from "@/lib/instrument/schema";
import type { ScoreParameters } from "@/lib/scoring/parameters";
import { scoreResponse } from "@/lib/scoring/score-response";

type ScoredRow = Omit<Parameters<typeof addScore>[0], "responseId">;

/** What submission writes of a response: scores 0–100, null where there are too few answers, and the parameters used. */
export function scoredRow(instrument: Instrument, answers: Answers, parameters: ScoreParameters): ScoredRow {
  const { principles, overall, scenarios, obstacles } = scoreResponse(instrument, answers, parameters);
  return {
    p1: principles.P1.index,
    p2: principles.P2.index,
    p3: principles.P3.index,
    p4: principles.P4.index,
    p5: principles.P5.index,
    p6: principles.P6.index,
    p7: principles.P7.index,
    overall: overall?.index ?? null,
    scenarioScore: scenarios.score,
    obstacles,
    parameters,
  };
}
