import fc from "fast-check";
import { describe, expect, it } from "vitest";
import worked from "../scoring/worked-examples.json";
import { proportion, shareOf } from "./proportion";
import { wilsonInterval } from "./wilson";

const anyProportion = fc
  .integer({ min: 1, max: 6000 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((x) => proportion(x, n)));

describe("wilsonInterval", () => {
  it.each(Object.entries(worked.E5_wilson))("agrees with E5: %s", (name, [low, high]) => {
    const [x, n] = name.match(/\d+(?= of )|(?<= of )\d+/g)?.map(Number) ?? [];
    const interval = wilsonInterval(proportion(x ?? -1, n ?? 0));
    expect(interval[0]).toBeCloseTo(low ?? Number.NaN, 4);
    expect(interval[1]).toBeCloseTo(high ?? Number.NaN, 4);
  });

  it("ends at exactly 0 and 1 at the borders", () => {
    expect(wilsonInterval({ x: 0, n: 20 })[0]).toBe(0);
    expect(wilsonInterval({ x: 20, n: 20 })[1]).toBe(1);
  });

  it("contains the share and lies within 0–1", () => {
    fc.assert(
      fc.property(anyProportion, (observed) => {
        const [low, high] = wilsonInterval(observed);
        const p = shareOf(observed);
        expect(0 <= low && low <= p && p <= high && high <= 1).toBe(true);
      }),
    );
  });

  it("mirrors: those who did not name it have the complementary interval", () => {
    fc.assert(
      fc.property(anyProportion, ({ x, n }) => {
        const [low, high] = wilsonInterval({ x, n });
        const mirrored = wilsonInterval({ x: n - x, n });
        expect(mirrored[0]).toBeCloseTo(1 - high, 9);
        expect(mirrored[1]).toBeCloseTo(1 - low, 9);
      }),
    );
  });
});

describe("proportion", () => {
  it.each([
    [0, 0],
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, 5.5],
    [Number.NaN, 5],
  ])("refuses %d of %d", (x, n) => {
    expect(() => proportion(x, n)).toThrow(RangeError);
  });
});
