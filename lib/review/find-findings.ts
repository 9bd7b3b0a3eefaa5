import { normalQuantile } from "../benchmark/distributions";
import { benchmarkLine } from "../benchmark/benchmark-line";
import type { NationalSurvey } from "../benchmark/survey-schema";
import { COMPARISON, FINDINGS, MEAN_COMPARISON } from "../policy/statistics";
import type { Finding, FindingPart } from "./finding";
import type { MeanLine, TestedMeans } from "./mean-lines";
import type { TestedLine } from "./scorecard-lines";
import { toStep } from "./steps";

/**
 * A difference that was tested: what could be said of it, its p corrected within its family, and how many standard
 * deviations of it are left when its error is taken off (for shares, of h). `about`: the principle, or the answers to a
 * survey question, by which two findings are seen to be about the same.
 */
export type Tested = { part: FindingPart; about: readonly string[]; p: number; strength: number };

/** The tests of one picture or question, which share their error. */
export type Family = readonly Tested[];

const idOf = (part: FindingPart): Finding["id"] => ("line" in part ? part.line.id : part.id);

/** Strengths are compared in tenths, which tells less of the sums behind them; then families stand as they come. */
const STRENGTH_STEP = 0.1;

/** The lines of a picture of means: the interval drawn shares the error among eight, and so does p. */
export function familyOfMeans<Line extends MeanLine>(
  lines: readonly TestedMeans<Line>[],
  partOf: (line: Line) => FindingPart,
): Family {
  return lines.map(({ line, test, sd }) => {
    const [low, high] = test.interval;
    const nearest = test.diff > 0 ? low : -high;
    // What its own picture does not show stands nowhere.
    const p = line.verdict === "not-seen" ? 1 : Math.min(1, MEAN_COMPARISON.lines * test.p);
    return { part: partOf(line), about: [line.id], p, strength: nearest / sd };
  });
}

/** The lines of a survey question: significant only where they are with half the national sample too. */
export function familyOfLines(survey: NationalSurvey, lines: readonly TestedLine[]): Family {
  const z = normalQuantile(1 - COMPARISON.alpha / (2 * lines.length));
  return lines.flatMap(({ line, test, n }) => {
    if (!test) return [];
    const error = z * Math.sqrt(1 / n + 1 / COMPARISON.nSensitivity);
    return {
      part: { kind: "nation" as const, line },
      about: benchmarkLine(survey, line.id).itemOptionIds,
      p: Math.max(test.pHolm, test.pHolmSens),
      strength: Math.abs(test.h) - error,
    };
  });
}

/**
 * One finding for what is about the same: of a principle every part is told in its sentence; of answers that a sum holds
 * too, the stronger says it.
 */
function joined(ordered: readonly Tested[]): Finding[] {
  const found: { about: readonly string[]; id: Finding["id"]; parts: [FindingPart, ...FindingPart[]] }[] = [];
  for (const { part, about } of ordered) {
    const same = found.find((finding) => finding.about.some((each) => about.includes(each)));
    if (!same) found.push({ about, id: idOf(part), parts: [part] });
    else if (part.kind !== "nation") same.parts.push(part);
  }
  return found.map(({ id, parts }) => ({ id, parts }));
}

/**
 * The findings on a unit, the strongest first: what stays below .05 when its p, corrected within its family, is
 * multiplied by the number of families that were tested on the unit; all of one principle in one sentence
 * (measurement.md §4.13, "A finding"). Empty: nothing stands out.
 */
export function findFindings(families: readonly Family[]): Finding[] {
  const tested = families.filter((family) => family.length > 0);
  const established = tested.flat().filter(({ p }) => p * tested.length < FINDINGS.alpha);
  const rank = ({ strength }: Tested) => toStep(strength, STRENGTH_STEP);
  return joined(established.sort((a, b) => rank(b) - rank(a)));
}
