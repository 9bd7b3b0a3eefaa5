import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { joinColumns, NO_COLUMNS } from "../release/column-sums";
import type { Summed, UnitColumns } from "../release/figures";
import { randomFrom } from "../release/testing-campaign";
import { designEffectOfMean, designEffectOfShares } from "./design-effect";
import { scorecardLines } from "./scorecard-lines";
import { meanFacts } from "./shown";
import { shownBasis } from "./shown-basis";

const ICC = 0.05;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** One group as it enters sums, without the clamps: what is checked here is arithmetic. */
const alone = (n: number, sums: readonly number[]): Summed => ({
  ...{ groups: 1, sizesSquared: n ** 2, largest: n, clampedN: n },
  between: sum(sums.map((each) => each ** 2)) / n,
});

/** What a unit shows of a number given by these people in these groups. */
function numbersOf(groups: readonly (readonly number[])[]) {
  const columns = groups.map((values): UnitColumns => {
    const sums = { n: values.length, sum: sum(values), squares: sum(values.map((value) => value ** 2)) };
    return { numbers: { P1: { ...sums, ...alone(sums.n, [sums.sum]) } }, counts: {} };
  });
  const figure = columns.reduce(joinColumns, NO_COLUMNS).numbers["P1"];
  if (!figure) throw new Error("no figure");
  return figure;
}

/** The same of a question: by group, how many chose each option. */
function countsOf(question: string, groups: readonly Readonly<Record<string, number>>[]) {
  const columns = groups.map((counts): UnitColumns => {
    const n = sum(Object.values(counts));
    return { numbers: {}, counts: { [question]: { n, counts, ...alone(n, Object.values(counts)) } } };
  });
  const figure = columns.reduce(joinColumns, NO_COLUMNS).counts[question];
  if (!figure) throw new Error("no figure");
  return figure;
}

/** One-way analysis of variance from the values themselves: between and within squares, and the mean group size. */
function anova(groups: readonly (readonly number[])[]) {
  const all = groups.flat();
  const mean = (values: readonly number[]) => sum(values) / values.length;
  const between = sum(groups.map((values) => values.length * (mean(values) - mean(all)) ** 2));
  const within = sum(groups.map((values) => sum(values.map((value) => (value - mean(values)) ** 2))));
  const squaredSizes = sum(groups.map((values) => values.length ** 2));
  return {
    between: between / (groups.length - 1),
    within: within / (all.length - groups.length),
    size: (all.length - squaredSizes / all.length) / (groups.length - 1),
    spread: squaredSizes / all.length,
  };
}

type Variances = Pick<ReturnType<typeof anova>, "between" | "within" | "size">;
const iccOf = ({ between, within, size }: Variances) =>
  Math.max(0, (between - within) / (between + (size - 1) * within));

const draws = (seed: number, groups: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: groups }, () => {
    const lean = Math.floor(random() * 5);
    return Array.from({ length: 3 + Math.floor(random() * 20) }, () =>
      Math.min(4, Math.floor(random() * 4) + (lean % 2)),
    );
  });
};

