import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { ONLINE, type ScaleId, type SmallestGroups, smallestGroups } from "./figures";
import { isCareless } from "./submitted-row";
import {
  drawAnswers,
  drawCampaign,
  type DrawnCampaign,
  published,
  randomFrom,
  type Shape,
  submittedRow,
  subtreeIds,
} from "./testing-campaign";
import { leaksOf, scaleExpansions } from "./testing-columns";
import { formsOf, scaleCase, valueOf } from "./testing-forms";
import { expandSurvey, surveyForms, surveyValue } from "./testing-survey-forms";

const SCALES: readonly ScaleId[] = [...PRINCIPLE_IDS, "scenarios"];

const shapes = fc.record<Shape>({
  units: fc.integer({ min: 1, max: 12 }),
  most: fc.integer({ min: 3, max: 16 }),
  skipped: fc.constantFrom(0, 0.005, 0.02, 0.1),
  notApplicable: fc.constantFrom(0, 0.01, 0.1),
  imported: fc.constantFrom(0, 0, 0.1, 0.5),
  careless: fc.constantFrom(0, 0.05),
  mixed: fc.constantFrom(0, 0.03, 0.2, 1),
  alike: fc.constantFrom(0, 0.3),
  joined: fc.constantFrom(0, 0.3),
  onPaper: fc.constantFrom(0, 0.3, 1),
});

/** The sets of fewer than `k` people that somebody could ask about. */
function fewPeople({ units, rows, onPaper }: DrawnCampaign, k: number): { name: string; people: Set<number> }[] {
  const of = (is: (row: DrawnCampaign["rows"][number]) => boolean) =>
    new Set(rows.flatMap((row, i) => (is(row) ? [i] : [])));
  return [
    ...rows.map((_, i) => ({ name: `person ${i}`, people: new Set([i]) })),
    ...units.flatMap(({ id }) => {
      const within = subtreeIds(units, id);
      return [
        { name: `own people of ${id}`, people: of(({ unitId }) => unitId === id) },
        { name: `all people of ${id}`, people: of(({ unitId }) => within.has(unitId)) },
        { name: `on paper of ${id}`, people: of((row) => row.unitId === id && onPaper?.has(row) === true) },
        { name: `imported of ${id}`, people: of(({ unitId, origin }) => unitId === id && origin !== ONLINE) },
        ...["import-0", "import-1"].map((file) => ({
          name: `${file} of ${id}`,
          people: of(({ unitId, origin }) => unitId === id && origin === file),
        })),
      ];
    }),
    ...(["kk", "ru", "en", null] as const).flatMap((language) => [
      { name: `all in ${String(language)}`, people: of((row) => row.language === language) },
      ...units.map(({ id }) => ({
        name: `${id} in ${String(language)}`,
        people: of((row) => row.language === language && row.unitId === id),
      })),
    ]),
  ].filter(({ people }) => people.size > 0 && people.size < k);
}

const countedOnly = (drawn: DrawnCampaign) => ({
  ...drawn,
  rows: drawn.rows.filter((row) => !isCareless(instrument, row)),
});

/** Published numbers of a scale that are not their forms, and few people of whom the forms tell. */
function leaksOfScale(drawn: DrawnCampaign, smallest: SmallestGroups, scaleId: ScaleId): string[] {
  const counted = countedOnly(drawn);
  const of = scaleCase(scaleId, counted);
  const forms = formsOf(of, published(drawn, smallest));
  const wrong = forms.filter((form) => valueOf(of, form) !== form.stated).map(({ name }) => `${name} is not its form`);
  const leaks = leaksOf(of.people.length, forms, scaleExpansions(of));
  const k = smallest[scaleId === "scenarios" ? "survey" : "index"];
  return [...wrong, ...fewPeople(counted, k).flatMap(({ name, people }) => (leaks(people) > 0 ? [name] : []))];
}

function leaksOfSurvey(drawn: DrawnCampaign, smallest: SmallestGroups): string[] {
  const counted = countedOnly(drawn);
  const forms = surveyForms(counted, published(drawn, smallest));
  const wrong = forms.filter((form) => surveyValue(counted, form) !== form.stated).map(({ name }) => name);
  const leaks = leaksOf(counted.rows.length, forms, expandSurvey);
  return [
    ...wrong,
    ...fewPeople(counted, smallest.survey).flatMap(({ name, people }) => (leaks(people) > 0 ? [name] : [])),
  ];
}

