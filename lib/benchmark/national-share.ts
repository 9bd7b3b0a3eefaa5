import { benchmarkLine, nationalCount } from "./benchmark-line";
import { proportion } from "./proportion";
import type { NationalSurvey } from "./survey-schema";
import { wilsonInterval } from "./wilson";

const oneDecimal = (pct: number) => Math.round(10 * pct) / 10;

/** A published share in percent, with its 95 % interval under simple random sampling (measurement.md §4.9). */
export function nationalShare(survey: NationalSurvey, lineId: string): { value: number; low: number; high: number } {
  const { sharePct } = benchmarkLine(survey, lineId);
  const { n } = survey.survey;
  const [low, high] = wilsonInterval(proportion(nationalCount(sharePct, n), n));
  return { value: sharePct, low: oneDecimal(100 * low), high: oneDecimal(100 * high) };
}
