import type { Answers, AnswerValue } from "../response/answers";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import type { BehaviourItem, Instrument, MissingReason, PrincipleId } from "../instrument/schema";
import { withBand, type BandedIndex } from "./band";
import { ENOUGH, MOST } from "../policy/scoring";
import { parametersOf, principleSem, type ScoreParameters } from "./parameters";

/** Why there is no index, or none that is shown: "unreliable" is what `readable` puts in its place. */
export type NoIndexReason = MissingReason | "unreliable";

/** `valid` counts the answers from 0 to 4; without enough of them there is a reason instead of an index. */
export type PrincipleScore = (BandedIndex & { valid: number }) | { index: null; reason: NoIndexReason; valid: number };

export type PrincipleScores = Readonly<Record<PrincipleId, PrincipleScore>>;

function recoded(item: BehaviourItem, answer: AnswerValue | undefined): readonly number[] {
  if (typeof answer !== "number") return [];
  return [item.reverse ? MOST.item - answer : answer];
}

/**
 * The index of one principle: 100 × sum of recoded answers / (4 × valid answers), from 3 valid answers on; not
 * applicable and skipped are missing, never 0. Without any answers the reason is "not-enough-answers"; it is
 * "not-applicable" only where those answers alone leave fewer than 3 items (measurement.md §4.1).
 * `answers` are taken as `parseAnswer` lets them through.
 */
export function principleScore(
  instrument: Instrument,
  principleId: PrincipleId,
  answers: Answers,
  parameters: ScoreParameters,
): PrincipleScore {
  const items = instrument.behaviourItems.filter((item) => item.principleId === principleId);
  const values = items.flatMap((item) => recoded(item, answers[item.id]));
  const valid = values.length;
  if (valid < ENOUGH.itemsPerPrinciple) {
    const applicable = items.filter((item) => answers[item.id] !== NOT_APPLICABLE).length;
    const reason = applicable < ENOUGH.itemsPerPrinciple ? "not-applicable" : "not-enough-answers";
    return { index: null, reason, valid };
  }
  const sum = values.reduce((total, value) => total + value, 0);
  const index = (100 * sum) / (MOST.item * valid);
  const own = parametersOf(parameters, principleId);
  return { ...withBand(instrument.levels, index, principleSem(own), own.zBand), valid };
}
