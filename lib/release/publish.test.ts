import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { bothEnds, clampedColumns } from "./clamped-columns";
import { joinColumns, NO_COLUMNS } from "./column-sums";
import {
  type GroupColumns,
  ONLINE,
  RELEASE_TABLES,
  type ReleasedGroup,
  type SmallestGroups,
  smallestGroups,
} from "./figures";
import { type Publication, publish } from "./publish";
import { noResponses, responseReader } from "./response-pools";
import { isCareless, type SubmittedRow } from "./submitted-row";
import {
  drawAnswers,
  drawCampaign,
  type DrawnCampaign,
  invitedUnits,
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

const columnsOf = ({ columns }: ReleasedGroup) => [
  ...Object.values(columns.numbers).map(({ n }) => ({ n, held: [] as number[] })),
  ...Object.values(columns.counts).map(({ n, counts }) => ({ n, held: Object.values(counts) })),
];

/** Numbers to twelve digits: sums of fractions depend on the order of adding. */
const withoutDust = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === "number" ? Number(each.toPrecision(12)) : each)),
  );

const isCounted = (row: SubmittedRow) => !isCareless(instrument, row);
const withoutCareless = (drawn: DrawnCampaign) => ({ ...drawn, rows: drawn.rows.filter(isCounted) });

