import fc from "fast-check";
import { expect, test } from "vitest";
import { instrument } from "../instrument/testing-instrument";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { bothEnds, clampedColumns } from "../release/clamped-columns";
import { joinColumns, NO_COLUMNS } from "../release/column-sums";
import { drawCampaign, published, type Shape, subtreeIds } from "../release/testing-campaign";
import { restSums } from "./rest-sums";

/**
 * The rank test (lib/release/linear-forms.test.ts) holds for every sum over whole groups: this shows that the rest of an
 * organisation is such a sum, and of no fewer than two groups.
 */
test("the rest is the sum of the groups outside the unit's subtree, and of no others", { timeout: 30_000 }, () => {
  const shape: Shape = {
    ...{ units: 9, most: 16, skipped: 0.02, notApplicable: 0.1, imported: 0.1, careless: 0.05, mixed: 0.2, alike: 0 },
  };
  let compared = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const drawn = drawCampaign(seed, shape);
      const { groups, units } = published(drawn, { index: 4, survey: 5, levels: 8 });
      const index = groups.filter(({ table }) => table === "index");
      const sumOf = (some: typeof index) =>
        some.map((group) => clampedColumns(group, bothEnds(instrument))).reduce(joinColumns, NO_COLUMNS).numbers;
      const figures = new Map(units.filter(({ table }) => table === "index").map((each) => [each.unitId, each]));
      const tops = drawn.units.filter(({ parentId }) => parentId === null);
      const whole = tops.map(({ id }) => figures.get(id)?.columns ?? NO_COLUMNS).reduce(joinColumns);
      for (const { id } of drawn.units) {
        const within = subtreeIds(drawn.units, id);
        const outside = index.filter(({ unitId }) => !within.has(unitId));
        for (const column of PRINCIPLE_IDS) {
          const [all, own] = [whole.numbers[column], figures.get(id)?.columns.numbers[column]];
          if (!all || !own) continue;
          const withColumn = outside.filter(({ columns }) => columns.numbers[column]);
          const rest = restSums(all, own);
          expect(rest !== null).toBe(withColumn.length >= 2);
          if (!rest) continue;
          compared += 1;
          const expected = sumOf(withColumn)[column];
          for (const key of ["n", "sum", "squares", "clampedN"] as const)
            expect(rest[key], key).toBeCloseTo(expected?.[key] ?? NaN, 4);
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(compared).toBeGreaterThan(100);
});
