import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentsOf, scaleOf } from "../testing-rows";
import { covarianceMatrix } from "../../release/reliability/covariance";
import { itemFacts, itemRates, itemRestCorrelations } from "./item-facts";
import { ATTITUDE } from "../../release/reliability/testing-attitude";

const anyRows = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 40,
});

describe("itemRestCorrelations", () => {
  it("are those published for `attitude` (R, psych::alpha, r.drop)", () => {
    const correlations = itemRestCorrelations(covarianceMatrix(momentsOf(ATTITUDE)));
    const published = [0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46];
    expect(correlations.map((r) => Number(r?.toFixed(2)))).toEqual(published);
  });

  it("lie from −1 to 1, whatever the order of people", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const correlations = itemRestCorrelations(covarianceMatrix(momentsOf(rows)));
        for (const r of correlations) if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
        expect(itemRestCorrelations(covarianceMatrix(momentsOf([...rows].reverse())))).toEqual(correlations);
      }),
    );
  });

  it("are null where an item or the rest does not vary", () => {
    const rows = [
      [1, 2, 0],
      [1, 2, 3],
    ];
    expect(itemRestCorrelations(covarianceMatrix(momentsOf(rows)))).toEqual([null, null, null]);
  });
});

describe("itemFacts and itemRates", () => {
  const rows = [
    [4, 0],
    [4, 1],
    [3, 1],
    [1, 4],
  ];
  const scale = scaleOf(["A", "B"], rows);

  it("have the mean in points and the share at the top", () => {
    const [a, b] = itemFacts(scale);
    expect(a).toMatchObject({ itemId: "A", mean: 3, topShare: 0.5 });
    expect(b).toMatchObject({ itemId: "B", mean: 1.5, topShare: 0.25 });
  });

  it("have a correlation from 300 people on", () => {
    const times = (number: number) =>
      scaleOf(
        ["A", "B"],
        Array.from({ length: number }, (_, i) => rows[i % 4] ?? []),
      );
    expect(itemFacts(times(299)).map(({ itemRest }) => itemRest)).toEqual([null, null]);
    for (const { itemRest } of itemFacts(times(300))) expect(itemRest).toBeLessThan(0);
  });

  it("have rates of all people of the scale", () => {
    const rates = itemRates({ ...scale, people: 10, notApplicable: [5, 0], skipped: [1, 0] });
    expect(rates).toEqual([
      { itemId: "A", notApplicable: 0.5, skipped: 0.1 },
      { itemId: "B", notApplicable: 0, skipped: 0 },
    ]);
    expect(itemRates({ ...scale, people: 0 })).toEqual([]);
  });
});
