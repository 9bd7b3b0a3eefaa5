import { answersNeeded } from "../benchmark/answers-needed";
import { cohenH } from "../benchmark/cohen-h";
import { linesOf } from "../benchmark/scorecard";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { COMPARISON, NOTICEABLE } from "../policy/statistics";
import type { Clusters, CountSums } from "../release/figures";
import { effectiveAnswers } from "./scorecard-lines";
import type { SizeNote, UnitRef } from "./unit-report";

type Question = "NS1" | "NS2";

/** "About 200": a number of answers as it is told. */
const TOLD_IN = 10;

/**
 * How many independent answers show a difference of ten points on the question's most frequent national answer, with
 * 80 % power and unadjusted: 204 for NS1, 201 for NS2 (measurement.md §4.11). Null where no number is enough.
 */
export function answersToNotice(survey: NationalSurvey, question: Question): number | null {
  const share = Math.max(...linesOf(survey, question).map(({ sharePct }) => sharePct)) / 100;
  const h = cohenH(share + NOTICEABLE.points / 100, share);
  return answersNeeded({ h, alpha: COMPARISON.alpha, power: NOTICEABLE.power, nationalN: COMPARISON.n });
}

/**
 * What a unit of this size cannot show, and which larger one can; null where the unit has the answers. `above`: the
 * larger units in reach with their figures of the question, the nearest first (measurement.md §4.11).
 */
export function sizeNote(
  survey: NationalSurvey,
  question: Question,
  figure: CountSums & Clusters,
  above: readonly { unit: UnitRef; figure: (CountSums & Clusters) | undefined }[],
): SizeNote | null {
  const needed = answersToNotice(survey, question);
  if (needed === null || effectiveAnswers(figure) >= needed) return null;
  const larger = above.find((each) => each.figure && effectiveAnswers(each.figure) >= needed);
  return { answers: TOLD_IN * Math.round(needed / TOLD_IN), unit: larger?.unit ?? null };
}
