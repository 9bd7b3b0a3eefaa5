import { expect, it } from "vitest";
import { shownPeople } from "../policy/shown-people";
import type { StoredUnitFigures } from "./figures";
import { withinParticipation } from "./within-participation";

const alone = { groups: 1, sizesSquared: 900, largest: 30, between: 0 };
const figures = (more: Partial<StoredUnitFigures> = {}): StoredUnitFigures => ({
  ...{ table: "survey", unitId: "u", invited: 39, covered: 39, elsewhere: [], isPartlyInNoFigure: false },
  ...{ hasImported: false, coverage: {} },
  columns: {
    numbers: { obstacles: { n: 30, sum: 60, squares: 150, ...alone, clampedN: 30 } },
    counts: { NS1: { n: 18, counts: {}, ...alone, clampedN: 18 } },
  },
  ...more,
});
const board = (invited: number) => ({
  ...{ invited, groups: 3 },
  answered: shownPeople([
    { invited: 13, did: 13 },
    { invited: 13, did: 13 },
    { invited: 13, did: 4 },
  ]),
});
const peopleIn = ({ columns }: StoredUnitFigures) => [
  columns.numbers["obstacles"]?.clampedN,
  columns.counts["NS1"]?.clampedN,
];

it("counts no more people than the board tells took part, and leaves the sums as they are", () => {
  const shown = withinParticipation(figures(), board(39));
  expect(peopleIn(shown)).toEqual([20, 18]);
  expect(shown.columns.numbers["obstacles"]).toMatchObject({ n: 30, sum: 60, squares: 150 });
});

it.each([
  ["some answers came without an invitation", figures({ hasImported: true }), board(39)],
  ["the board tells of fewer people than the table covers", figures(), board(38)],
  ["there is no board", figures(), undefined],
])("leaves them where %s", (_, given, told) => {
  expect(withinParticipation(given, told)).toEqual(given);
});
