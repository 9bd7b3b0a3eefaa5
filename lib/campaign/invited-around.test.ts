import { describe, expect, it } from "vitest";
import { invitedAroundByTable, neededByTable } from "./invited-around";

/** A ministry with two departments, one of them with two divisions. */
const UNITS = [
  { id: "m", parentId: null },
  { id: "a", parentId: "m" },
  { id: "a1", parentId: "a" },
  { id: "a2", parentId: "a" },
  { id: "b", parentId: "m" },
];

const around = (unitId: string, invited: Record<string, number>, minimum = 10) =>
  invitedAroundByTable(UNITS, new Map(Object.entries(invited)), unitId, minimum);

it("each table needs three more invited than its smallest group", () => {
  expect(neededByTable(10)).toEqual({ index: 13, survey: 23 });
  expect(neededByTable(25)).toEqual({ index: 28, survey: 28 });
});

describe("somebody is told of", () => {
  it("their own unit where enough are invited in it, rounded down to 5, and of one above where not", () => {
    expect(around("a1", { a1: 19, a2: 4 })).toEqual({
      index: { unitId: "a1", invited: 15 },
      survey: { unitId: "a", invited: 20 },
    });
  });

  it("a unit further up, one short of enough", () => {
    expect(around("a1", { a1: 12, b: 11 })).toEqual({
      index: { unitId: "m", invited: 20 },
      survey: { unitId: "m", invited: 20 },
    });
  });

  it("no unit where too few are invited in all", () => {
    expect(around("a1", { a1: 1, a2: 11 })).toEqual({ index: null, survey: null });
    expect(around("a1", { a1: 1, a2: 12 })).toEqual({ index: { unitId: "a", invited: 10 }, survey: null });
  });

  it("those only with whom they are counted: a large division below does not hide nineteen strangers", () => {
    expect(around("a", { a: 20, a1: 100 }).index).toEqual({ unitId: "a", invited: 20 });
  });

  it("the nearest unit with enough where they are few beside a large division, whose answers may pass up", () => {
    expect(around("a", { a: 1, a1: 13 }).index).toEqual({ unitId: "a", invited: 10 });
  });

  it("nothing of a unit that does not take part", () => {
    expect(around("elsewhere", { a1: 50 })).toEqual({ index: null, survey: null });
  });
});
