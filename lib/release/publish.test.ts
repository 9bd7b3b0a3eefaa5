import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { NOT_APPLICABLE } from "../instrument/not-applicable";
import { RELEASE_TABLES, type ReleasedGroup, type SmallestGroups, smallestGroups } from "./figures";
import type { Publication } from "./publish";
import { isCareless, type SubmittedRow } from "./submitted-row";
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
import { peopleOf } from "./testing-forms";

const SMALL: SmallestGroups = { index: 4, survey: 5, levels: 8 };
const DESIGN = smallestGroups(10);

const campaigns = fc
  .tuple(
    fc.integer(),
    fc.record<Shape>({
      units: fc.integer({ min: 1, max: 15 }),
      most: fc.integer({ min: 1, max: 20 }),
      skipped: fc.constantFrom(0, 0.05, 0.4),
      notApplicable: fc.constantFrom(0, 0.1),
      imported: fc.constantFrom(0, 0.3),
      careless: fc.constantFrom(0, 0.1),
      mixed: fc.constantFrom(0, 0.2),
      alike: fc.constantFrom(0, 0.5, 0.95),
    }),
  )
  .map(([seed, shape]) => drawCampaign(seed, shape));

/** The columns of a group, with how many people each of its values or options has. */
function heldBy(drawn: DrawnCampaign, group: ReleasedGroup, columnId: string): number[] {
  const people = peopleOf(drawn, [group]).flatMap((i) => drawn.rows[i] ?? []);
  const values = people.flatMap((row): readonly string[] => {
    if (columnId === "obstacles") return row.obstacles === null ? [] : [String(row.obstacles)];
    if (columnId === "scenarios") return row.scenarioScore === null ? [] : [row.scenarioScore.toFixed(6)];
    if (columnId === "NS1") return typeof row.answers["NS1"] === "string" ? [row.answers["NS1"]] : [];
    if (columnId === "NS2") return typeof row.answers["NS2"] === "object" ? row.answers["NS2"] : [];
    const index = Object.entries(row.indices).find(([id]) => id === columnId)?.[1] ?? null;
    return index === null ? [] : [index.toFixed(6)];
  });
  return [...new Set(values)].map((value) => values.filter((each) => each === value).length);
}

const columnsOf = ({ columns }: ReleasedGroup) => [
  ...Object.entries(columns.numbers).map(([id, { n }]) => ({ id, n, held: [] as number[] })),
  ...Object.entries(columns.counts).map(([id, { n, counts }]) => ({ id, n, held: Object.values(counts) })),
];

const isCounted = (row: SubmittedRow) => !isCareless(instrument, row);
const withoutCareless = (drawn: DrawnCampaign) => ({ ...drawn, rows: drawn.rows.filter(isCounted) });

