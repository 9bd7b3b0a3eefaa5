import { describe, expect, it } from "vitest";
import worked from "../scoring/worked-examples.json";
import { nationalSurvey } from "./national-survey";
import { obstacleLoad } from "./obstacle-load";

function sumsOf(counts: readonly number[]) {
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return { n: counts.length, sum: total(counts), sumOfSquares: total(counts.map((count) => count ** 2)) };
}

describe("obstacleLoad", () => {
  it("agrees with E9", () => {
    const { input, n, mean, sd, national, diff, ci } = worked.E9_obstacle_load;
    const load = obstacleLoad(nationalSurvey, sumsOf(input.counts));
    expect(load).toMatchObject({ n, national });
    expect(load?.mean).toBeCloseTo(mean, 4);
    expect(load?.sd).toBeCloseTo(sd, 4);
    expect(load?.diff).toBeCloseTo(diff, 4);
    expect(load?.ci[0]).toBeCloseTo(ci[0] ?? Number.NaN, 4);
    expect(load?.ci[1]).toBeCloseTo(ci[1] ?? Number.NaN, 4);
  });

  it("keeps the uncertainty of the nation where everybody named the same number", () => {
    const load = obstacleLoad(nationalSurvey, sumsOf(Array.from({ length: 30 }, () => 1)));
    expect(load?.sd).toBe(0);
    expect(load?.ci[1]).toBeCloseTo(1 - 1.461 + 2.0452 * worked.E9_obstacle_load.nationalSeBound, 4);
  });

  it.each([[[]], [[3]]])("is null with too few people: %j", (counts) => {
    expect(obstacleLoad(nationalSurvey, sumsOf(counts))).toBeNull();
  });

  it("fails loudly if the survey lacks the mean", () => {
    expect(() => obstacleLoad({ ...nationalSurvey, derived: [] }, sumsOf([1, 2]))).toThrow("lacks the mean");
  });
});
