import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerRules, type Answers, type AnswerRule, type AnswerValue } from "../response/answers";
import { instrument } from "../instrument/testing-instrument";
import { PLANNING_VALUES } from "../policy/statistics";
import { scoreResponse } from "./score-response";

const planning = PLANNING_VALUES;
const rules = answerRules(instrument);

function anyAnswer(rule: AnswerRule): fc.Arbitrary<AnswerValue> {
  if (rule.kind === "scale") return fc.constantFrom(...rule.values, "NA");
  if (rule.kind === "single") return fc.constantFrom(...rule.options);
  const compatible = rule.options.filter((option) => !rule.exclusive.includes(option));
  return fc.oneof(fc.subarray(compatible, { minLength: 1 }), fc.constant(rule.exclusive));
}

const anyEntries = [...rules].map(([id, rule]) =>
  fc.oneof(
    anyAnswer(rule).map((value) => [[id, value] as const]),
    fc.constant([]),
  ),
);
const anyAnswers = fc.tuple(...anyEntries).map((entries): Answers => Object.fromEntries(entries.flat()));

/** The same answer to every item as keyed: a reversed item gets its opposite. */
function alwaysActing(value: number): Answers {
  return Object.fromEntries(instrument.behaviourItems.map((item) => [item.id, item.reverse ? 4 - value : value]));
}

/** In every scenario the option with this key. */
function choosingKey(key: number): Answers {
  return Object.fromEntries(
    instrument.sjtItems.flatMap(({ id, options }) =>
      options.filter((option) => option.key === key).map((option) => [id, option.id]),
    ),
  );
}

describe("scoreResponse", () => {
  it("of no answers has no figures", () => {
    const { principles, ...rest } = scoreResponse(instrument, {}, planning);
    for (const principle of Object.values(principles))
      expect(principle).toEqual({ index: null, reason: "not-enough-answers", valid: 0 });
    expect(rest).toEqual({
      overall: null,
      scenarios: { score: null, answered: 0, bandId: null, hint: false },
      obstacles: null,
    });
  });

  it("of the best answers is 100 everywhere", () => {
    const scores = scoreResponse(instrument, { ...alwaysActing(4), ...choosingKey(3) }, planning);
    for (const principle of Object.values(scores.principles)) expect(principle).toMatchObject({ index: 100, valid: 4 });
    expect(scores.overall).toMatchObject({ index: 100, level: "L4", principles: 7 });
    expect(scores.scenarios).toEqual({ score: 100, answered: 7, bandId: "above-guessing", hint: false });
  });

  it("hints at a second look where high indices meet poor scenario answers", () => {
    const answers = { ...alwaysActing(3), ...choosingKey(0) };
    expect(scoreResponse(instrument, answers, planning).scenarios).toMatchObject({ score: 0, hint: true });
  });

  it("uses the parameters given: an exact measurement has a band of no width", () => {
    const exact = { sd: 20, reliability: 1, zBand: 1.645 };
    const { principles, overall } = scoreResponse(instrument, alwaysActing(3), exact);
    expect(principles.P1).toMatchObject({ index: 75, band: [75, 75] });
    expect(overall).toMatchObject({ index: 75, band: [75, 75] });
  });

  it("keeps its promises for any answers", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { principles, overall, scenarios, obstacles } = scoreResponse(instrument, answers, planning);
        const indices = Object.values(principles).flatMap(({ index }) => (index === null ? [] : [index]));
        expect(overall === null).toBe(indices.length < 5);
        if (overall) {
          expect(overall.principles).toBe(indices.length);
          expect(overall.index).toBeGreaterThanOrEqual(Math.min(...indices) - 1e-9);
          expect(overall.index).toBeLessThanOrEqual(Math.max(...indices) + 1e-9);
        }
        expect(scenarios.score === null).toBe(scenarios.answered < 6);
        expect(scenarios.score ?? 0).toBeGreaterThanOrEqual(0);
        expect(scenarios.score ?? 0).toBeLessThanOrEqual(100);
        expect(obstacles === null).toBe(answers["NS2"] === undefined);
      }),
    );
  });

  it("does not depend on the order of the answers", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reversed: Answers = Object.fromEntries(Object.entries(answers).reverse());
        expect(scoreResponse(instrument, reversed, planning)).toEqual(scoreResponse(instrument, answers, planning));
      }),
    );
  });

  it("keeps index and scenario score apart: neither moves the other", () => {
    const scenarios = choosingKey(2);
    const together = scoreResponse(instrument, { ...alwaysActing(2), ...scenarios }, planning);
    expect(together.overall).toEqual(scoreResponse(instrument, alwaysActing(2), planning).overall);
    expect(together.scenarios.score).toBe(scoreResponse(instrument, scenarios, planning).scenarios.score);
  });
});
