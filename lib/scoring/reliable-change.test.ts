import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELIABLE_CHANGE } from "../policy/statistics";
import { type Measured, reliableChange } from "./reliable-change";
import worked from "./worked-examples.json";

const anyMeasured = fc.record({
  index: fc.double({ min: 0, max: 100, noNaN: true }),
  sem: fc.double({ min: 0, max: 30, noNaN: true }),
});

describe("reliableChange", () => {
  it.each([
    ["a principle", worked.E11_reliable_change.principle, false],
    ["the overall index", worked.E11_reliable_change.overall, true],
  ])("agrees with E11: %s", (_name, { x1, x2, sem, rci, threshold }, isChanged) => {
    const change = reliableChange({ index: x1, sem }, { index: x2, sem });
    expect(change.threshold).toBeCloseTo(threshold, 3);
    expect((RELIABLE_CHANGE.errors * change.difference) / change.threshold).toBeCloseTo(rci, 3);
    expect(change.isChanged).toBe(isChanged);
  });

  it.each<[string, Measured, Measured, boolean]>([
    // sqrt(120 + 72.16) = 13.862 points, times 1.96: 27.17.
    ["two different errors, just below", { index: 40, sem: 10.9545 }, { index: 67.1, sem: 8.4949 }, false],
    ["two different errors, just above", { index: 40, sem: 10.9545 }, { index: 67.2, sem: 8.4949 }, true],
    ["the other way round", { index: 67.2, sem: 8.4949 }, { index: 40, sem: 10.9545 }, true],
    ["no difference of exact measurements", { index: 50, sem: 0 }, { index: 50, sem: 0 }, false],
    ["a difference of exact measurements", { index: 50, sem: 0 }, { index: 51, sem: 0 }, true],
  ])("%s", (_name, earlier, later, isChanged) => {
    expect(reliableChange(earlier, later).isChanged).toBe(isChanged);
  });

  it("is the same in both directions, but for the sign", () => {
    fc.assert(
      fc.property(anyMeasured, anyMeasured, (one, other) => {
        const [there, back] = [reliableChange(one, other), reliableChange(other, one)];
        expect(there.difference + back.difference).toBe(0);
        expect(there.threshold).toBe(back.threshold);
        expect(there.isChanged).toBe(back.isChanged);
      }),
    );
  });

  it("finds no change where one of two bands of the same error reaches the other's index", () => {
    fc.assert(
      fc.property(anyMeasured, fc.double({ min: 0.01, max: 1, noNaN: true }), (one, part) => {
        // Smaller ones are lost in the last digits of the index.
        fc.pre(one.sem > 1e-9);
        const within = { index: one.index + part * 1.645 * one.sem, sem: one.sem };
        expect(reliableChange(one, within).isChanged).toBe(false);
      }),
    );
  });
});
