import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../response/answers";
import { instrument } from "../instrument/testing-instrument";
import { PLANNING_VALUES } from "../policy/statistics";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import { principleScore } from "./principle-index";
import worked from "./worked-examples.json";

type Given = number | "NA" | null;

const planning = PLANNING_VALUES;

/** Answers to a principle's items in their order; null is a skipped item. */
function answersTo(principleId: PrincipleId, given: readonly Given[]): Answers {
  const items = instrument.behaviourItems.filter((item) => item.principleId === principleId);
  return Object.fromEntries(
    items.flatMap((item, place) => {
      const answer = given[place] ?? null;
      return answer === null ? [] : [[item.id, answer]];
    }),
  );
}

const score = (principleId: PrincipleId, given: readonly Given[]) =>
  principleScore(instrument, principleId, answersTo(principleId, given), planning);

const anyPrinciple = fc.constantFrom(...PRINCIPLE_IDS);
const anyValue = fc.integer({ min: 0, max: 4 });
const anyGiven = fc.array(fc.oneof(anyValue, fc.constantFrom("NA" as const, null)), { minLength: 4, maxLength: 4 });

describe("principleScore", () => {
  it("agrees with E1", () => {
    const { input, index, level, band90, bandLevels } = worked.E1_principle_index;
    const items = instrument.behaviourItems.filter((item) => item.principleId === "P4");
    expect(items.map((item) => item.reverse)).toEqual(input.reversed);
    const result = score("P4", input.answers);
    if (result.index === null) throw new Error("no index");
    expect(result.index).toBeCloseTo(index, 4);
    expect(result.band[0]).toBeCloseTo(band90[0] ?? Number.NaN, 4);
    expect(result.band[1]).toBeCloseTo(band90[1] ?? Number.NaN, 4);
    expect(result).toMatchObject({ level, bandLevels, valid: 3 });
  });

  it("agrees with E2: two valid answers are not enough", () => {
    const { input, index } = worked.E2_not_enough_items;
    expect(score("P5", input.answers)).toEqual({ index, reason: "not-enough-answers", valid: 2 });
  });

  it.each<[string, Given[], string, number]>([
    ["no answers", [null, null, null, null], "not-enough-answers", 0],
    ["one not applicable, one skipped", [4, 3, "NA", null], "not-enough-answers", 2],
    ["one not applicable, three skipped", ["NA", null, null, null], "not-enough-answers", 0],
    ["two not applicable", [4, 3, "NA", "NA"], "not-applicable", 2],
    ["two not applicable, two skipped", [null, null, "NA", "NA"], "not-applicable", 0],
    ["all not applicable", ["NA", "NA", "NA", "NA"], "not-applicable", 0],
  ])("gives a reason: %s", (_name, given, reason, valid) => {
    expect(score("P1", given)).toEqual({ index: null, reason, valid });
  });

  it.each<[Given[], number, readonly [number, number], readonly string[]]>([
    [[0, 0, 0, 0], 0, [0, 18.0201], ["L1"]],
    [[4, 4, 4, 4], 100, [81.9799, 100], ["L3", "L4"]],
  ])("cuts the band to 0–100: %j", (given, index, [low, high], bandLevels) => {
    const result = score("P1", given);
    if (result.index === null) throw new Error("no index");
    expect(result.index).toBe(index);
    expect(result.band[0]).toBeCloseTo(low, 4);
    expect(result.band[1]).toBeCloseTo(high, 4);
    expect(result.bandLevels).toEqual(bandLevels);
  });

  it("has an index from three valid answers on, within its band, within 0–100", () => {
    fc.assert(
      fc.property(anyPrinciple, anyGiven, (principleId, given) => {
        const result = score(principleId, given);
        expect(result.valid).toBe(given.filter((answer) => typeof answer === "number").length);
        expect(result.index === null).toBe(result.valid < 3);
        if (result.index === null) return;
        const [low, high] = result.band;
        expect(0 <= low && low <= result.index && result.index <= high && high <= 100).toBe(true);
      }),
    );
  });

  it("does not depend on the order in which answers were given", () => {
    fc.assert(
      fc.property(anyPrinciple, anyGiven, (principleId, given) => {
        const answers = answersTo(principleId, given);
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(principleScore(instrument, principleId, reversed, planning)).toEqual(score(principleId, given));
      }),
    );
  });

  it("does not count not applicable as 0: it is worth what a skipped item is worth", () => {
    fc.assert(
      fc.property(anyPrinciple, fc.tuple(anyValue, anyValue, anyValue), fc.nat(3), (principleId, three, place) => {
        const [before, after] = [three.slice(0, place), three.slice(place)];
        const withFourth = (fourth: Given) => score(principleId, [...before, fourth, ...after]);
        expect(withFourth("NA")).toEqual(withFourth(null));
        expect(withFourth("NA").index).not.toBeNull();
      }),
    );
  });

  it("mirrors: the opposite of every answer gives 100 − index", () => {
    fc.assert(
      fc.property(anyPrinciple, anyGiven, (principleId, given) => {
        const { index } = score(principleId, given);
        const opposite = given.map((answer) => (typeof answer === "number" ? 4 - answer : answer));
        if (index === null) expect(score(principleId, opposite).index).toBeNull();
        else expect(score(principleId, opposite).index).toBeCloseTo(100 - index, 9);
      }),
    );
  });

  it("rises with the answer to a plain item and falls with the answer to a reversed one", () => {
    fc.assert(
      fc.property(anyPrinciple, fc.nat(3), fc.integer({ min: 0, max: 3 }), (principleId, place, value) => {
        const item = instrument.behaviourItems.filter((entry) => entry.principleId === principleId)[place];
        const given = (answer: number) => [2, 2, 2, 2].map((middle, at) => (at === place ? answer : middle));
        const step = (score(principleId, given(value + 1)).index ?? 0) - (score(principleId, given(value)).index ?? 0);
        expect(step).toBeCloseTo(item?.reverse ? -6.25 : 6.25, 9);
      }),
    );
  });

  it("ignores answers to other principles", () => {
    const answers = { ...answersTo("P1", [4, 4, 4, 4]), ...answersTo("P2", [0, 0, 0, 4]) };
    expect(principleScore(instrument, "P1", answers, planning).index).toBe(100);
    expect(principleScore(instrument, "P2", answers, planning).index).toBe(0);
  });
});
