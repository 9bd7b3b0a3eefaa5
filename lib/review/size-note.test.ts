import { describe, expect, it } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import type { Clusters, CountSums } from "../release/figures";
import { answersToNotice, sizeNote } from "./size-note";
import type { UnitRef } from "./unit-report";

/** The answers of groups of this size. */
const answers = (n: number, groups = 1): CountSums & Clusters => ({
  ...{ n, counts: { "NS1-a": n }, groups, largest: n / groups, sizesSquared: n ** 2 / groups, between: n ** 2 / n },
});
const unit = (id: string): UnitRef => ({ id, code: id, kind: "unit", name: { kk: id, ru: id, en: id } });
const noteOf = (figure: CountSums & Clusters, above: Parameters<typeof sizeNote>[3]) =>
  sizeNote(nationalSurvey, "NS1", figure, above);

it("takes 204 answers to the first question and 201 to the second to notice ten points", () => {
  expect(answersToNotice(nationalSurvey, "NS1")).toBe(204);
  expect(answersToNotice(nationalSurvey, "NS2")).toBe(201);
});

describe("what a unit of this size cannot show", () => {
  it("is not said where it has the answers", () => {
    expect(noteOf(answers(204), [])).toBeNull();
    expect(noteOf(answers(203), [])).toEqual({ answers: 200, unit: null });
  });

  it("names the nearest larger unit that can, counting independent answers", () => {
    const above = [
      { unit: unit("no-figure"), figure: undefined },
      // Two groups of 110: 220 answers worth 34.
      { unit: unit("two-groups"), figure: answers(220, 2) },
      { unit: unit("enough"), figure: answers(300) },
      { unit: unit("top"), figure: answers(900) },
    ];
    expect(noteOf(answers(30), above)).toEqual({ answers: 200, unit: unit("enough") });
    expect(noteOf(answers(30), above.slice(0, 2))).toEqual({ answers: 200, unit: null });
  });
});
