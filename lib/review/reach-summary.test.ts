import { expect, it } from "vitest";
import { reachSummary } from "./reach-summary";

const unit = (id: string, parentId: string | null) => ({ id, parentId });
const UNITS = [unit("m", null), unit("a", "m"), unit("a1", "a"), unit("a2", "a"), unit("b", "m")];
const figures = new Map([
  ["m", { invited: 100, hasFigures: true }],
  ["a", { invited: 60, hasFigures: true }],
  ["a1", { invited: 30, hasFigures: true }],
  ["a2", { invited: 6, hasFigures: false }],
  ["b", { invited: 9, hasFigures: false }],
]);

it("says how many units have figures, and how many of the invited work in those without", () => {
  expect(reachSummary(UNITS, figures)).toEqual({ units: 5, withFigures: 3, invited: 100, invitedWithout: 15 });
});

it("counts within the reach only, also where it does not begin at the top", () => {
  expect(reachSummary(UNITS.slice(1, 4), figures)).toEqual({
    ...{ units: 3, withFigures: 2, invited: 60, invitedWithout: 6 },
  });
});

it("takes units of which nothing was released for empty", () => {
  expect(reachSummary(UNITS, new Map())).toEqual({ units: 5, withFigures: 0, invited: 0, invitedWithout: 0 });
  expect(reachSummary([], figures)).toEqual({ units: 0, withFigures: 0, invited: 0, invitedWithout: 0 });
});
