import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { wilsonBand } from "../benchmark/wilson";
import { nationalSurvey } from "../benchmark/national-survey";
import worked from "../scoring/worked-examples.json";
import { obstaclesAsShown } from "./obstacle-report";
import { meanAsShown, type Shown } from "./shown";
import { shownBasis } from "./shown-basis";
import { differenceTo, shownShare } from "./shown-share";

const { shares, means } = worked.E24_as_shown;

describe("a share as it is shown (E24)", () => {
  it.each(shares)("$x of $n", ({ x, n, shownN, share, atLow, atHigh, interval: [low, high] }) => {
    const basis = shownBasis(n, 1);
    const cap = atLow ? "low" : atHigh ? "high" : null;
    expect(basis).toEqual({ n: shownN, effectiveN: shownN });
    expect(shownShare({ x, n }, basis)).toEqual({ value: share, low, high, cap });
  });
});

describe("a mean as it is shown (E24)", () => {
  it.each(means)("$mean of $n", ({ n, shown, ...facts }) => {
    const [low, high] = shown.interval;
    expect(meanAsShown(facts, shownBasis(n, 1))).toEqual({ value: shown.mean, low, high });
    expect(high).toBe(shown.mean + shown.halfWidth);
  });
});

/** What is shown of 0, 1, … n of n people. */
const outcomes = (n: number) => Array.from({ length: n + 1 }, (_, x) => shownShare({ x, n }, shownBasis(n, 1)));

const counted = fc
  .integer({ min: 20, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));
const effect = fc.double({ min: 1, max: 6, noNaN: true });
const facts = fc.record({
  mean: fc.double({ min: 15, max: 90, noNaN: true }),
  sd: fc.double({ min: 0, max: 48, noNaN: true }),
});

/** By the number of answers: the step of shares and of the ends of their intervals, and the bounds. */
function rulesOf(n: number) {
  const [low, high] = n < 100 ? [10, 90] : [5, 95];
  return { step: n < 50 ? 10 : n < 200 ? 5 : 1, endStep: n < 200 ? 5 : 1, low, high };
}

describe("any share as it is shown", () => {
  test("is in its steps, within its bounds, and open to the end where it is at one", () => {
    fc.assert(
      fc.property(counted, effect, (count, deff) => {
        const basis = shownBasis(count.n, deff);
        const rules = rulesOf(basis.n);
        const { value, low, high, cap } = shownShare(count, basis);
        expect([value % rules.step, low % rules.endStep, high % rules.endStep]).toEqual([0, 0, 0]);
        expect([value >= rules.low, value <= rules.high]).toEqual([true, true]);
        expect(cap).toBe(value === rules.low ? "low" : value === rules.high ? "high" : null);
        expect([low === 0 || cap !== "low", high === 100 || cap !== "high"]).toEqual([true, true]);
        expect(low <= value && value <= high).toBe(true);
      }),
    );
  });

  test("does not say less than Wilson's interval of every share that is shown the same", () => {
    fc.assert(
      fc.property(counted, (count) => {
        const basis = shownBasis(count.n, 1);
        const { low, high } = shownShare(count, basis);
        const [exactLow, exactHigh] = wilsonBand(count.x / count.n, basis.n);
        expect(low).toBeLessThanOrEqual(100 * exactLow + 1e-9);
        expect(high).toBeGreaterThanOrEqual(100 * exactHigh - 1e-9);
      }),
    );
  });

  test("is a function of the shown share and the shown number: who shares both shares the interval", () => {
    const intervals = new Map<string, Set<string>>();
    for (let n = 20; n < 260; n++)
      for (const { value, ...interval } of outcomes(n)) {
        const state = JSON.stringify([value, shownBasis(n, 1).n]);
        intervals.set(state, (intervals.get(state) ?? new Set()).add(JSON.stringify(interval)));
      }
    expect(intervals.size).toBeGreaterThan(1_000);
    for (const [state, said] of intervals) if (said.size > 1) expect([state, ...said]).toHaveLength(2);
  });

  test("rounds halves up, and never from a fraction that floating point made", () => {
    const shown = (x: number, n: number) => shownShare({ x, n }, shownBasis(n, 1)).value;
    expect([shown(5, 20), shown(21, 60), shown(9, 40), shown(41, 200), shown(87, 300)]).toEqual([30, 35, 20, 21, 29]);
  });

  test("differs from the nation by the shown numbers, in tenths", () => {
    const share = shownShare({ x: 9, n: 34 }, shownBasis(34, 1));
    expect(differenceTo(38.6, share)).toEqual({ value: -8.6, low: -28.6, high: 16.4 });
    expect(differenceTo(30, share).value).toBe(0);
  });
});

