import { describe, expect, it } from "vitest";
import type { Answers } from "../response/answers";
import { instrument } from "../instrument/testing-instrument";
import { hasSecondLookHint, scenarioBandOf, scenarioScore } from "./scenario-score";
import worked from "./worked-examples.json";

const { input, percent, percentAll7, tooFew, guess, flagExample } = worked.E4_sjt;

/** Chooses, scenario by scenario, the option with the given key; null skips. */
function answersWithKeys(keys: readonly (number | null)[]): Answers {
  return Object.fromEntries(
    instrument.sjtItems.flatMap((scenario, place) => {
      const option = scenario.options.find((entry) => entry.key === keys[place]);
      return option ? [[scenario.id, option.id]] : [];
    }),
  );
}

const score = (keys: readonly (number | null)[]) => scenarioScore(instrument, answersWithKeys(keys));

/** P(sum of keys >= atLeast) when each of `count` scenarios is answered at random: all ways, counted one by one. */
function chanceOfAtLeast(atLeast: number, count: number): number {
  const sums = instrument.sjtItems
    .slice(0, count)
    .map((scenario) => scenario.options.map((option) => option.key))
    .reduce<number[]>((totals, keys) => totals.flatMap((total) => keys.map((key) => total + key)), [0]);
  return sums.filter((sum) => sum >= atLeast).length / sums.length;
}

describe("scenarioScore (E4)", () => {
  it("of six answered scenarios", () => {
    const result = score(input.keys);
    expect(result.score).toBeCloseTo(percent, 4);
    expect(result).toMatchObject({ answered: 6, bandId: "above-guessing" });
  });

  it("of all seven, with the second-best answer to the sixth", () => {
    const result = score(input.keys.map((key) => key ?? 2));
    expect(result.score).toBeCloseTo(percentAll7, 4);
    expect(result.answered).toBe(7);
  });

  it("needs six", () => {
    expect(score([3, 3, 3, 3, 3, null, null])).toEqual({ score: tooFew, answered: 5, bandId: null });
    expect(score([])).toEqual({ score: null, answered: 0, bandId: null });
  });

  it.each([
    ["P(sum>=16 of 21, 7 items)", 16, 7],
    ["P(sum>=15 of 21)", 15, 7],
    ["P(sum>=13 of 21)", 13, 7],
    ["P(sum>=14 of 18, 6 items)", 14, 6],
  ] as const)("guessing: %s", (name, atLeast, count) => {
    expect(chanceOfAtLeast(atLeast, count)).toBeCloseTo(guess[name], 4);
  });

  it("has an answer for every key from 0 to 3 in every scenario", () => {
    for (const scenario of instrument.sjtItems)
      expect(scenario.options.map((option) => option.key).sort()).toEqual([0, 1, 2, 3]);
  });
});

describe("scenarioBandOf", () => {
  it.each([
    [0, "no-better"],
    [59.9999, "no-better"],
    [60, "mixed"],
    [74.9999, "mixed"],
    [75, "above-guessing"],
    [(100 * 16) / 21, "above-guessing"],
    [100, "above-guessing"],
  ] as const)("%d is %s", (value, band) => {
    expect(scenarioBandOf(value)).toBe(band);
  });
});

describe("hasSecondLookHint", () => {
  it.each([
    [flagExample.overall, flagExample.sjtPct, 7, flagExample.flag],
    [75, 59.9999, 7, true],
    [75 - 1e-12, 50, 7, true],
    [74.9999, 50, 7, false],
    [90, 60, 7, false],
    [90, 100, 7, false],
    [90, 50, 5, false],
    [90, null, 5, false],
    [null, 50, 7, false],
  ])("overall %s, scenarios %s of %d answered: %s", (overall, value, answered, hint) => {
    expect(hasSecondLookHint(overall, { score: value, answered })).toBe(hint);
  });
});
