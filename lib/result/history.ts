import { isComparable } from "../instrument/comparable";
import { type Instrument, PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { RELIABLE_CHANGE } from "../policy/statistics";
import type { Answers } from "../response/answers";
import { overallSem, parametersOf, principleSem, type ScoreParameters } from "../scoring/parameters";
import { readableScores } from "../scoring/readable-scores";
import { reliableChange } from "../scoring/reliable-change";
import { type ResponseScores, scoreResponse } from "../scoring/score-response";

/** A submitted response as its person may see it: by the parameters kept with it. */
export type PastResponse = { submittedAt: Date; instrument: Instrument; answers: Answers; parameters: ScoreParameters };

/**
 * What the latest result says beside the one before it. "other-questions": the version of the questionnaire changed what
 * the index means; "other-principles": the overall index is the mean of others; "no-index": one of the two has none.
 */
export type Verdict = "higher" | "lower" | "within-error" | "other-questions" | "other-principles" | "no-index";

/**
 * An index in one of the results, null where it has none; with its 90 % band, and whether it does not compare with the
 * result before because the questions are others.
 */
export type HistoryPoint = {
  measured: { index: number; band: readonly [low: number, high: number] } | null;
  isAfterBreak: boolean;
};

export type HistoryRow = { id: PrincipleId | "overall"; points: readonly HistoryPoint[]; verdict: Verdict };

/**
 * Results beside each other, the earliest first, and what can be said of the latest two. `threshold`: from how many
 * points on a principle counts as changed, the smallest and the largest; null where none was compared.
 * `byChance`: the probability (0–1) that at least one principle of somebody who has not changed counts as changed.
 */
export type History = {
  dates: readonly Date[];
  rows: readonly HistoryRow[];
  compared: number;
  threshold: readonly [low: number, high: number] | null;
  byChance: number;
};

/** `meanOf`: the principles of which the overall index is the mean, also where they are not shown. */
type Scored = PastResponse & { scores: ResponseScores; meanOf: readonly PrincipleId[] };
type Comparison = { verdict: Verdict; threshold: number | null };

const semOf = ({ parameters }: PastResponse, id: PrincipleId) => principleSem(parametersOf(parameters, id));

/** Two indices that mean the same, by their standard errors (measurement.md §7). */
function compare(earlier: { index: number; sem: number }, later: { index: number; sem: number }): Comparison {
  const { difference, threshold, isChanged } = reliableChange(earlier, later);
  return { verdict: isChanged ? (difference > 0 ? "higher" : "lower") : "within-error", threshold };
}

function comparePrinciple(id: PrincipleId, earlier: Scored, later: Scored): Comparison {
  if (!isComparable(earlier.instrument, later.instrument, id)) return { verdict: "other-questions", threshold: null };
  const [before, now] = [earlier.scores.principles[id].index, later.scores.principles[id].index];
  if (before === null || now === null) return { verdict: "no-index", threshold: null };
  return compare({ index: before, sem: semOf(earlier, id) }, { index: now, sem: semOf(later, id) });
}

function scored(response: PastResponse): Scored {
  const { instrument, answers, parameters } = response;
  const scores = scoreResponse(instrument, answers, parameters);
  const meanOf = PRINCIPLE_IDS.filter((id) => scores.principles[id].index !== null);
  return { ...response, scores: readableScores(scores, parameters), meanOf };
}

const isOverallComparable = (one: PastResponse, other: PastResponse) =>
  PRINCIPLE_IDS.every((id) => isComparable(one.instrument, other.instrument, id));

function compareOverall(earlier: Scored, later: Scored): Comparison {
  if (!isOverallComparable(earlier, later)) return { verdict: "other-questions", threshold: null };
  const [before, now] = [earlier.scores.overall, later.scores.overall];
  if (!before || !now) return { verdict: "no-index", threshold: null };
  if (earlier.meanOf.join() !== later.meanOf.join()) return { verdict: "other-principles", threshold: null };
  const semOfMean = (response: Scored) => overallSem(later.meanOf.map((id) => semOf(response, id)));
  return compare({ index: before.index, sem: semOfMean(earlier) }, { index: now.index, sem: semOfMean(later) });
}

function pointsOf(
  results: readonly Scored[],
  bandedOf: (scores: ResponseScores) => ResponseScores["overall"] | ResponseScores["principles"][PrincipleId],
  isSame: (one: PastResponse, other: PastResponse) => boolean,
): HistoryPoint[] {
  return results.map((response, place) => {
    const banded = bandedOf(response.scores);
    const before = results[place - 1];
    return {
      measured: !banded || banded.index === null ? null : { index: banded.index, band: banded.band },
      isAfterBreak: before !== undefined && !isSame(before, response),
    };
  });
}

/**
 * A person's results beside each other. Only the latest two are compared: with every further pair more would differ by
 * chance. `responses` in any order; null with fewer than two.
 */
export function historyOf(responses: readonly PastResponse[]): History | null {
  const results = responses
    .toSorted((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime())
    .map(scored);
  const [earlier, later] = results.slice(-2);
  if (!earlier || !later) return null;
  const comparisons = PRINCIPLE_IDS.map((id) => ({ id, ...comparePrinciple(id, earlier, later) }));
  const thresholds = comparisons.flatMap(({ threshold }) => (threshold === null ? [] : [threshold]));
  const compared = thresholds.length;
  return {
    dates: results.map(({ submittedAt }) => submittedAt),
    rows: [
      ...comparisons.map(({ id, verdict }): HistoryRow => ({
        id,
        verdict,
        points: pointsOf(
          results,
          ({ principles }) => principles[id],
          (one, other) => isComparable(one.instrument, other.instrument, id),
        ),
      })),
      {
        id: "overall",
        verdict: compareOverall(earlier, later).verdict,
        points: pointsOf(results, ({ overall }) => overall, isOverallComparable),
      },
    ],
    compared,
    threshold: compared === 0 ? null : [Math.min(...thresholds), Math.max(...thresholds)],
    byChance: 1 - (1 - RELIABLE_CHANGE.alpha) ** compared,
  };
}
