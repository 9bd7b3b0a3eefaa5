import { describe, expect, it } from "vitest";
import { instrument } from "../../instrument/testing-instrument";
import { answerFlags, isForeseen, rateFlags } from "./item-flags";

const plain = { reverse: false, flags: [] };
const reverse = { reverse: true, flags: [] };
const itemOf = (id: string) => instrument.behaviourItems.find((item) => item.id === id)!;

describe("answerFlags", () => {
  it.each([
    ["fine", 0.2, 3.4, 0.49, [], []],
    ["hardly related", 0.19, 2, 0.1, ["review"], ["review"]],
    ["against the rest", -0.01, 2, 0.1, ["review"], ["misreading"]],
    ["unrelated", 0, 2, 0.1, ["review"], ["review"]],
    ["without a correlation", null, 2, 0.1, [], []],
    ["half at the top", 0.4, 2, 0.5, ["ceiling"], ["floor"]],
    ["a high mean", 0.4, 3.41, 0.1, ["ceiling"], ["floor"]],
    ["both", -0.3, 3.9, 0.9, ["review", "ceiling"], ["misreading", "floor"]],
  ])("%s: r %s, mean %d, top %d", (_name, itemRest, mean, topShare, ofPlain, ofReverse) => {
    const facts = { itemId: "X", itemRest, mean, topShare };
    expect(answerFlags(facts, plain)).toEqual(ofPlain);
    expect(answerFlags(facts, reverse)).toEqual(ofReverse);
  });
});

describe("rateFlags", () => {
  it.each([
    [0.4, 0.1, []],
    [0.41, 0.1, ["not-applicable"]],
    [0.4, 0.11, ["skipped"]],
    [0.5, 0.5, ["not-applicable", "skipped"]],
  ])("not applicable %d, skipped %d", (notApplicable, skipped, flags) => {
    expect(rateFlags({ itemId: "X", notApplicable, skipped }, plain)).toEqual(flags);
  });
});

describe("isForeseen", () => {
  it.each([
    ["ceiling", "P1-B3", true],
    ["ceiling", "P7-B1", true],
    ["ceiling", "P7-B2", true],
    ["floor", "P3-B4", true],
    ["floor", "P7-B4", true],
    ["ceiling", "P2-B1", false],
    ["floor", "P2-B4", false],
    ["review", "P7-B1", false],
  ] as const)("%s on %s: %s", (flag, id, foreseen) => {
    expect(isForeseen(flag, itemOf(id))).toBe(foreseen);
  });
});
