import { describe, expect, it } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { instrument } from "../instrument/testing-instrument";
import { MOST } from "../policy/scoring";
import { PLANNING_VALUES, type ReliabilityReading } from "../policy/statistics";
import type { Answers } from "../response/answers";
import { ofEachPrinciple, type ScoreParameters } from "../scoring/parameters";
import type { Words } from "../text/words";
import { levelAnswers } from "./level-answers";
import { respondentResult } from "./respondent-result";

/** The key itself: which text is said is looked at here, not how. */
const words: Words = (key) => key;

/** Everybody's items of a principle answered with these points; principles that are not named are skipped. */
function answersWith(points: Readonly<Record<string, number>>): Answers {
  return Object.fromEntries(
    instrument.behaviourItems.flatMap(({ id, principleId, reverse }) => {
      const value = points[principleId];
      return value === undefined ? [] : [[id, reverse ? MOST.item - value : value]];
    }),
  );
}

const resultOf = (answers: Answers, parameters: ScoreParameters = PLANNING_VALUES) =>
  respondentResult(instrument, nationalSurvey, words, { answers, parameters, seed: 1 }, "en");

/** Parameters with this reading of P1. */
const withReading = (reading: ReliabilityReading) =>
  ofEachPrinciple((id) => (id === "P1" ? { ...PLANNING_VALUES, people: 250, reading } : PLANNING_VALUES));

describe("the largest and the smallest index", () => {
  it.each<[string, Answers, object | null | undefined]>([
    ["no answers: no sentence", {}, undefined],
    ["one index: no sentence", answersWith({ P1: 4 }), undefined],
    ["no range: none can be told", answersWith({ P1: 2, P2: 2, P3: 2 }), null],
    ["a range below 3.314 SEM: none can be told", answersWith({ P1: 2, P2: 3, P3: 3 }), null],
    ["one above it", answersWith({ P1: 2, P5: 4, P3: 4 }), { higher: ["P3", "P5"], lower: ["P1"] }],
  ])("%s", (_name, answers, expected) => {
    const { contrast, principles } = resultOf(answers);
    const idOf = (name: string) => principles.find((each) => each.shortName === name)?.id;
    const byId = contrast && { higher: contrast.higher.map(idOf), lower: contrast.lower.map(idOf) };
    expect(byId).toEqual(expected);
  });
});

describe("a principle of which the quality report", () => {
  const answers = answersWith({ P1: 0, P2: 4, P3: 4, P4: 4, P5: 4, P6: 4, P7: 4 });
  const cardOf = (parameters: ScoreParameters) => resultOf(answers, parameters).principles[0]!;

  it("says nothing, or that it is reliable, is shown without a warning", () => {
    for (const parameters of [PLANNING_VALUES, withReading("level")])
      expect(cardOf(parameters)).toMatchObject({ measured: { index: 0, level: "Starting" }, warning: null });
  });

  it("warns is shown with the warning", () => {
    expect(cardOf(withReading("level-with-warning"))).toMatchObject({
      measured: { index: 0, meaning: "result.levels.L1" },
      warning: "result.reading.level-with-warning",
    });
  });

  it("says that it is not reliable has no index, level, step or contrast, but the answers", () => {
    const result = resultOf(answers, withReading("no-level"));
    const { measured, warning } = result.principles[0]!;
    const items = instrument.behaviourItems.filter(({ principleId }) => principleId === "P1");
    expect(measured).toEqual({
      missing: "result.reading.no-level",
      answers: items.map(({ id, text }) => ({ id, statement: text.en, answer: "Never" })),
    });
    expect(warning).toBeNull();
    expect(result.plan.map(({ id }) => id)).not.toContain("P1");
    expect(result.contrast).toBeNull();
    expect(resultOf(answers).plan[0]?.id).toBe("P1");
    expect(resultOf(answers).contrast).not.toBeNull();
  });
});

describe("where the bands come from", () => {
  it("is the planning values, or so many answers and the principles without them", () => {
    const names = instrument.principles.map(({ name }) => name.en);
    expect(resultOf({}).bandSource).toEqual({ people: null, planned: names });
    expect(resultOf({}, withReading("level")).bandSource).toEqual({
      people: { low: 250, high: 250 },
      planned: names.slice(1),
    });
    const each = ofEachPrinciple((id) => ({ ...PLANNING_VALUES, people: id === "P7" ? 110 : 120 }));
    expect(resultOf({}, each).bandSource).toEqual({ people: { low: 110, high: 120 }, planned: [] });
  });
});

it("a band that reaches three levels names three", () => {
  const [first] = resultOf(answersWith({ P1: 3 }), { sd: 20, reliability: 0.5, zBand: 1.645 }).principles;
  expect(first?.measured).toMatchObject({ level: "Steady", bandLevels: ["Developing", "Steady", "Exemplary"] });
});

it("every level is named after answers, the highest after one", () => {
  expect(levelAnswers(instrument, "en")).toEqual([
    { level: "Starting", answers: ["never", "rarely"] },
    { level: "Developing", answers: ["sometimes"] },
    { level: "Steady", answers: ["often"] },
    { level: "Exemplary", answers: ["always or almost always"] },
  ]);
});
