import { describe, expect, it, test } from "vitest";
import { PRINCIPLE_IDS, type PrincipleId } from "../instrument/schema";
import type { StoredUnitFigures } from "../release/figures";
import { changePicture, comparedChange } from "./change";
import type { CampaignFigures } from "./comparable-figures";

type Column = { n: number; mean: number; sd: number; covers: string };
const ALIKE: Column = { n: 60, mean: 50, sd: 18, covers: "a b" };

function numbersOf({ n, mean, sd }: Column) {
  const sum = n * mean * 12;
  const clusters = { groups: 1, sizesSquared: n ** 2, largest: n, between: sum ** 2 / n, clampedN: n };
  return { n, sum, squares: sum ** 2 / n + (n - 1) * (12 * sd) ** 2, ...clusters };
}

/** A campaign with these columns; what is not said is as in `ALIKE`, and null is left out. */
function campaign(
  id: string,
  columns: Partial<Record<PrincipleId, Partial<Column> | null>>,
  version = "1.0.0",
): CampaignFigures {
  const all = PRINCIPLE_IDS.flatMap((principle) => {
    const given = columns[principle];
    return given === null ? [] : [[principle, { ...ALIKE, ...given }] as const];
  });
  const figures: StoredUnitFigures = {
    ...{ table: "index", unitId: "u", invited: 70, covered: 70, elsewhere: [], isPartlyInNoFigure: false },
    ...{ hasImported: false, coverage: Object.fromEntries(all.map(([key, { covers }]) => [key, covers])) },
    columns: { numbers: Object.fromEntries(all.map(([key, column]) => [key, numbersOf(column)])), counts: {} },
  };
  const closesAt = new Date(`2026-0${id}-01T00:00:00Z`);
  return { campaign: { id, title: { kk: id, ru: id, en: id }, closesAt, instrumentVersion: version }, figures };
}

const changeOf = (stored: readonly CampaignFigures[], campaignId: string) =>
  changePicture(comparedChange(stored, campaignId));
const lineOf = ({ lines }: ReturnType<typeof changeOf>, id: string) => lines.find((each) => each.id === id);

describe("the change of a unit since the last campaign", () => {
  it("has eight lines with the difference of the shown means and an interval in whole points", () => {
    const change = changeOf([campaign("1", {}), campaign("2", { P1: { mean: 62.4 }, P2: { mean: 37.6 } })], "2");
    expect(change.lines.map(({ id }) => id)).toEqual([...PRINCIPLE_IDS, "overall"]);
    // t(.996875; 118) × 18 × √(2 / 60) = 9.1…, upwards to 10
    expect(lineOf(change, "P1")).toMatchObject({
      ...{ other: 50, here: 62, difference: { value: 12, low: 2, high: 22 }, verdict: "higher" },
      since: { id: "1" },
    });
    expect(lineOf(change, "P2")).toMatchObject({ difference: { value: -12, low: -22, high: -2 }, verdict: "lower" });
    expect(lineOf(change, "P3")).toMatchObject({ difference: { value: 0, low: -10, high: 10 }, verdict: "not-seen" });
    expect(lineOf(change, "overall")).toMatchObject({ other: 50, here: 50, verdict: "not-seen" });
    expect(change.overallOf).toEqual(PRINCIPLE_IDS);
  });

  it("says which differences would be seen, of the least certain line and upwards", () => {
    const to = (n: number) => changeOf([campaign("1", {}), campaign("2", { P4: { n } })], "2").visiblePoints;
    // 3.6 × 18 × √(2 / 60) = 11.8
    expect(to(60)).toBe(12);
    // 3.6 × 18 × √(1 / 60 + 1 / 25) = 15.4, in steps of 5 because one mean is of fewer than 50 answers
    expect(to(25)).toBe(20);
  });

  it("rounds the half-width up to the coarser step of the two means", () => {
    const change = changeOf([campaign("1", { P1: { n: 49 } }), campaign("2", {})], "2");
    expect(lineOf(change, "P1")?.difference).toEqual({ value: 0, low: -15, high: 15 });
    expect(lineOf(changeOf([campaign("1", { P1: { n: 30 } }), campaign("2", {})], "2"), "P1")?.difference.high).toBe(
      15,
    );
    expect(lineOf(changeOf([campaign("1", { P1: { n: 50 } }), campaign("2", {})], "2"), "P1")?.difference.high).toBe(
      10,
    );
  });

  it("draws no interval narrower than a standard deviation of 10 gives", () => {
    const uniform = { sd: 1 };
    const change = changeOf([campaign("1", { P1: uniform }), campaign("2", { P1: uniform })], "2");
    // t(.996875; 118) × 10 × √(2 / 60) = 5.1
    expect(lineOf(change, "P1")?.difference).toEqual({ value: 0, low: -6, high: 6 });
  });
});

test("each principle goes back to the last campaign that covers the same units", () => {
  const change = changeOf(
    [campaign("1", {}), campaign("2", { P1: { covers: "a" }, P2: { covers: "a" } }), campaign("3", { P2: null })],
    "3",
  );
  expect(change.lines.map(({ id, since }) => `${id} ${since.id}`)).toEqual([
    ...["P1 1", "P3 2", "P4 2", "P5 2", "P6 2", "P7 2"],
    "overall 2",
  ]);
  expect(change.overallOf).toEqual(["P3", "P4", "P5", "P6", "P7"]);
});

test("the overall index needs five principles that compare with the same campaign", () => {
  const left = { P1: null, P2: null };
  const change = changeOf([campaign("1", {}), campaign("2", { P3: { covers: "a" } }), campaign("3", left)], "3");
  expect(lineOf(change, "overall")?.since.id).toBe("1");
  expect(lineOf(change, "P4")?.since.id).toBe("2");
  const fewer = changeOf([campaign("1", { P3: null }), campaign("2", left)], "2");
  expect(fewer.lines).toHaveLength(4);
  expect(fewer.overallOf).toEqual([]);
});

test("what another questionnaire asked does not compare", () => {
  // P1 was changed in 1.1.0, P2 was not.
  const change = changeOf([campaign("1", {}), campaign("2", {}, "1.1.0")], "2");
  expect(lineOf(change, "P1")).toBeUndefined();
  expect(lineOf(change, "P2")?.since.id).toBe("1");
});

test("later campaigns and the first one have nothing to compare with", () => {
  const none = { lines: [], visiblePoints: null, overallOf: [] };
  const stored = [campaign("1", {}), campaign("2", {})];
  expect(changeOf(stored, "1")).toEqual(none);
  expect(changeOf(stored, "elsewhere")).toEqual(none);
});

test("the overall index is the mean of its principles as shown, and as uncertain as they are on average", () => {
  const risen = Object.fromEntries(PRINCIPLE_IDS.map((id) => [id, { mean: 63 }]));
  const change = changeOf([campaign("1", {}), campaign("2", risen)], "2");
  expect(lineOf(change, "overall")).toMatchObject({ other: 50, here: 63, verdict: "higher" });
  expect(lineOf(change, "overall")?.difference).toEqual(lineOf(change, "P1")?.difference);
});
