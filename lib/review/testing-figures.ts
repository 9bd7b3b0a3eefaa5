import type { PrincipleId } from "../instrument/schema";
import { columnsOfOne } from "../release/testing-group";
import type { GroupColumns, NumberSums, StoredUnitFigures, UnitColumns } from "../release/figures";
import { PRINCIPLE_IDS } from "../instrument/schema";
import type { CampaignFigures } from "./comparable-figures";

/** Figures of units made by hand or drawn, for tests of what is said of them. */

/** Sums of a column of indices with this mean and spread, in points. */
export function sumsWith(n: number, mean: number, sd: number): NumberSums {
  const sum = Math.round(n * mean * 12);
  return { n, sum, squares: Math.round(sum ** 2 / n + (n - 1) * (12 * sd) ** 2) };
}

/** Sums of these indices, 0–100. */
export function sumsOf(indices: readonly number[]): NumberSums {
  const steps = indices.map((index) => Math.round(12 * index));
  const add = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { n: steps.length, sum: add(steps), squares: add(steps.map((each) => each ** 2)) };
}

/** One group whose seven principles have mean 60 and spread 18, but for the means given; null: no figure. */
export function indexGroup(n: number, means: Partial<Record<PrincipleId, number | null>> = {}): UnitColumns {
  const numbers = PRINCIPLE_IDS.flatMap((id) => {
    const mean = means[id] === undefined ? 60 : means[id];
    return mean === null ? [] : [[id, sumsWith(n, mean, 18)] as const];
  });
  return columnsOfOne(n, { numbers: Object.fromEntries(numbers), counts: {} });
}

/** One group with these answers to the survey questions, of `n` people each. */
export function surveyGroup(n: number, counts: Readonly<Record<"NS1" | "NS2", Record<string, number>>>): UnitColumns {
  const columns: GroupColumns = {
    numbers: {},
    counts: { NS1: { n, counts: counts.NS1 }, NS2: { n, counts: counts.NS2 } },
  };
  return columnsOfOne(n, columns);
}

/** A unit's figures of a table with these columns. */
export function figuresWith(table: "index" | "survey", columns: UnitColumns): StoredUnitFigures {
  const coverage = Object.fromEntries(Object.keys({ ...columns.numbers, ...columns.counts }).map((id) => [id, "a b"]));
  return {
    ...{ table, unitId: "u", invited: 70, covered: 70, elsewhere: [], isPartlyInNoFigure: false },
    ...{ hasImported: false, coverage, columns },
  };
}

/** The index figures of a unit in the campaigns "1", "2", … */
export function campaignsWith(...columns: readonly UnitColumns[]): CampaignFigures[] {
  return columns.map((each, i) => {
    const id = String(i + 1);
    const closesAt = new Date(Date.UTC(2024 + i, 3, 24));
    return {
      campaign: { id, title: { kk: id, ru: id, en: id }, closesAt, instrumentVersion: "1.0.0" },
      figures: figuresWith("index", each),
    };
  });
}
