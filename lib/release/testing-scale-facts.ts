import { instrument } from "../instrument/testing-instrument";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import { levelOf } from "../instrument/levels";
import type { ScaleId } from "./figures";
import type { SubmittedRow } from "./submitted-row";

/**
 * What can be counted or added of one person on one scale, read from the raw answers and not from the release's own
 * code: for tests that hold what is published against it.
 */

export type ItemFacts = { id: string; points: ReadonlyMap<string, number> };

/** The items of a scale, and for each answer its points, in the order in which answers are counted. */
export function scaleItems(scaleId: ScaleId): ItemFacts[] {
  if (scaleId === "scenarios")
    return instrument.sjtItems.map(({ id, options }) => ({
      id,
      points: new Map(options.map((option) => [option.id, option.key])),
    }));
  return instrument.behaviourItems
    .filter(({ principleId }) => principleId === scaleId)
    .map(({ id, reverse }) => ({
      id,
      points: new Map([0, 1, 2, 3, 4].map((points) => [String(reverse ? 4 - points : points), points])),
    }));
}

export const mostPoints = (scaleId: ScaleId): number => (scaleId === "scenarios" ? 3 : 4);
const fewestItems = (scaleId: ScaleId): number => (scaleId === "scenarios" ? 6 : 3);

/**
 * A person on a scale. `valid`: places of the items answered; `step`: what a point counts in the sums of the release,
 * in their steps; `values`: every quantity that is not 0.
 */
export type PersonFacts = {
  valid: readonly number[];
  isScored: boolean;
  isComplete: boolean;
  step: number;
  values: ReadonlyMap<string, number>;
};

function valuesOf(scaleId: ScaleId, row: SubmittedRow, items: readonly ItemFacts[]): Map<string, number> {
  const values = new Map<string, number>([["here", 1]]);
  const points = items.map(({ id, points: of }) => of.get(String(row.answers[id])));
  items.forEach(({ id }, j) => {
    if (row.answers[id] === undefined) values.set(`skipped${j}`, 1);
    if (row.answers[id] === NOT_APPLICABLE) values.set(`na${j}`, 1);
  });
  points.forEach((a, j) => {
    values.set(`a${j}`, a ?? 0);
    points.forEach((b, l) => {
      if (j <= l) values.set(`p${j}.${l}`, (a ?? 0) * (b ?? 0));
    });
  });
  const given = points.filter((each) => each !== undefined);
  const total = given.reduce((sum, each) => sum + each, 0);
  if (given.length < fewestItems(scaleId)) return values;
  values.set("scored", 1);
  if (scaleId !== "scenarios") {
    const index = (100 * total) / (mostPoints(scaleId) * given.length);
    values.set(`level.${levelOf(instrument.levels, index)}`, 1);
  }
  if (given.length < items.length) return values;
  values.set("complete", 1).set(`t${total}`, 1);
  items.forEach(({ id, points: of }, j) => {
    values.set(`c${j}.${[...of.keys()].indexOf(String(row.answers[id]))}`, 1);
  });
  return values;
}

/** Reads one response on one scale. */
export function personFacts(scaleId: ScaleId, row: SubmittedRow, items: readonly ItemFacts[]): PersonFacts {
  const values = valuesOf(scaleId, row, items);
  const valid = items.flatMap(({ id, points }, j) => (points.has(String(row.answers[id])) ? [j] : []));
  return {
    valid,
    isScored: values.has("scored"),
    isComplete: values.has("complete"),
    // 100 / (most × m) points, in steps of 1/12 or 1/1.26 point.
    step: (scaleId === "scenarios" ? 42 : 300) / valid.length,
    values,
  };
}
