import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { planFigures, type PlanUnit, visibleChange, visibleSharePoints } from "./planning";

const unit = (id: string, parentId: string | null, invited: number, isReportingGroup = false): PlanUnit => ({
  ...{ id, parentId, invited, isReportingGroup },
});

/** A ministry with a large department, and three small ones. */
const MINISTRY = [
  unit("m", null, 2),
  unit("large", "m", 60),
  unit("s1", "m", 9),
  unit("s2", "m", 9),
  unit("s3", "m", 9),
];
/** The same with two of the small ones joined. */
const JOINED = [
  ...MINISTRY.map((each) => (each.id === "s1" || each.id === "s2" ? { ...each, parentId: "g" } : each)),
  unit("g", "m", 0, true),
];

const byId = (units: readonly PlanUnit[], ratePct: number, minimum = 10) =>
  new Map(planFigures(units, ratePct, minimum).map((planned) => [planned.unitId, planned]));

describe("the figures that a campaign would have", () => {
  it("follow the walk of the release, table by table", () => {
    const planned = byId(MINISTRY, 60);
    expect(planned.get("large")).toMatchObject({
      invited: 60,
      figures: { index: { answers: 36 }, survey: { answers: 36 }, levels: null },
      countsIn: "large",
    });
    expect(planned.get("s1")).toMatchObject({ figures: { index: null, survey: null, levels: null }, countsIn: "m" });
    expect(planned.get("m")).toMatchObject({
      invited: 89,
      figures: { index: { answers: 53 }, survey: { answers: 36 } },
    });
    expect(planned.get("m")?.figures.levels).toEqual({ answers: 53, groups: [expect.closeTo(53.4) as number] });
  });

  it("show units joined under a name, without making anything else smaller", () => {
    const planned = byId(JOINED, 60);
    expect(planned.get("g")).toMatchObject({
      invited: 18,
      depth: 1,
      figures: { index: { answers: 10 }, survey: null },
    });
    expect(planned.get("s1")?.countsIn).toBe("g");
    expect(planned.get("s3")?.countsIn).toBeNull();
    expect(planned.get("large")).toEqual(byId(MINISTRY, 60).get("large"));
  });

  it("need three more invited than answers", () => {
    expect(byId([unit("u", null, 12)], 95).get("u")?.figures.index).toBeNull();
    expect(byId([unit("u", null, 13)], 95).get("u")?.figures.index).toMatchObject({ answers: 12 });
    expect(byId([unit("u", null, 20)], 50).get("u")?.figures.index).toMatchObject({ answers: 10 });
  });

  it("come of groups of enough people that share nobody, at any participation", () => {
    const trees = fc
      .array(fc.record({ invited: fc.integer({ min: 0, max: 40 }), above: fc.nat() }), { minLength: 1, maxLength: 15 })
      .map((drawn) =>
        drawn.map(({ invited, above }, i) =>
          unit(`u${i}`, i === 0 ? null : `u${above % i}`, i % 4 === 3 ? 0 : invited, i % 4 === 3),
        ),
      );
    fc.assert(
      fc.property(trees, fc.integer({ min: 10, max: 95 }), (units, ratePct) => {
        const planned = planFigures(units, ratePct, 10);
        const [root] = planned;
        for (const { figures, invited } of planned) {
          for (const size of figures.index?.groups ?? []) expect(size).toBeGreaterThanOrEqual(10 - 1e-6);
          for (const size of figures.survey?.groups ?? []) expect(size).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(figures.index?.answers ?? 0).toBeLessThanOrEqual((invited * ratePct) / 100 + 1e-6);
        }
        expect(planned.filter(({ countsIn }) => countsIn !== null).length > 0).toBe(
          (root?.figures.index ?? null) !== null,
        );
      }),
    );
  });
});

describe("what could be seen", () => {
  it.each([
    [30, 18.6],
    [60, 13.1],
    [200, 7.2],
  ])("of a change, with %i answers in each campaign: %f points", (answers, points) => {
    expect(visibleChange({ answers, groups: [answers] })).toBeCloseTo(points, 1);
  });

  // measurement.md §4.11, "Detectable increase", exactly; here by the formula, in whole points that are enough.
  it.each([
    [20, 29],
    [50, 20],
    [100, 14],
    [200, 11],
  ])("of a share, with %i answers: %i points more than in the country", (answers, points) => {
    expect(visibleSharePoints(nationalSurvey, { answers, groups: [answers] })! - points).toBeOneOf([0, 1]);
  });

  it("of a share is less where people of several groups resemble each other", () => {
    const alone = visibleSharePoints(nationalSurvey, { answers: 200, groups: [200] })!;
    expect(visibleSharePoints(nationalSurvey, { answers: 200, groups: [100, 100] })).toBeGreaterThan(alone);
  });
});
