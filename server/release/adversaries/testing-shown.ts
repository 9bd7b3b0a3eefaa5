import { nationalSurvey } from "@/lib/benchmark/national-survey";
import { wilsonInterval } from "@/lib/benchmark/wilson";
import { tQuantile } from "@/lib/benchmark/distributions";
import { instrument } from "@/lib/instrument/testing-instrument";
import { bothEnds, clampedColumns } from "@/lib/release/clamped-columns";
import { joinColumns, NO_COLUMNS } from "@/lib/release/column-sums";
import { type GroupColumns, ONLINE, type ReleaseTable, type StoredUnitFigures } from "@/lib/release/figures";
import { buildFigures } from "@/lib/review/build-report";
import { compareUnit, type Comparisons } from "@/lib/review/compare-unit";
import type { UnitReport } from "@/lib/review/unit-report";

/**
 * What an attacker sees: all that is shown of a unit whose groups hold these answers, as one text, by the rules of today
 * and by those of 0.1.0. Two sets of answers that give the same text cannot be told apart.
 */

/** Indices of one principle, 0–100; how often each option of NS1 was chosen. */
export type Indices = readonly number[];
export type Table = Readonly<Record<string, number>>;

export const OPTIONS = ["NS1-a", "NS1-b", "NS1-c", "NS1-d", "NS1-e", "NS1-f", "NS1-z"] as const;
/** The four items of a principle give 0–16 points. */
export const INDEX_VALUES = Array.from({ length: 17 }, (_, points) => 6.25 * points);

const KEPT = bothEnds(instrument);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** One group, and how many are invited in it; as many more than have answered where it is not said. */
type Group<Given> = { given: Given; invited: number };

type Released = { columns: GroupColumns; people: number; invited: number };

const columnsOf = (table: ReleaseTable, groups: readonly Released[]) =>
  groups
    .map((group) => clampedColumns({ ...group, table, unitId: "u", origin: ONLINE, coveredUnitIds: [] }, KEPT))
    .reduce(joinColumns, NO_COLUMNS);

function figuresOf(table: ReleaseTable, groups: readonly Released[]): StoredUnitFigures {
  const invited = sum(groups.map((group) => group.invited));
  return {
    ...{ table, unitId: "u", invited, covered: invited, elsewhere: [], isPartlyInNoFigure: false },
    ...{ hasImported: false, coverage: { P1: "u" }, columns: columnsOf(table, groups) },
  };
}

/** Groups of the rest, and the unit's own last time, whose people the attacker knows one and all. */
const KNOWN = [
  [50, 62.5, 37.5, 75, 56.25, 68.75, 43.75, 50, 81.25, 62.5, 56.25],
  [68.75, 50, 75, 62.5, 43.75, 56.25, 87.5, 62.5, 50, 68.75, 75, 31.25],
];
const LAST_TIME = [62.5, 56.25, 75, 50, 43.75, 68.75, 62.5, 81.25, 37.5, 56.25, 62.5, 50, 68.75];

const released = (given: Indices, invited: number): Released => {
  const steps = given.map((index) => index * 12);
  const P1 = { n: given.length, sum: sum(steps), squares: sum(steps.map((each) => each ** 2)) };
  return { columns: { numbers: { P1 }, counts: {} }, people: given.length, invited };
};
const withSilent = (given: Indices) => released(given, given.length + 3);

const campaignAt = (id: string) => ({
  ...{ id, title: { kk: id, ru: id, en: id }, closesAt: new Date("2026-04-24T13:00:00Z"), instrumentVersion: "1.0.0" },
});

// Known once and for all: they are the same beside every unit that is tried.
const REST = columnsOf("index", KNOWN.map(withSilent));
const BEFORE = { campaign: campaignAt("before"), figures: figuresOf("index", [withSilent(LAST_TIME)]) };

type Report = Omit<UnitReport, "campaign" | "unit" | "isReportingGroup" | "path" | "children">;

/** The report of a unit, and beside it everything that it is compared with. */
function reportOf(table: ReleaseTable, groups: readonly Released[]): { report: Report; beside: Comparisons } {
  const figures = figuresOf(table, groups);
  const report = buildFigures(instrument, nationalSurvey, { [table]: figures }, null, () => {
    throw new Error("nobody counts elsewhere");
  });
  const index = table === "index" ? figures : undefined;
  const beside = compareUnit(instrument, nationalSurvey, {
    ...{ campaignId: "now", index, survey: table === "survey" ? figures : undefined, isWhole: false },
    whole: index ? joinColumns(index.columns, REST) : null,
    overTime: index ? [BEFORE, { campaign: campaignAt("now"), figures: index }] : [],
  });
  return { report, beside };
}

/** The report of a unit whose groups have these indices of P1, and what it is compared with. */
const ofIndices = (groups: readonly Group<Indices>[]) =>
  reportOf(
    "index",
    groups.map(({ given, invited }) => released(given, invited)),
  );

const ofTables = (groups: readonly Group<Table>[]) =>
  reportOf(
    "survey",
    groups.map(({ given, invited }) => {
      const n = sum(Object.values(given));
      return { columns: { numbers: {}, counts: { NS1: { n, counts: given } } }, people: n, invited };
    }),
  );

/** All that is shown of a unit whose groups have these indices of P1, or these answers to NS1. */
export const shownIndices = (groups: readonly Group<Indices>[]): string => JSON.stringify(ofIndices(groups));
export const shownTable = (groups: readonly Group<Table>[]): string => JSON.stringify(ofTables(groups));

const nearest5 = (people: number) => 5 * Math.round(people / 5);

/** The same as 0.1.0 showed it: the mean and its ends in whole points. */
export function shownIndicesBefore(given: Indices): string {
  const n = given.length;
  const mean = sum(given) / n;
  const sd = Math.sqrt(sum(given.map((value) => (value - mean) ** 2)) / (n - 1));
  const reach = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n);
  const ends = [Math.max(0, mean - reach), Math.min(100, mean + reach)];
  return JSON.stringify([nearest5(n), Math.round(mean), ...ends.map(Math.round)]);
}

/** One share as 0.1.0 showed it: whole percent, and so the ends of its interval. */
export function shownShareBefore(x: number, n: number): string {
  const [low, high] = wilsonInterval({ x, n });
  return [x / n, low, high].map((share) => Math.round(100 * share)).join(" ");
}

/** A table as 0.1.0 showed it. */
export function shownTableBefore(given: Table): string {
  const n = sum(Object.values(given));
  return JSON.stringify([nearest5(n), ...OPTIONS.slice(0, 6).map((id) => shownShareBefore(given[id] ?? 0, n))]);
}
