import { fourDecimalJson } from "../json-file/four-decimals";
import type { FileResult } from "../json-file/read-object";
import { COMPARISON } from "../policy/statistics";
import { readCounts } from "./counts-file";
import { benchmarkScorecard, type Scorecard, type ScorecardRow } from "./scorecard";
import type { NationalSurvey, PrincipleBenchmark } from "./survey-schema";

/** A line without what follows from the others: its id is the key, and the sign of its gap is a matter of wording. */
function rowOutput({ id, gapPp, ...row }: ScorecardRow) {
  return row;
}

/** The card of a principle: national share 0–1 of the linked problem, and the verdict of the line that tests it. */
function cardOutput({ strength, options, sharePct, testRef }: PrincipleBenchmark, rows: readonly ScorecardRow[]) {
  const share = sharePct === null ? null : sharePct / 100;
  return { strength, options, share, testRef, verdict: rows.find(({ id }) => id === testRef)?.verdict ?? null };
}

function loadOutput({ mean, sd, diff, ci }: NonNullable<Scorecard["obstacleLoad"]>) {
  return { mean, sd, diff, ci };
}

/**
 * From the text of a file of counts to the output of the `compare` command: pretty-printed JSON with the lines of the
 * scorecard by id, the cards by principle and the obstacle load (null without counts), numbers to at most four
 * decimals; p1, p2 and share from 0 to 1, differences in percentage points (measurement.md §4.8, §4.9, §4.11).
 */
export function compareFile(survey: NationalSurvey, text: string): FileResult {
  const counts = readCounts(survey, text);
  if (!counts.ok) return counts;
  const { NS1, NS2, obstacleLoad } = benchmarkScorecard(survey, COMPARISON, counts.value);
  const rows = [...(NS1 ?? []), ...(NS2 ?? [])];
  const json = fourDecimalJson({
    rows: Object.fromEntries(rows.map((row) => [row.id, rowOutput(row)])),
    principles: Object.fromEntries(
      survey.principleBenchmarks.map((card) => [card.principleId, cardOutput(card, rows)]),
    ),
    obstacles: obstacleLoad && loadOutput(obstacleLoad),
  });
  return { ok: true, json };
}
