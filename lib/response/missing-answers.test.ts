import { expect, it } from "vitest";
import { instrument, rules, steps } from "../instrument/testing-instrument";
import type { Answers, AnswerValue } from "./answers";
import { missingAnswers } from "./missing-answers";

const all: Answers = Object.fromEntries([...rules].map(([id, rule]) => [id, valueOf(rule.kind)]));

function valueOf(kind: "scale" | "single" | "multiple"): AnswerValue {
  if (kind === "scale") return 2;
  return kind === "single" ? "a" : ["a"];
}

const without = (...ids: string[]) => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
const missing = (answers: Answers) =>
  missingAnswers(instrument, steps, answers).map(({ id, questions, isTooFew }) => [
    id,
    questions.map(({ number }) => number),
    isTooFew,
  ]);

it("misses nothing where everything is answered", () => {
  expect(missing(all)).toEqual([]);
});

it("names the questions by principle, and where a score cannot be told", () => {
  expect(missing(without("NS1", "P1-B1", "P2-B1", "P2-B3", "P4-S1"))).toEqual([
    ["survey", [1], false],
    ["P1", [3], false],
    ["P2", [4, 18], true],
    ["scenarios", [34], false],
  ]);
  expect(missing(without("P4-S1", "P7-S1"))).toEqual([["scenarios", [34, 37], true]]);
});

it("counts what did not arise as answered, and not towards an index", () => {
  expect(missing({ ...all, "P3-B1": "NA", "P3-B2": "NA" })).toEqual([]);
  expect(missing({ ...without("P3-B3"), "P3-B1": "NA" })).toEqual([["P3", [19], true]]);
});

it("leads to the page that asks", () => {
  expect(missingAnswers(instrument, steps, without("P7-S1"))[0]?.questions).toEqual([
    { id: "P7-S1", number: 37, stepId: "scenario-7" },
  ]);
});
