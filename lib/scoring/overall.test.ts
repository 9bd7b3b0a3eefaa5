import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { PLANNING_VALUES } from "../policy/statistics";
import { overallScore } from "./overall";
import { ofEachPrinciple } from "./parameters";
import worked from "./worked-examples.json";

const planning = PLANNING_VALUES;
const score = (indices: readonly (number | null)[]) => overallScore(instrument, indices, planning);
const fives = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 5, maxLength: 7 });

describe("overallScore", () => {
  it("agrees with E3", () => {
    const { input, overall, level, band90 } = worked.E3_overall;
    const result = score(input.indices);
    expect(result?.index).toBeCloseTo(overall, 4);
    expect(result?.band[0]).toBeCloseTo(band90[0] ?? Number.NaN, 4);
    expect(result?.band[1]).toBeCloseTo(band90[1] ?? Number.NaN, 4);
    expect(result).toMatchObject({ level, bandLevels: ["L2", "L3"], principles: 6 });
  });

  it.each([
    ["no index", []],
    ["four indices", [50, 60, 70, 80, null, null, null]],
    ["no index of seven", [null, null, null, null, null, null, null]],
  ])("is null with %s", (_name, indices) => {
    expect(score(indices)).toBeNull();
  });

  it("exists from five indices on", () => {
    expect(score([50, 60, 70, 80, 90, null, null])).toMatchObject({ index: 70, principles: 5 });
  });

  it("classifies a mean of thirds at a cut by what it is on paper", () => {
    // Added up in this order they give 62.49999999999999.
    const thirds = [37.5, 125 / 3, 75, 75, 100, 25, 250 / 3];
    expect(thirds.reduce((total, index) => total + index, 0) / 7).toBeLessThan(62.5);
    expect(score(thirds)?.level).toBe("L3");
    expect(score([...thirds].reverse())?.level).toBe("L3");
  });

  it("lies between the smallest and the largest index, and inside its band", () => {
    fc.assert(
      fc.property(fives, (indices) => {
        const result = score(indices);
        if (!result) throw new Error("no overall index");
        const dust = 1e-9;
        expect(result.index).toBeGreaterThanOrEqual(Math.min(...indices) - dust);
        expect(result.index).toBeLessThanOrEqual(Math.max(...indices) + dust);
        const [low, high] = result.band;
        expect(0 <= low && low <= result.index && result.index <= high && high <= 100).toBe(true);
      }),
    );
  });

  it("adds up the errors of principles with parameters of their own", () => {
    const parameters = ofEachPrinciple((id) => ({ sd: id === "P1" ? 40 : 20, reliability: 0.75, zBand: 1.645 }));
    // SEM 20 of P1 and 10 of four others: sqrt(800) / 5.
    const half = (1.645 * Math.sqrt(800)) / 5;
    expect(overallScore(instrument, [50, 50, 50, 50, 50, null, null], parameters)?.band).toEqual([
      expect.closeTo(50 - half, 9),
      expect.closeTo(50 + half, 9),
    ]);
  });

  it("has a narrower band the more indices there are", () => {
    const width = (count: number) => {
      const [low, high] = score(Array.from({ length: count }, () => 50))?.band ?? [0, 0];
      return high - low;
    };
    expect(width(7)).toBeLessThan(width(6));
    expect(width(6)).toBeLessThan(width(5));
  });
});