describe("any mean as it is shown", () => {
  test("is in its steps, on the scale, with ends as far on one side as on the other", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 10, max: 400 }), effect, (figure, people, deff) => {
        const basis = shownBasis(people, deff);
        const step = basis.n < 50 ? 5 : 1;
        const { value, low, high } = meanAsShown(figure, basis);
        for (const shown of [value, low, high]) expect(shown % step).toBe(0);
        expect(Math.abs(value - figure.mean)).toBeLessThanOrEqual(step / 2 + 1e-9);
        expect(low >= 0 && high <= 100 && low < value && value < high).toBe(true);
        if (low > 0 && high < 100) expect(high - value).toBe(value - low);
      }),
    );
  });

  test("tells nothing of a spread below 10", () => {
    const spread = (sd: number) => meanAsShown({ mean: 60, sd }, shownBasis(30, 1));
    expect(spread(0)).toEqual(spread(10));
    expect(spread(10)).not.toEqual(spread(40));
  });

  test("is a function of mean, spread and shown number: people more or less change nothing", () => {
    for (const people of [10, 45, 50, 95])
      for (const more of [1, 2, 3, 4])
        expect(meanAsShown({ mean: 61.2, sd: 21 }, shownBasis(people + more, 1))).toEqual(
          meanAsShown({ mean: 61.2, sd: 21 }, shownBasis(people, 1)),
        );
  });
});

describe("obstacles as they are shown", () => {
  const shown = (mean: number, sd: number, n = 24) => obstaclesAsShown(nationalSurvey, { mean, sd }, shownBasis(n, 1));

  it("come from the shown mean: 1.6 − 1.461, and t sqrt(1.5²/20 + 0.0379²) = 0.71 outward", () => {
    expect(shown(1.6364, 1.5289)).toEqual({
      mean: 1.6,
      national: 1.461,
      difference: { value: 0.1, low: -0.7, high: 1 },
    });
  });

  it("are kept within 0.5 and 4, with no spread below 0.8", () => {
    expect(shown(0, 0)).toEqual(shown(0.5, 0.8));
    expect(shown(6, 0)).toEqual(shown(4, 0.8));
    expect(shown(6, 0).mean).toBe(4);
    expect(shown(0, 0).mean).toBe(0.5);
  });

  it("have a difference that does not leave 0 out where the unrounded one does not", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        fc.double({ min: 0.8, max: 2, noNaN: true }),
        (mean, sd) => {
          const { value, low, high } = shown(mean, sd).difference;
          expect(low <= value && value <= high).toBe(true);
          for (const each of [value, low, high]) expect(Math.abs(each * 10 - Math.round(each * 10))).toBeLessThan(1e-9);
        },
      ),
    );
  });
});

/** How often the interval that is shown holds the true share: over all outcomes, by their chances. */
function coverage(intervals: readonly Shown[], truePct: number): number {
  const n = intervals.length - 1;
  const odds = truePct / (100 - truePct);
  let chance = (1 - truePct / 100) ** n;
  let held = 0;
  intervals.forEach(({ low, high }, x) => {
    if (low <= truePct && truePct <= high) held += chance;
    chance *= ((n - x) / (x + 1)) * odds;
  });
  return held;
}

test("the interval of a share holds the true share in 93.5 % at least, at any share and any n from 20 to 99", () => {
  const all: number[] = [];
  for (let n = 20; n < 100; n++) {
    const intervals = outcomes(n);
    for (let truePct = 0.5; truePct < 100; truePct += 1.5) all.push(coverage(intervals, truePct));
  }
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0.935);
  // The chances add up: no interval holds a share that lies outside it.
  expect(Math.max(...all)).toBeLessThanOrEqual(1 + 1e-9);
  expect(all.some((held) => held < 1 - 1e-9)).toBe(true);
});
