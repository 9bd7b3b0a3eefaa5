import type { LevelId, PrincipleId } from "../instrument/schema";
import type { ChangeLine } from "./change";
import type { MeanLine } from "./mean-lines";
import type { ObstacleAdviceId } from "./obstacle-advice";
import type { Shown } from "./shown";
import type { LineReport } from "./unit-report";

/**
 * What is established of a difference: against the nation, against the rest of the organisation, against last time, or of
 * one principle against each of the other six (measurement.md §4.13, "A finding"). All figures as shown.
 */
export type FindingPart =
  | { kind: "nation"; line: LineReport }
  | { kind: "rest"; line: MeanLine }
  | { kind: "change"; line: ChangeLine }
  | { kind: "between"; id: PrincipleId; side: "less" | "more"; mean: Shown };

/**
 * One sentence: all that is established of one principle, of the overall index, or of one line of the scorecard, by whose
 * id it goes; the strongest part first.
 */
export type Finding = { id: string; parts: readonly [FindingPart, ...FindingPart[]] };

/**
 * What to do about findings: a step of measurement.md §5 at the level that the mean would have, or what helps against an obstacle.
 * `answers`: places in the list of findings, from 0, at least one (measurement.md §4.15).
 */
export type Recommendation = { answers: readonly number[] } & (
  { kind: "principle"; principleId: PrincipleId; levelId: LevelId } | { kind: "obstacle"; adviceId: ObstacleAdviceId }
);
