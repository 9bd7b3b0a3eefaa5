import { describe, expect, it } from "vitest";
import { VERDICT_IDS } from "../lib/benchmark/verdict";
import { LEVEL_IDS, PRINCIPLE_IDS } from "../lib/instrument/schema";
import { SCENARIO_BANDS } from "../lib/policy/scoring";
import { RELIABILITY_READINGS } from "../lib/policy/statistics";
import { CSV_COLUMNS, JSON_KEYS } from "../lib/response/codebook";
import { PRINCIPLE_ADVICE } from "../lib/knowledge/principle-advice";
import { MEASURE_STATES } from "../lib/review/measures";
import { OBSTACLE_ADVICE } from "../lib/review/obstacle-advice";
import type { AdviceItem, AdviceReport } from "../lib/review/unit-report";
import en from "./en.json";

/** Texts whose keys the code puts together from ids, which the type of the messages cannot follow. */
describe("there is exactly one text for", () => {
  it("every verdict", () => {
    expect(Object.keys(en.verdicts.line)).toEqual([...VERDICT_IDS]);
  });

  it("every place that advice comes from, and every sureness of it", () => {
    const places: readonly AdviceReport["basis"][] = ["unit", "above", "nation"];
    expect(Object.keys(en.review.advice.lead)).toEqual(places);
    expect(Object.keys(en.review.advice.because)).toEqual(places);
    const sureness: readonly AdviceItem["sureness"][] = ["established", "possible"];
    expect(Object.keys(en.review.advice.sureness)).toEqual(sureness);
  });

  it("every step of the advice on a principle at a level", () => {
    const texts: Readonly<Record<string, Readonly<Record<string, object>>>> = en.advice.principles;
    expect(Object.keys(texts)).toEqual([...PRINCIPLE_IDS]);
    for (const principleId of PRINCIPLE_IDS) {
      expect(Object.keys(texts[principleId] ?? {})).toEqual([...LEVEL_IDS]);
      for (const levelId of LEVEL_IDS) {
        const { steps } = PRINCIPLE_ADVICE[principleId][levelId];
        expect(Object.keys(texts[principleId]?.[levelId] ?? {})).toHaveLength(steps);
      }
    }
  });

  it("every state of a measure", () => {
    expect(Object.keys(en.review.measures.states)).toEqual([...MEASURE_STATES]);
  });

  it("every piece of advice on an obstacle", () => {
    expect(Object.keys(en.advice.obstacles)).toEqual(OBSTACLE_ADVICE.map(({ id }) => id));
  });

  it("every band of the scenario score", () => {
    expect(Object.keys(en.result.scenarios.bands)).toEqual(SCENARIO_BANDS.map(({ id }) => id));
  });

  it("every column and key of a person's own files", () => {
    expect(Object.keys(en.codebook.csv)).toEqual([...CSV_COLUMNS]);
    expect(Object.keys(en.codebook.json)).toEqual([...JSON_KEYS]);
  });

  it("every level", () => {
    expect(Object.keys(en.result.levels)).toEqual([...LEVEL_IDS, "names", "name"]);
  });

  it("every reading of a reliability that warns", () => {
    const warning = RELIABILITY_READINGS.map(({ reading }) => reading).filter((reading) => reading !== "level");
    expect(Object.keys(en.result.reading)).toEqual([...warning, "why", "skipped"]);
  });

  it("every strength of a principle's benchmark", () => {
    expect(Object.keys(en.benchmark.principle)).toEqual(["direct", "partial", "contextual", "none"]);
  });
});
