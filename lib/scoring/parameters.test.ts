import { describe, expect, it } from "vitest";
import { PLANNING_VALUES } from "../policy/statistics";
import { overallSem, parametersOf, principleSem, reliableChangeThreshold } from "./parameters";
import worked from "./worked-examples.json";

const planning = PLANNING_VALUES;

describe("standard errors from the planning values", () => {
  it("of a principle", () => {
    expect(principleSem(planning)).toBeCloseTo(worked.E1_principle_index.sem, 4);
  });

  it.each([
    [6, worked.E3_overall.sem],
    [7, worked.E11_reliable_change.overall.sem],
    [1, worked.E1_principle_index.sem],
  ])("of the mean of %d principles", (principles, sem) => {
    const sems = Array.from({ length: principles }, () => principleSem(planning));
    expect(overallSem(sems)).toBeCloseTo(sem, 4);
  });

  it("of the mean of two that differ: sqrt(3² + 4²) / 2", () => {
    expect(overallSem([3, 4])).toBe(2.5);
  });

  it("vanish for a perfectly reliable measurement", () => {
    expect(principleSem({ sd: 20, reliability: 1, zBand: 1.645 })).toBe(0);
  });
});

describe("reliable change (E11)", () => {
  const { principle, overall } = worked.E11_reliable_change;

  it.each([
    ["principle", principle, principleSem(planning)],
    ["overall", overall, overallSem(Array.from({ length: 7 }, () => principleSem(planning)))],
  ])("of a %s", (_name, { x1, x2, rci, threshold }, sem) => {
    const change = reliableChangeThreshold(sem);
    expect(change).toBeCloseTo(threshold, 4);
    // RC, the change in standard errors of a difference, is that of the paper: real from 1.96 on.
    expect((x2 - x1) / (change / 1.96)).toBeCloseTo(rci, 3);
  });
});
