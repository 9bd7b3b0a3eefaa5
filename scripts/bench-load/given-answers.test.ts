import { expect, test } from "vitest";
import type { StoredResponse } from "@/db/testing/stored-answers";
import { compareStored, GivenAnswers } from "./given-answers";

const NOTHING_WRONG = { missing: 0, wrong: 0, missingSubmissions: 0 };

/** Two answers acknowledged, the second of them twice; a third is under way; submitted. */
function given() {
  const all = new GivenAnswers();
  for (const answers of [{ A: "1" }, { B: "2" }, { B: "3" }] as Record<string, string>[]) {
    all.sent("r", answers);
    all.acknowledged("r", answers);
  }
  all.sent("r", { C: "4" });
  all.submitted("r");
  return all.all();
}

const stored = (answers: Record<string, string>, isSubmitted = true): Map<string, StoredResponse> =>
  new Map([["r", { answers: new Map(Object.entries(answers)), isSubmitted }]]);

test.each([
  ["all is there", { A: "1", B: "3" }, {}],
  ["also what was not acknowledged", { A: "1", B: "3", C: "4" }, {}],
  ["an answer is missing", { B: "3" }, { missing: 1 }],
  ["an older value is there", { A: "1", B: "2" }, { wrong: 1 }],
  ["another value of what was under way is there", { A: "1", B: "3", C: "5" }, { wrong: 1 }],
  ["what nobody sent is there", { A: "1", B: "3", D: "0" }, { wrong: 1 }],
])("%s", (_, answers, different) => {
  const counts = { responses: 1, answers: 2, submissions: 1 };
  expect(compareStored(given(), stored(answers))).toEqual({ ...counts, ...NOTHING_WRONG, ...different });
});

test("a response that is not there misses everything, a submission without scores is missing", () => {
  expect(compareStored(given(), new Map())).toMatchObject({ missing: 2, wrong: 0, missingSubmissions: 1 });
  expect(compareStored(given(), stored({ A: "1", B: "3" }, false))).toMatchObject({
    ...NOTHING_WRONG,
    missingSubmissions: 1,
  });
});
