import { benchmarkLine, nationalCount } from "../../benchmark/benchmark-line";
import { nationalObstacleMean } from "../../benchmark/obstacle-load";
import { proportion } from "../../benchmark/proportion";
import type { NationalSurvey } from "../../benchmark/survey-schema";
import { wilsonInterval } from "../../benchmark/wilson";

/** A published figure; the ends of its interval are null where none follows from what was published. */
export type NationalFigure = { value: number; low: number | null; high: number | null };

const oneDecimal = (pct: number) => Math.round(10 * pct) / 10;

/** A published share in percent, with its 95 % interval under simple random sampling (measurement.md §4.9). */
export function nationalShare(survey: NationalSurvey, lineId: string): NationalFigure {
  const { sharePct } = benchmarkLine(survey, lineId);
  const { n } = survey.survey;
  const [low, high] = wilsonInterval(proportion(nationalCount(sharePct, n), n));
  return { value: sharePct, low: oneDecimal(100 * low), high: oneDecimal(100 * high) };
}

/** The nation's mean number of obstacles named per person, with two decimals as it is quoted (measurement.md §1.2). */
export function nationalObstacles(survey: NationalSurvey): NationalFigure {
  return { value: Math.round(100 * nationalObstacleMean(survey).mean) / 100, low: null, high: null };
}
