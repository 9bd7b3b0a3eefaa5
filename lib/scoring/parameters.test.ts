import { describe, expect, it } from "vitest";
import { PLANNING_VALUES } from "../policy/statistics";
import { ofEachPrinciple, overallSem, parametersOf, principleSem } from "./parameters";
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

describe("the parameters of a principle", () => {
  it("are those of all, as responses of earlier versions keep them, or its own", () => {
    const own = { sd: 17, reliability: 0.8, zBand: 1.645, people: 250 };
    expect(parametersOf(planning, "P3")).toBe(planning);
    expect(
      parametersOf(
        ofEachPrinciple((id) => (id === "P3" ? own : planning)),
        "P3",
      ),
    ).toBe(own);
    expect(
      parametersOf(
        ofEachPrinciple((id) => (id === "P3" ? own : planning)),
        "P4",
      ),
    ).toBe(planning);
  });
});
