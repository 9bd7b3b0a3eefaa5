import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRINCIPLE_IDS } from "../instrument/schema";
import { PLANNING_VALUES } from "../policy/statistics";
import { contrastOf } from "./contrast";
import { ofEachPrinciple, principleSem, type ScoreParameters } from "./parameters";
import worked from "./worked-examples.json";

type Indices = readonly (number | null)[];

const planning = PLANNING_VALUES;
const anyIndices = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 7, maxLength: 7 });

function contrast(indices: Indices, parameters: ScoreParameters = planning) {
  const of = (place: number) => ({ index: indices[place] ?? null });
  return contrastOf({ P1: of(0), P2: of(1), P3: of(2), P4: of(3), P5: of(4), P6: of(5), P7: of(6) }, parameters);
}

describe("contrastOf", () => {
  const { input, flat, steep, ...six } = worked.E18_largest_smallest;

  it.each([
    ["six indices", { ...six, indices: input.indices }],
    ["seven flat ones", flat],
    ["seven steep ones", steep],
  ])("agrees with E18: %s", (_name, { indices, range, threshold, named }) => {
    const found = contrast(indices, { sd: input.sem, reliability: 0, zBand: 1.645 });
    expect(found?.range).toBeCloseTo(range, 4);
    expect(found?.threshold).toBeCloseTo(threshold, 4);
    expect(found?.ends !== null).toBe(named);
  });

  it.each<[string, Indices]>([
    ["no index", []],
    ["one index", [80, null, null]],
  ])("says nothing of %s", (_name, indices) => {
    expect(contrast(indices)).toBeNull();
  });

  it.each<[string, Indices, object | null]>([
    ["all alike", [50, 50, 50, 50, 50, 50, 50], null],
    ["what would do for one pair", [81, 50, 60, 60, 60, 60, 60], null],
    ["two indices", [null, 40, null, 70.37], { higher: ["P4"], lower: ["P2"] }],
    ["two indices below 2.772 SEM", [null, 40, null, 70.36], null],
    ["ties on both sides", [90, 20, 90, 20, 50, 50, 50], { higher: ["P1", "P3"], lower: ["P2", "P4"] }],
    ["an index of 0", [0, null, 50, 50], { higher: ["P3", "P4"], lower: ["P1"] }],
  ])("%s", (_name, indices, ends) => {
    expect(contrast(indices)?.ends).toEqual(ends);
  });

  it("takes the largest SEM of the principles that have an index", () => {
    const wide = { sd: 24, reliability: 0.5, zBand: 1.645 };
    const parameters = ofEachPrinciple((id) => (id === "P3" ? wide : planning));
    expect(contrast([20, 70, 50], parameters)?.threshold).toBeCloseTo(3.314 * principleSem(wide), 9);
    expect(contrast([20, 70, null, 50], parameters)?.threshold).toBeCloseTo(3.314 * principleSem(planning), 9);
  });

  it("finds no difference where there is none, even in an exact measurement", () => {
    const exact = { sd: 20, reliability: 1, zBand: 1.645 };
    expect(contrast([50, 50, 50], exact)?.ends).toBeNull();
    expect(contrast([50, 51, 50], exact)?.ends).toEqual({ higher: ["P2"], lower: ["P1", "P3"] });
  });

  it("names the largest and the smallest, and only from the threshold on", () => {
    fc.assert(
      fc.property(anyIndices, (indices) => {
        const known = indices.filter((index) => index !== null);
        const found = contrast(indices);
        expect(found === null).toBe(known.length < 2);
        if (!found) return;
        expect(found.ends !== null).toBe(found.range >= found.threshold);
        const at = (id: (typeof PRINCIPLE_IDS)[number]) => indices[PRINCIPLE_IDS.indexOf(id)];
        for (const id of found.ends?.higher ?? []) expect(at(id)).toBe(Math.max(...known));
        for (const id of found.ends?.lower ?? []) expect(at(id)).toBe(Math.min(...known));
      }),
    );
  });
});