describe("the release of a campaign", { timeout: 30_000 }, () => {
  test("has groups of enough people, of whom three more are invited, in columns of enough values", () => {
    fc.assert(
      fc.property(campaigns, (drawn) => {
        const { groups } = published(drawn, SMALL);
        const counted = withoutCareless(drawn);
        for (const group of groups) {
          expect(group.people).toBeGreaterThanOrEqual(SMALL[group.table]);
          expect(peopleOf(counted, [group])).toHaveLength(group.people);
          expect(group.invited).toBeGreaterThanOrEqual(SMALL[group.table] + 3);
          expect(group.invited).toBeGreaterThanOrEqual(group.people);
          for (const { n, held } of columnsOf(group)) {
            expect(n).toBeGreaterThanOrEqual(SMALL[group.table]);
            for (const people of held) expect(people).toBeLessThanOrEqual(n);
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
        for (const unit of units) {
          const within = subtreeIds(drawn.units, unit.unitId);
          const below = groups.filter(({ table, unitId }) => table === unit.table && within.has(unitId));
          const parts = below.map((group) => clampedColumns(group, bothEnds(instrument)));
          expect(withoutDust(unit.columns)).toEqual(withoutDust(parts.reduce(joinColumns, NO_COLUMNS)));
          const invited = invitedUnits(drawn).filter(({ id }) => within.has(id));
          const peopleIn = (chosen: typeof invited) => chosen.reduce((sum, each) => sum + each.invited, 0);
          const covered = new Set(below.flatMap(({ coveredUnitIds }) => coveredUnitIds));
          expect(unit.invited).toBe(peopleIn(invited));
          expect(unit.covered).toBe(peopleIn(invited.filter(({ id }) => covered.has(id))));
          expect(unit.hasImported).toBe(below.some(({ origin }) => origin !== ONLINE));
          if (unit.covered < unit.invited) expect(unit.elsewhere.length > 0 || unit.isPartlyInNoFigure).toBe(true);
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

describe("a group", () => {
  test.each([0, 3, 15])("is made also where all but %i answer alike: passing up would tell which answer", (others) => {
    expect(indexGroups(nearlyAlike(15, others))).toMatchObject([{ unitId: "a", people: 15, invited: 18 }]);
  });

  test.each([
    [10, 2, []],
    [10, 3, [{ unitId: "a", people: 10, invited: 13 }]],
    [13, 0, [{ unitId: "a", people: 13, invited: 13 }]],
    [9, 20, []],
  ])("of %i people needs that %i more do not make fewer than 13", (people, silent, groups) => {
    const drawn = { ...nearlyAlike(people, 3), units: [{ id: "a", parentId: null }], silent };
    expect(indexGroups(drawn)).toMatchObject(groups);
  });

  test("passes up with who was invited, whether or not anybody answered below", () => {
    const above = nearlyAlike(9, 4).rows.map((row) => ({ ...row, unitId: "u0" }));
    const drawn = { units: UNITS, rows: [...nearlyAlike(1, 1).rows, ...above], silent: 2 };
    expect(indexGroups(drawn)).toMatchObject([{ unitId: "u0", people: 10, invited: 14, coveredUnitIds: ["a", "u0"] }]);
  });

  test("is of one import: nine rows of one and a row of another make none", () => {
    const rows = nearlyAlike(14, 3).rows.map((row, i) => ({ ...row, origin: i < 9 ? "import-a" : "import-b" }));
    expect(indexGroups({ units: UNITS, rows })).toEqual([]);
    const more = nearlyAlike(26, 3).rows.map((row, i) => ({ ...row, origin: i < 13 ? "import-a" : "import-b" }));
    expect(indexGroups({ units: UNITS, rows: more })).toMatchObject([
      { origin: "import-a", people: 13, invited: 13 },
      { origin: "import-b", people: 13, invited: 13 },
    ]);
  });

  test("of an import needs 13 on the staff list, or as many rows where there is none", () => {
    const rows = nearlyAlike(12, 3).rows.map((row) => ({ ...row, origin: "import-a" }));
    const made = (staff: number) => {
      const pools = noResponses();
      const read = responseReader(instrument, pools);
      for (const row of rows) read(row);
      const units = UNITS.map((unit) => ({ ...unit, invited: 0, staff: unit.id === "a" ? staff : 0 }));
      return publish(instrument, units, pools, DESIGN).groups.filter(({ table }) => table === "index");
    };
    expect(made(0)).toEqual([]);
    expect(made(12)).toEqual([]);
    expect(made(13)).toMatchObject([{ people: 12, invited: 13 }]);
  });
});

describe("what of a group is summed", () => {
  const group = (columns: GroupColumns, invited: number): ReleasedGroup => ({
    ...{ table: "survey", unitId: "u", origin: ONLINE, people: 20, invited, coveredUnitIds: ["u"], columns },
  });
  const kept = bothEnds(instrument);
  const counts = (id: string, n: number, given: Record<string, number>, invited = 1_000) =>
    clampedColumns(group({ numbers: {}, counts: { [id]: { n, counts: given } } }, invited), kept).counts[id];

  test.each([
    [20, 20, 18],
    [24, 23, 21],
    [100, 100, 95],
    [100, 97, 95],
    [99, 99, 89],
    [20, 18, 18],
    [20, 0, 0],
  ])("of %i answers, %i for one option count as %i", (n, given, counted) => {
    expect(counts("NS1", n, { "NS1-a": given })?.counts).toEqual({ "NS1-a": counted });
  });

  test("has 'no problems' kept from both ends, also where nobody named it", () => {
    expect(counts("NS2", 20, { "NS2-a": 7 })?.counts).toEqual({ "NS2-a": 7, "NS2-n": 2 });
    expect(counts("NS2", 20, { "NS2-n": 20 })?.counts).toEqual({ "NS2-n": 18 });
    expect(counts("NS2", 200, { "NS2-n": 4 })?.counts).toEqual({ "NS2-n": 10 });
    expect(counts("NS1", 20, { "NS1-a": 7 })?.counts).toEqual({ "NS1-a": 7 });
  });

  test.each([
    [0, 3],
    [20, 17],
    [17, 17],
    [18, 17],
  ])("has of 20 invited and %i values %i as the number that is shown", (n, shown) => {
    expect(counts("NS1", n, {}, 20)?.clampedN).toBe(shown);
  });

  test("has a mean of 15 to 90 points, of half an obstacle to four, and the spread around it as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_200 }), { minLength: 2, maxLength: 30 }), (values) => {
        const n = values.length;
        const sum = values.reduce((total, value) => total + value, 0);
        const squares = values.reduce((total, value) => total + value ** 2, 0);
        const { P1 } = clampedColumns(group({ numbers: { P1: { n, sum, squares } }, counts: {} }, 99), kept).numbers;
        if (!P1) throw new Error("no figure");
        expect(P1.sum / n / 12).toBeCloseTo(Math.min(90, Math.max(15, sum / n / 12)), 9);
        expect(P1.squares - P1.sum ** 2 / n).toBeCloseTo(squares - sum ** 2 / n, 4);
      }),
    );
    const load = { n: 20, sum: 0, squares: 0 };
    const { obstacles } = clampedColumns(group({ numbers: { obstacles: load }, counts: {} }, 99), kept).numbers;
    expect(obstacles).toMatchObject({ sum: 10, squares: 5 });
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
    // The same are invited.
    const drawn = { ...nearlyAlike(15, 5), units: [{ id: "a", parentId: null }], silent: 10 };
    const careless = Array.from({ length: 7 }, () => alike(28, 60));
    const more = { ...drawn, rows: [...drawn.rows, ...careless], silent: 3 };
    const { quality, ...rest } = published(drawn, DESIGN);
    expect(published(more, DESIGN)).toEqual({ ...rest, quality: { ...quality, setAside: 7 } });
  });
});