describe("the release of a campaign", { timeout: 30_000 }, () => {
  test("has groups of enough people, in columns of enough values that are not nearly uniform", () => {
    fc.assert(
      fc.property(campaigns, (drawn) => {
        const { groups } = published(drawn, SMALL);
        const counted = withoutCareless(drawn);
        for (const group of groups) {
          expect(group.people).toBeGreaterThanOrEqual(SMALL[group.table]);
          expect(peopleOf(counted, [group])).toHaveLength(group.people);
          for (const { id, n, held } of columnsOf(group)) {
            expect(n).toBeGreaterThanOrEqual(SMALL[group.table]);
            const most = Math.max(...held, ...(group.table === "levels" ? [] : heldBy(counted, group, id)));
            expect(n - most).toBeGreaterThanOrEqual(3);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test("has disjoint groups within a table, and none with answers from here and from elsewhere", () => {
    fc.assert(
      fc.property(campaigns, (drawn) => {
        const { groups } = published(drawn, SMALL);
        const counted = withoutCareless(drawn);
        for (const table of RELEASE_TABLES) {
          const inTable = groups.filter((group) => group.table === table);
          const people = inTable.flatMap((group) => peopleOf(counted, [group]));
          expect(new Set(people).size).toBe(people.length);
        }
        for (const group of groups)
          for (const i of peopleOf(counted, [group])) expect(counted.rows[i]?.origin).toBe(group.origin);
      }),
      { numRuns: 60 },
    );
  });

  test("has totals that are sums of whole groups, and says of everybody else that they count elsewhere", () => {
    fc.assert(
      fc.property(campaigns, (drawn) => {
        const { groups, units } = published(drawn, SMALL);
        const counted = withoutCareless(drawn);
        for (const unit of units) {
          const within = subtreeIds(drawn.units, unit.unitId);
          const below = groups.filter(({ table, unitId }) => table === unit.table && within.has(unitId));
          expect(unit.covered).toBe(below.reduce((sum, { people }) => sum + people, 0));
          expect(unit.answers).toBe(counted.rows.filter(({ unitId }) => within.has(unitId)).length);
          expect(unit.hasImported).toBe(below.some(({ origin }) => origin === "imported"));
          for (const [id, sums] of Object.entries(unit.columns.numbers)) {
            const parts = below.flatMap(({ columns }) => columns.numbers[id] ?? []);
            const total = (of: (part: (typeof parts)[number]) => number) =>
              parts.reduce((sum, part) => sum + of(part), 0);
            expect(sums).toMatchObject({ n: total(({ n }) => n), sum: total(({ sum }) => sum), groups: parts.length });
            expect(sums.squares).toBe(total(({ squares }) => squares));
            expect(sums.sizesSquared).toBe(total(({ n }) => n ** 2));
            expect(sums.between).toBeCloseTo(
              total(({ n, sum }) => sum ** 2 / n),
              4,
            );
          }
          for (const [id, { n, counts }] of Object.entries(unit.columns.counts)) {
            const parts = below.flatMap(({ columns }) => columns.counts[id] ?? []);
            expect(n).toBe(parts.reduce((sum, part) => sum + part.n, 0));
            for (const [option, people] of Object.entries(counts))
              expect(people).toBe(parts.reduce((sum, part) => sum + (part.counts[option] ?? 0), 0));
          }
          if (unit.covered < unit.answers) expect(unit.elsewhere.length > 0 || unit.isPartlyInNoFigure).toBe(true);
          for (const place of unit.elsewhere) expect(within.has(place)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("is the same whatever the order of responses and units, and however often it is made", () => {
    const inUnits = ({ units, ...publication }: Publication) => ({
      ...publication,
      units: [...units].sort((a, b) => `${a.table} ${a.unitId}`.localeCompare(`${b.table} ${b.unitId}`)),
    });
    fc.assert(
      fc.property(campaigns, fc.integer(), ({ units, rows }, seed) => {
        const random = randomFrom(seed);
        const shuffled = <Value>(values: readonly Value[]) =>
          values
            .map((value) => ({ value, at: random() }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const first = published({ units, rows }, SMALL);
        expect(published({ units, rows }, SMALL)).toEqual(first);
        const other = published({ units: shuffled(units), rows: shuffled(rows) }, SMALL);
        expect(inUnits(other)).toEqual(inUnits(first));
        expect(JSON.stringify(other.units)).toBe(JSON.stringify(first.units));
      }),
      { numRuns: 40 },
    );
  });

  test("makes the groups of the levels of whole groups of the index", () => {
    fc.assert(
      fc.property(campaigns, (drawn) => {
        const { groups } = published(drawn, SMALL);
        const of = (table: string) => groups.filter((group) => group.table === table);
        for (const levels of of("levels")) {
          const parts = of("index").filter(
            ({ origin, coveredUnitIds }) =>
              origin === levels.origin && coveredUnitIds.some((id) => levels.coveredUnitIds.includes(id)),
          );
          expect(parts.flatMap(({ coveredUnitIds }) => coveredUnitIds).sort()).toEqual(levels.coveredUnitIds);
          for (const [id, { n }] of Object.entries(levels.columns.counts))
            expect(n).toBe(parts.reduce((sum, { columns }) => sum + (columns.numbers[id]?.n ?? 0), 0));
        }
      }),
      { numRuns: 40 },
    );
  });
});

const SHAPE: Shape = {
  ...{ units: 1, most: 0, skipped: 0, notApplicable: 0, imported: 0, careless: 0, mixed: 0, alike: 0 },
};
const UNITS = [
  { id: "u0", parentId: null },
  { id: "a", parentId: "u0" },
];
const P1 = ["P1-B1", "P1-B2", "P1-B3", "P1-B4"];

/** People of unit `a` who answer at random, except that all but `others` answer the first principle with 3. */
function nearlyAlike(people: number, others: number): DrawnCampaign {
  const random = randomFrom(11);
  const rows = Array.from({ length: people }, (_, i) => {
    const answer = i < others ? 1 : 3;
    const alike = Object.fromEntries(
      P1.map((id) => [id, instrument.behaviourItems.find((item) => item.id === id)?.reverse ? 4 - answer : answer]),
    );
    return submittedRow({ ...drawAnswers(random, SHAPE), ...alike }, { unitId: "a" });
  });
  return { units: UNITS, rows };
}

const indexGroups = (drawn: DrawnCampaign) => published(drawn, DESIGN).groups.filter(({ table }) => table === "index");

describe("uniform groups", () => {
  test.each([0, 1, 2])("pass up when all but %i answer alike", (others) => {
    expect(indexGroups(nearlyAlike(15, others))).toEqual([]);
    const below = nearlyAlike(15, others);
    const above = nearlyAlike(4, 4).rows.map((row) => ({ ...row, unitId: "u0" }));
    expect(indexGroups({ ...below, rows: [...below.rows, ...above] })).toMatchObject([
      { unitId: "u0", people: 19, coveredUnitIds: ["a", "u0"] },
    ]);
  });

  test("are published when three answer differently", () => {
    expect(indexGroups(nearlyAlike(15, 3))).toMatchObject([{ unitId: "a", people: 15 }]);
  });

  test("are judged by the columns that would be published only", () => {
    const drawn = nearlyAlike(15, 0);
    const rows = drawn.rows.map((row, i) => {
      const { answers, indices } = row;
      const silent = Object.fromEntries(P1.map((id) => [id, NOT_APPLICABLE]));
      return i < 9 ? row : { ...row, answers: { ...answers, ...silent }, indices: { ...indices, P1: null } };
    });
    const [group] = indexGroups({ ...drawn, rows });
    expect(group).toMatchObject({ unitId: "a", people: 15 });
    expect(group?.columns.numbers["P1"]).toBeUndefined();
  });
});

describe("careless responses", () => {
  const items = instrument.behaviourItems.map(({ id }) => id);
  const alike = (people: number, seconds: number | null) =>
    submittedRow(Object.fromEntries(items.slice(0, people).map((id) => [id, 2])), { unitId: "a", seconds });

  test.each([
    [20, 179, true],
    [20, 180, false],
    [19, 60, false],
    [28, null, false],
  ])("%i answers alike in %s seconds: set aside is %s", (answers, seconds, expected) => {
    expect(isCareless(instrument, alike(answers, seconds))).toBe(expected);
  });

  test("are counted and in no group, figure or coverage", () => {
    const drawn = nearlyAlike(15, 5);
    const more = { ...drawn, rows: [...drawn.rows, ...Array.from({ length: 7 }, () => alike(28, 60))] };
    const { quality, ...rest } = published(drawn, DESIGN);
    expect(published(more, DESIGN)).toEqual({ ...rest, quality: { ...quality, setAside: 7 } });
  });
});
