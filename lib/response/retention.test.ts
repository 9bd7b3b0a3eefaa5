import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { monthsLater } from "../clock";
import { mostErasedInANight, nightsToErase, retentionCutoff } from "./retention";

const DAY_MS = 86_400_000;
const time = fc.date({
  min: new Date("2024-01-01T00:00:00Z"),
  max: new Date("2090-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const isErasedAt = (begunAt: Date, now: Date) => begunAt < retentionCutoff(now);

describe("the age at which a response is erased", () => {
  it.each([
    ["2026-11-23T10:00:00.000Z", "2028-11-23T10:00:00.000Z", false],
    ["2026-11-23T10:00:00.000Z", "2028-11-23T10:00:00.001Z", true],
    ["2028-02-29T10:00:00.000Z", "2030-02-28T10:00:00.001Z", false],
    ["2028-02-29T10:00:00.000Z", "2030-03-01T10:00:00.001Z", true],
    // Two months ago the last day of February had been taken for the first of March: a day too early.
    ["2026-03-01T05:00:00.000Z", "2028-02-29T10:00:00.000Z", false],
  ])("begun %s, at %s: %s", (begunAt, now, isErased) => {
    expect(isErasedAt(new Date(begunAt), new Date(now))).toBe(isErased);
  });

  it("never comes before 24 months, and at most a day after them", () => {
    fc.assert(
      fc.property(time, fc.integer({ min: -40 * DAY_MS, max: 40 * DAY_MS }), (begunAt, offMs) => {
        const end = monthsLater(begunAt, 24);
        const now = new Date(end.getTime() + offMs);
        if (isErasedAt(begunAt, now)) expect(now > end).toBe(true);
        else expect(now.getTime() - end.getTime()).toBeLessThanOrEqual(DAY_MS);
      }),
    );
  });

  it("stays reached once it is reached", () => {
    fc.assert(
      fc.property(time, time, fc.nat(), (begunAt, now, laterMs) => {
        if (isErasedAt(begunAt, now)) expect(isErasedAt(begunAt, new Date(now.getTime() + laterMs))).toBe(true);
      }),
    );
  });
});

test.each([
  [0, 1_000],
  [20_000, 1_000],
  [20_019, 1_000],
  [20_020, 1_001],
  [100_000, 5_000],
])("of %i responses a night erases %i at most", (all, most) => {
  expect(mostErasedInANight(all)).toBe(most);
});

test.each([
  [0, 100_000, 0],
  [1_000, 1_000, 1],
  [1_943, 1_943, 2],
  [45_000, 100_000, 12],
  [100_000, 100_000, 52],
])("%i of %i responses are gone after %i nights", (waiting, all, nights) => {
  expect(nightsToErase(waiting, all)).toBe(nights);
});

test("what waits is gone after the nights that are told, and not before", () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.nat(200_000), (waiting, younger) => {
      let [rest, all] = [waiting, waiting + younger];
      for (let night = nightsToErase(waiting, all); night > 0; night -= 1) {
        expect(rest).toBeGreaterThan(0);
        const erased = Math.min(rest, mostErasedInANight(all));
        rest -= erased;
        all -= erased;
      }
      expect(rest).toBe(0);
    }),
  );
});
