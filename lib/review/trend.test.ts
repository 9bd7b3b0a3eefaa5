import { expect, test } from "vitest";
import type { StoredUnitFigures } from "../release/figures";
import { trendOf } from "./trend";

const MEAN = { n: 20, sum: 20 * 12 * 60, squares: 20 * (12 * 60) ** 2 + 20_000 };
const CLUSTERS = { groups: 1, sizesSquared: 400, largest: 20, between: 0, clampedN: 20 };

/** Figures of the principles named, each covering the units named. */
function stored(id: string, version: string, coverage: Record<string, string>) {
  const numbers = Object.fromEntries(Object.keys(coverage).map((principle) => [principle, { ...MEAN, ...CLUSTERS }]));
  const figures: StoredUnitFigures = {
    ...{ table: "index", unitId: "u", invited: 25, covered: 25, elsewhere: [], isPartlyInNoFigure: false },
    ...{ hasImported: false, coverage, columns: { numbers, counts: {} } },
  };
  const closesAt = new Date(`2026-0${id}-01T00:00:00Z`);
  return { campaign: { id, title: { kk: id, ru: id, en: id }, closesAt, instrumentVersion: version }, figures };
}

const seriesOf = (trend: ReturnType<typeof trendOf>, id: string) => trend.series.find((each) => each.id === id);

test("joins what covers the same units, principle by principle, and breaks where something else was asked", () => {
  const trend = trendOf([
    stored("1", "1.0.0", { P1: "a b", P2: "a b" }),
    stored("2", "1.0.0", { P1: "a b", P2: "a" }),
    stored("3", "1.1.0", { P1: "a b", P2: "a" }),
  ]);
  expect(seriesOf(trend, "P1")?.breaks).toEqual([null, null, "other-instrument"]);
  // P2 was not changed in 1.1.0, P1 was.
  expect(seriesOf(trend, "P2")?.breaks).toEqual([null, "other-units", null]);
  expect(seriesOf(trend, "overall")?.breaks).toEqual([null, "other-units", "other-instrument"]);
  expect(seriesOf(trend, "P1")?.means).toEqual([60, 60, 60]);
  expect(seriesOf(trend, "P3")?.means).toEqual([null, null, null]);
});

test("leaves out campaigns in which the unit has no figures", () => {
  const trend = trendOf([stored("1", "1.0.0", { P1: "a" }), stored("2", "1.0.0", {})]);
  expect(trend.campaigns.map(({ id }) => id)).toEqual(["1"]);
  expect(trendOf([])).toMatchObject({ campaigns: [] });
});
