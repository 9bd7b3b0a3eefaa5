import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalSurvey } from "../benchmark/national-survey";
import { instrument } from "../instrument/testing-instrument";
import { type ReleasedUnit, type SmallestGroups, smallestGroups } from "../release/figures";
import { drawCampaign, published, type Shape } from "../release/testing-campaign";
import { buildFigures, type UnitFigures } from "./build-report";
import { changePicture, comparedChange } from "./change";
import { qualityView } from "./quality/quality-view";
import { trendOf } from "./trend";
import { unitSpread } from "./unit-spread";

const shapes = fc.record<Shape>({
  units: fc.integer({ min: 1, max: 8 }),
  most: fc.integer({ min: 20, max: 70 }),
  skipped: fc.constantFrom(0, 0.03),
  notApplicable: fc.constantFrom(0, 0.03),
  imported: fc.constantFrom(0, 0.3),
  careless: fc.constantFrom(0, 0.05),
  mixed: fc.constantFrom(0, 1),
  alike: fc.constantFrom(0, 0.4),
});
const smallest = fc.constantFrom<SmallestGroups>(smallestGroups(10), { index: 5, survey: 8, levels: 10 });

const stored = ({ coveredUnitIds, ...unit }: ReleasedUnit) => ({
  ...unit,
  coverage: { P1: String(coveredUnitIds["P1"]) },
});
const refOf = (id: string) => ({ id, code: id, kind: "unit" as const, name: { kk: id, ru: id, en: id } });

type Leaf = { path: string; value: number };

/** All numbers in a view, each with the names that lead to it. */
function numbersIn(value: unknown, path = ""): Leaf[] {
  if (typeof value === "number") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, `${path}.${key}`));
}

/** The numbers of answers that the steps of the columns go by. */
const peopleIn = ({ numbers, counts }: ReleasedUnit["columns"]) =>
  [...Object.values(numbers), ...Object.values(counts)].map(({ clampedN }) => clampedN);

/** In which steps a number may be shown, by the names that lead to it; the first that fits. */
const UNIT_STEPS: readonly [RegExp, number][] = [
  [/\.participation|\.adviceIndex$/, 1],
  [/\.people$|^\.answered\./, 5],
  // What the survey published, and its own interval.
  [/\.national(Pct)?(\.|$)/, 0],
  [/^\.obstacles\.|\.difference\./, 0.1],
  [/\.reliability$/, 0.1],
  [/./, 1],
];
/** The same where fewer than 50 answered: nothing is finer than 5, but the overall one, which is made of shown ones. */
const FEW_STEPS: readonly [RegExp, number][] = [
  [/^\.overall\./, 1],
  [/^\.lines\..*\.share\.value$/, 10],
  [/^\.(indices|scenarioScore|lines|levels).*\.(value|low|high|sharesPct\.L\d)$/, 5],
];
const QUALITY_STEPS: readonly [RegExp, number][] = [
  [/\.(setAside|people)$/, 5],
  [/Pct$|\.needs$/, 1],
  [/\.mean$/, 0.1],
  [/./, 0.01],
];

function expectSteps(view: unknown, steps: readonly [RegExp, number][]): void {
  for (const { path, value } of numbersIn(view)) {
    const [, step = NaN] = steps.find(([names]) => names.test(path)) ?? [];
    if (step === 0) continue;
    // A page would print -0 with its sign.
    expect(Number.isFinite(value) && !Object.is(value, -0), `${path} = ${String(value)}`).toBe(true);
    expect(Math.abs(value / step - Math.round(value / step)), `${path} = ${String(value)}`).toBeLessThan(1e-9);
  }
}

describe("what is shown of a release", { timeout: 30_000 }, () => {
  test("is rounded: people to 5, points and shares to their steps, obstacles, differences and item means to one decimal", () => {
    let figures = 0;
    fc.assert(
      fc.property(fc.integer(), shapes, smallest, (seed, shape, groups) => {
        const { units, quality, groups: released } = published(drawCampaign(seed, shape), groups);
        const ofIndex = released.filter(({ table }) => table === "index");
        expectSteps(unitSpread(ofIndex.map(({ columns }) => columns)), UNIT_STEPS);
        for (const unitId of new Set(units.map((unit) => unit.unitId))) {
          const own = units.filter((unit) => unit.unitId === unitId).map((unit) => [unit.table, stored(unit)] as const);
          const byTable: UnitFigures = Object.fromEntries(own);
          const report = buildFigures(instrument, nationalSurvey, byTable, null, refOf);
          expectSteps(report, UNIT_STEPS);
          if (Math.max(...own.flatMap(([, { columns }]) => peopleIn(columns))) < 50)
            expectSteps(report, [...UNIT_STEPS.slice(0, -1), ...FEW_STEPS, [/./, 1]]);
          figures += numbersIn(report.lines).length + numbersIn(report.indices).length;
          const campaign = { id: "c", title: refOf("c").name, closesAt: new Date(0), instrumentVersion: "1.0.0" };
          const { index } = byTable;
          if (index) {
            const twice = ["c", "d"].map((id) => ({ campaign: { ...campaign, id }, figures: index }));
            expectSteps({ ...trendOf(twice), ...changePicture(comparedChange(twice, "d")) }, UNIT_STEPS);
          }
          for (const { people } of Object.values(report.coverage))
            if (people) expect(people.covered).toBeLessThanOrEqual(people.invited);
        }
        expectSteps(qualityView(instrument, quality), QUALITY_STEPS);
      }),
      { numRuns: 25 },
    );
    expect(figures).toBeGreaterThan(1_000);
  });

  test("is in order: the lower end is not above the figure, nor the figure above the upper end", () => {
    fc.assert(
      fc.property(fc.integer(), shapes, smallest, (seed, shape, groups) => {
        const { units } = published(drawCampaign(seed, shape), groups);
        for (const unit of units) {
          const report = buildFigures(instrument, nationalSurvey, { [unit.table]: stored(unit) }, null, refOf);
          const shown = [
            ...report.indices.map(({ mean }) => mean),
            ...[report.overall, report.scenarioScore, report.obstacles?.difference ?? null],
            ...[...(report.lines.NS1 ?? []), ...(report.lines.NS2 ?? [])].map(({ share }) => share),
          ];
          for (const figure of shown) {
            if (!figure) continue;
            expect(figure.low).toBeLessThanOrEqual(figure.value);
            expect(figure.value).toBeLessThanOrEqual(figure.high);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});
