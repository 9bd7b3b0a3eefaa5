import { expect, it } from "vitest";
import { campaignsWith, figuresWith, indexGroup } from "./testing-figures";
import { joinFigures, joinOverTime, sumsOfAll } from "./whole";

const [a, b] = [
  { ...figuresWith("index", indexGroup(20)), unitId: "a", elsewhere: ["x"], coverage: { P1: "2" } },
  { ...figuresWith("index", indexGroup(30)), unitId: "b", isPartlyInNoFigure: true, coverage: { P1: "1" } },
];

it("adds up figures of units beside each other, column by column", () => {
  const joined = joinFigures([a, b]);
  expect(joined).toMatchObject({ invited: 140, covered: 140, elsewhere: ["x"], isPartlyInNoFigure: true });
  expect(joined?.columns.numbers["P1"]).toMatchObject({ n: 50, groups: 2, largest: 30 });
  expect(sumsOfAll([a, b])).toEqual(joined?.columns);
});

it("leaves one unit as it is, and makes nothing of none", () => {
  expect(joinFigures([a])).toBe(a);
  expect(joinFigures([])).toBeUndefined();
  expect(sumsOfAll([])).toBeNull();
});

it("compares over time where the same units are covered, in whatever order they come", () => {
  expect(joinFigures([a, b])?.coverage).toEqual(joinFigures([b, a])?.coverage);
  expect(joinFigures([a, b])?.coverage).not.toEqual(joinFigures([a, { ...b, coverage: { P1: "3" } }])?.coverage);
});

it("goes back as far as all of the units have figures", () => {
  const [first, second] = campaignsWith(indexGroup(20), indexGroup(25));
  if (!first || !second) throw new Error("no campaigns");
  expect(joinOverTime([[first, second], [second]]).map(({ campaign }) => campaign.id)).toEqual(["2"]);
  expect(joinOverTime([[first, second]])).toEqual([first, second]);
  expect(joinOverTime([])).toEqual([]);
});