describe("the design effect", () => {
  test("of two groups of 10 and 30, by hand: 1 + (1000 / 40 − 1) × 0.05 = 2.2, so 40 answers are worth 18, in steps 15", () => {
    const figure = numbersOf([Array.from({ length: 10 }, (_, i) => i * 12), Array.from({ length: 30 }, () => 600)]);
    expect(designEffectOfMean(figure, ICC)).toBeCloseTo(2.2, 12);
    expect(shownBasis(40, designEffectOfMean(figure, ICC))).toEqual({ n: 40, effectiveN: 15 });
    expect(meanFacts("P1", figure).mean).toBeCloseTo((540 + 18_000) / 40 / 12, 12);
  });

  test("is 1 for one group, whatever its size", () => {
    expect(designEffectOfMean(numbersOf([[1, 2, 3, 4, 4]]), ICC)).toBe(1);
    expect(designEffectOfShares(countsOf("NS1", [{ "NS1-a": 300, "NS1-b": 5 }]), ICC)).toBe(1);
  });

  test("of means is, from ten groups on, that of an analysis of variance of the values themselves", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 10, max: 40 }), (seed, number) => {
        const groups = draws(seed, number);
        const direct = anova(groups);
        const expected = Math.max(1, 1 + (direct.spread - 1) * iccOf(direct));
        expect(designEffectOfMean(numbersOf(groups), ICC)).toBeCloseTo(expected, 8);
      }),
    );
  });

  test("of shares adds the variances of all options, each a 1 or 0 per person", () => {
    const options = ["NS1-a", "NS1-b", "NS1-c", "NS1-d", "NS1-e"];
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 10, max: 40 }), (seed, number) => {
        const groups = draws(seed, number);
        const counts = groups.map((values) =>
          Object.fromEntries(options.map((id, at) => [id, values.filter((value) => value === at).length])),
        );
        const byOption = options.map((_, at) =>
          anova(groups.map((values) => values.map((value) => Number(value === at)))),
        );
        const added: Variances = {
          between: sum(byOption.map(({ between }) => between)),
          within: sum(byOption.map(({ within }) => within)),
          size: byOption[0]?.size ?? NaN,
        };
        const expected = Math.max(1, 1 + ((byOption[0]?.spread ?? NaN) - 1) * iccOf(added));
        expect(designEffectOfShares(countsOf("NS1", counts), ICC)).toBeCloseTo(expected, 8);
      }),
    );
  });

  test("assumes 0.05 for nine groups and estimates for ten", () => {
    const alike = (groups: number) => Array.from({ length: groups }, () => [0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
    expect(designEffectOfMean(numbersOf(alike(9)), ICC)).toBeCloseTo(1.45, 12);
    expect(designEffectOfMean(numbersOf(alike(10)), ICC)).toBe(1);
    const apart = Array.from({ length: 10 }, (_, i) => Array.from({ length: 10 }, () => i));
    expect(designEffectOfMean(numbersOf(apart), ICC)).toBeCloseTo(10, 12);
    expect(designEffectOfMean(numbersOf(Array.from({ length: 10 }, () => [2, 2, 2])), ICC)).toBe(1);
  });
});

describe("a scorecard of several groups", () => {
  const options = ["a", "b", "c", "d", "e", "f", "z"].map((letter) => `NS1-${letter}`);
  const groupCounts = fc
    .tuple(...options.map(() => fc.nat(12)))
    .map((counts) => Object.fromEntries(options.map((id, at) => [id, (counts[at] ?? 0) + (at === 0 ? 8 : 0)])));

  test("never counts more people than answered, and no verdict rests on fewer than 20 independent answers", () => {
    fc.assert(
      fc.property(fc.array(groupCounts, { minLength: 1, maxLength: 25 }), (groups) => {
        const figure = countsOf("NS1", groups);
        // proportion() throws where a count exceeds the number of answers.
        const lines = scorecardLines(nationalSurvey, "NS1", figure);
        const effective = Math.round(figure.n / designEffectOfShares(figure, ICC));
        expect(lines).toHaveLength(7);
        for (const line of lines) {
          if (effective < 20) expect(line.verdict).toBe("open");
          expect(line.share.low).toBeGreaterThanOrEqual(0);
          expect(line.share.high).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("judges 20 answers of one group, and not 22 of two", () => {
    const verdictsOf = (groups: readonly Readonly<Record<string, number>>[]) =>
      scorecardLines(nationalSurvey, "NS1", countsOf("NS1", groups)).map(({ verdict }) => verdict);
    expect(verdictsOf([{ "NS1-d": 20 }])).toContain("clear-more");
    expect(new Set(verdictsOf([{ "NS1-d": 11 }, { "NS1-d": 11 }]))).toEqual(new Set(["open"]));
  });

  test("is the same for the same sums: a verdict knows nothing but the shown unit", () => {
    const figure = countsOf("NS1", [{ "NS1-a": 30, "NS1-d": 12 }]);
    const turned = { ...figure, counts: Object.fromEntries(Object.entries(figure.counts).reverse()) };
    expect(scorecardLines(nationalSurvey, "NS1", turned)).toEqual(scorecardLines(nationalSurvey, "NS1", figure));
  });
});