// Seconds of arithmetic, and longer while both cores are busy.
describe("what is published of a campaign, as linear forms over person × item", { timeout: 60_000 }, () => {
  test("tells of nobody and of no unit that is too small: indices, levels, scenarios and their quality", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        shapes,
        fc.constantFrom(...SCALES),
        fc.integer({ min: 3, max: 5 }),
        (seed, shape, scale, k) => {
          expect(leaksOfScale(drawCampaign(seed, shape), { index: k, survey: k + 1, levels: 2 * k }, scale)).toEqual(
            [],
          );
        },
      ),
      { numRuns: 80 },
    );
  });

  test("tells of nobody and of no unit that is too small: survey questions and obstacles", () => {
    fc.assert(
      fc.property(fc.integer(), shapes, fc.integer({ min: 3, max: 5 }), (seed, shape, k) => {
        expect(leaksOfSurvey(drawCampaign(seed, shape), { index: k, survey: k + 1, levels: 2 * k })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("holds with the groups of the design", () => {
    const design = smallestGroups(10);
    const large = shapes.map((shape) => ({ ...shape, units: Math.min(8, shape.units), most: 4 * shape.most }));
    fc.assert(
      fc.property(fc.integer(), large, fc.constantFrom(...SCALES), (seed, shape, scale) => {
        expect(leaksOfScale(drawCampaign(seed, shape), design, scale)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  const SHAPE: Shape = {
    ...{ units: 1, most: 0, skipped: 0, notApplicable: 0, imported: 0, careless: 0, mixed: 0, alike: 0 },
  };
  /** Responses of units side by side below one, so many in each language, the first `incomplete` of them with a gap. */
  function campaignOf(sizes: Record<string, { kk?: number; ru?: number; incomplete?: number }>): DrawnCampaign {
    const random = randomFrom(7);
    const units = [{ id: "u0", parentId: null }, ...Object.keys(sizes).map((id) => ({ id, parentId: "u0" }))];
    const rows = Object.entries(sizes).flatMap(([unitId, { kk = 0, ru = 0, incomplete = 0 }]) =>
      Array.from({ length: kk + ru }, (_, i) => {
        const { "P1-B1": left, ...answers } = drawAnswers(random, SHAPE);
        const all = i < incomplete || left === undefined ? answers : { ...answers, "P1-B1": left };
        return submittedRow(all, { unitId, language: i < kk ? "kk" : "ru" });
      }),
    );
    return { units, rows };
  }

  test("does not give away the one answer in Kazakh of a unit that answers in Russian", () => {
    const drawn = campaignOf({ a: { kk: 15 }, b: { kk: 1, ru: 20 } });
    const design = smallestGroups(10);
    expect(leaksOfScale(drawn, design, "P1")).toEqual([]);
    expect(published(drawn, design).quality.scales.P1?.byLanguage).toBeNull();
    const mixed = campaignOf({ a: { kk: 15, ru: 5 }, b: { kk: 5, ru: 20 } });
    expect(published(mixed, design).quality.scales.P1?.byLanguage).toMatchObject({ kk: { n: 20 }, ru: { n: 25 } });
    expect(leaksOfScale(mixed, design, "P1")).toEqual([]);
  });

  test("does not give away the one of a unit who left nothing out, nor the few who did", () => {
    const design = smallestGroups(10);
    const one = campaignOf({ a: { ru: 11, incomplete: 10 }, b: { ru: 20 } });
    expect(leaksOfScale(one, design, "P1")).toEqual([]);
    expect(published(one, design).quality.scales.P1).toMatchObject({ people: 20, complete: { n: 20 } });
    const few = campaignOf({ a: { ru: 20, incomplete: 9 }, b: { ru: 20 } });
    expect(leaksOfScale(few, design, "P1")).toEqual([]);
    expect(published(few, design).quality.scales.P1).toMatchObject({ people: 20 });
    const many = campaignOf({ a: { ru: 20, incomplete: 10 }, b: { ru: 20 } });
    expect(leaksOfScale(many, design, "P1")).toEqual([]);
    expect(published(many, design).quality.scales.P1).toMatchObject({ people: 40, complete: { n: 30 } });
  });

  test("counts nobody at a level whose index counts nowhere", () => {
    const drawn = campaignOf({ a: { ru: 45 }, b: { ru: 5 } });
    const design = smallestGroups(10);
    expect(leaksOfScale(drawn, design, "P1")).toEqual([]);
    expect(published(drawn, design).groups.filter(({ table }) => table === "levels")).toEqual([]);
    const enough = campaignOf({ a: { ru: 45 }, b: { ru: 5 }, c: { ru: 5 } });
    expect(leaksOfScale(enough, design, "P1")).toEqual([]);
    expect(published(enough, design).groups.filter(({ table }) => table === "levels")).toMatchObject([
      { unitId: "u0", people: 55 },
    ]);
  });
});
