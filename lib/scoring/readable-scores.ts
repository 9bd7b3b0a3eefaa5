import type { PrincipleId } from "../instrument/schema";
import { ofEachPrinciple, parametersOf, type ScoreParameters } from "./parameters";
import type { PrincipleScore } from "./principle-index";
import type { ResponseScores } from "./score-response";

/**
 * The scores as their person may see them: without the index of a principle whose scale is too unreliable where they
 * work, so that neither level nor band, plan nor place is made of it (measurement.md §7). What is stored, and the overall
 * index, keep it.
 */
export function readableScores(scores: ResponseScores, parameters: ScoreParameters): ResponseScores {
  const readable = (id: PrincipleId): PrincipleScore => {
    const score = scores.principles[id];
    const isUnreliable = parametersOf(parameters, id).reading === "no-level" && score.index !== null;
    return isUnreliable ? { index: null, reason: "unreliable", valid: score.valid } : score;
  };
  return { ...scores, principles: ofEachPrinciple(readable) };
}
