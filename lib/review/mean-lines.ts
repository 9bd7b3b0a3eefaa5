import { tQuantile } from "../benchmark/distributions";
import { type PrincipleId } from "../instrument/schema";
import { ENOUGH } from "../policy/scoring";
import { LEAST_SD, MEAN_STEPS } from "../policy/statistics";
import type { NumberSums, Summed } from "../release/figures";
import {
  type DifferenceVerdict,
  type MeanDifference,
  meanDifference,
  overallDifference,
  visibleDifference,
} from "./mean-difference";
import { meanAsShown, meanFacts, type Shown } from "./shown";
import { shownBasis } from "./shown-basis";
import { shownDifference } from "./shown-difference";
import { meanStep, toStep, upToStep } from "./steps";

/**
 * One line of a picture that compares means of a unit with others, 0–100: both as shown, and `here` minus `other` with
 * the interval that it shares the picture's error of 5 % for. The verdict needs both: the interval, and the test of the
 * unrounded means.
 */
export type MeanLine = {
  id: PrincipleId | "overall";
  other: number;
  here: number;
  difference: Shown;
  verdict: DifferenceVerdict;
};

/**
 * A line, and what of it is not shown: the test, the standard deviation of both sides on average, in points, and the test
 * as the shown figures would give it, from which the width of the interval is.
 */
export type TestedMeans<Line extends MeanLine = MeanLine> = {
  line: Line;
  test: MeanDifference;
  sd: number;
  drawn: MeanDifference;
  step: number;
};

/** The lines of a picture, and what they can carry. */
export type MeanPicture<Line extends MeanLine = MeanLine> = {
  /** Principles in the article's order, then the overall index; those only that have a figure on both sides. */
  lines: readonly Line[];
  /** Differences of about so many points would be seen; null without a line. */
  visiblePoints: number | null;
  /** The principles that the overall index is compared over. */
  overallOf: readonly PrincipleId[];
};

/** Sums of a column as far as a comparison needs them. */
export type ComparedSums = NumberSums & Pick<Summed, "clampedN">;

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function tested(of: Pick<MeanLine, "id" | "other" | "here"> & Omit<TestedMeans, "line">): TestedMeans {
  const { id, other, here, test, drawn, ...rest } = of;
  const difference = shownDifference(other, here, drawn.interval[1] - drawn.diff, rest.step);
  // Said where the picture shows it and the test confirms it: a word against the picture would be believed by nobody.
  const isDrawn = difference.low > 0 || difference.high < 0;
  const verdict = isDrawn ? test.verdict : "not-seen";
  return { line: { id, other, here, difference, verdict }, test, drawn, ...rest };
}

/**
 * The standard deviation that a shown half-width stands for: in the middle of those that are shown by it. A width from
 * the exact one would be a further number about ten people: who knows nine of them would work out the tenth's index in
 * 11 % of cases instead of 2 % (docs/adversaries.md).
 */
function shownSpread(sd: number, n: number, step: number): number {
  // Of fifty people and more a whole point of spread tells less than the mean does.
  if (step === MEAN_STEPS.fine) return Math.max(LEAST_SD.points, toStep(sd, 1));
  const errors = tQuantile(0.975, n - 1) / Math.sqrt(n);
  const width = upToStep(errors * Math.max(sd, LEAST_SD.points), step) - step / 2;
  return Math.max(LEAST_SD.points, width / errors);
}

/**
 * One side of a line, as it is tested and as its interval is drawn. Plain numbers of answers, not effective ones, because
 * the units themselves are compared.
 */
function sideOf(id: PrincipleId, sums: ComparedSums) {
  const [facts, basis] = [meanFacts(id, sums), shownBasis(sums.clampedN, 1)];
  const step = meanStep(basis.n);
  const shown = meanAsShown(facts, basis).value;
  return {
    exact: { ...facts, n: sums.n, sd: Math.max(facts.sd, LEAST_SD.points) },
    drawn: { n: basis.n, mean: shown, sd: shownSpread(facts.sd, basis.n, step) },
    shown,
    step,
  };
}

/** A principle here against the same elsewhere (measurement.md §4.13). */
export function principleLine(id: PrincipleId, otherSums: ComparedSums, hereSums: ComparedSums): TestedMeans {
  const [other, here] = [sideOf(id, otherSums), sideOf(id, hereSums)];
  return tested({
    ...{ id, other: other.shown, here: here.shown },
    test: meanDifference(other.exact, here.exact),
    drawn: meanDifference(other.drawn, here.drawn),
    sd: Math.sqrt(meanOf([other, here].map(({ exact }) => exact.sd ** 2))),
    step: Math.max(other.step, here.step),
  });
}

/** The overall index over the same principles on both sides; its means are those of the shown ones. Null: too few. */
export function overallLine(principles: readonly TestedMeans[]): TestedMeans | null {
  if (principles.length < ENOUGH.principles) return null;
  return tested({
    id: "overall",
    other: Math.round(meanOf(principles.map(({ line }) => line.other))),
    here: Math.round(meanOf(principles.map(({ line }) => line.here))),
    test: overallDifference(principles.map(({ test }) => test)),
    drawn: overallDifference(principles.map(({ drawn }) => drawn)),
    sd: meanOf(principles.map(({ sd }) => sd)),
    step: Math.max(...principles.map(({ step }) => step)),
  });
}

/** The picture of these lines, without what is not to be shown. */
export function meanPicture<Line extends MeanLine>(
  lines: readonly TestedMeans<Line>[],
  overallOf: readonly PrincipleId[],
): MeanPicture<Line> {
  const error = Math.max(...lines.map(({ drawn }) => drawn.se));
  const step = Math.max(...lines.map((each) => each.step));
  const visiblePoints = lines.length === 0 ? null : upToStep(visibleDifference(error), step);
  return { lines: lines.map(({ line }) => line), visiblePoints, overallOf };
}
