import { levelOf } from "../instrument/levels";
import type { Instrument } from "../instrument/schema";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { benchmarkLine } from "../benchmark/benchmark-line";
import type { Finding, FindingPart, Recommendation } from "./finding";
import { OBSTACLE_ADVICE } from "./obstacle-advice";

type Step = Recommendation extends infer Each ? (Each extends Recommendation ? Omit<Each, "answers"> : never) : never;

/** What a part of a finding leads to: less than it could be, or an obstacle named more often (measurement.md §4.15). */
function stepFor({ levels }: Instrument, survey: NationalSurvey, part: FindingPart): Step | null {
  if (part.kind === "nation") {
    const isMore = part.line.share.value > part.line.national.value;
    const named = benchmarkLine(survey, part.line.id).itemOptionIds;
    const found = OBSTACLE_ADVICE.find(({ options }) => options.some((option) => named.includes(option)));
    return isMore && found ? { kind: "obstacle", adviceId: found.id } : null;
  }
  if (part.kind === "between")
    return part.side === "less"
      ? { kind: "principle", principleId: part.id, levelId: levelOf(levels, part.mean.value) }
      : null;
  const { id, here, verdict } = part.line;
  if (id === "overall" || verdict !== "lower") return null;
  return { kind: "principle", principleId: id, levelId: levelOf(levels, here) };
}

const keyOf = (step: Step) => (step.kind === "obstacle" ? step.adviceId : step.principleId);

/**
 * Recommendations that answer findings, in their order; none without one, and one for two findings that lead to the
 * same (measurement.md §4.15). The level is that of the shown mean.
 */
export function recommendationsOn(
  instrument: Instrument,
  survey: NationalSurvey,
  findings: readonly Finding[],
): Recommendation[] {
  const found = new Map<string, { step: Step; answers: number[] }>();
  findings.forEach(({ parts }, place) => {
    for (const part of parts) {
      const step = stepFor(instrument, survey, part);
      if (!step) continue;
      const known = found.get(keyOf(step)) ?? { step, answers: [] };
      found.set(keyOf(step), known);
      if (!known.answers.includes(place)) known.answers.push(place);
    }
  });
  return [...found.values()].map(({ step, answers }) => ({ ...step, answers }));
}
