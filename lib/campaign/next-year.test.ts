import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLater, parseTimeInput, toTimeInput } from "../clock";
import { nextYear } from "./next-year";
import { freeFrom } from "./period";
import { isWorkingDay } from "./working-day";

const at = (input: string) => parseTimeInput(input)!;

describe("the times of a copy for next year", () => {
  it.each([
    ["a Tuesday to a Tuesday", "2026-12-01T09:00", "2026-12-15T18:00", "2027-11-30T09:00", "2027-12-14T18:00"],
    ["over a leap day", "2027-03-01T09:00", "2027-03-12T18:00", "2028-02-28T09:00", "2028-03-10T18:00"],
    [
      "of a long campaign, half a year after its close",
      "2026-03-02T09:00",
      "2026-12-01T18:00",
      "2027-06-07T09:00",
      "2028-03-07T18:00",
    ],
    [
      "to a Thursday that is Independence Day",
      "2025-12-04T09:00",
      "2025-12-18T18:00",
      "2027-12-02T09:00",
      "2027-12-17T18:00",
    ],
    ["of a weekend", "2026-11-28T09:00", "2026-11-29T08:00", "2027-11-29T09:00", "2027-11-30T08:00"],
  ])("%s", (_name, opens, closes, nextOpens, nextCloses) => {
    const next = nextYear({ opensAt: at(opens), closesAt: at(closes) }, at("2026-12-20T12:00"));
    expect([toTimeInput(next.opensAt), toTimeInput(next.closesAt)]).toEqual([nextOpens, nextCloses]);
  });

  it("never lie in the past", () => {
    const old = { opensAt: at("2023-05-15T09:00"), closesAt: at("2023-05-26T18:00") };
    const next = nextYear(old, at("2026-11-30T15:00"));
    expect(toTimeInput(next.opensAt)).toBe("2027-05-17T09:00");
  });

  it("keep the hours and the six months, lie ahead and on working days, and are put off no further than days off ask", () => {
    const times = fc.record({
      opens: fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2028-01-01") }),
      hours: fc.integer({ min: 1, max: 366 * 24 }),
      now: fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2031-01-01") }),
    });
    fc.assert(
      fc.property(times, ({ opens, hours, now }) => {
        const period = { opensAt: new Date(opens), closesAt: new Date(opens + hours * 3_600_000) };
        const next = nextYear(period, new Date(now));
        const days = (next.opensAt.getTime() - opens) / (24 * 3_600_000);
        expect(Number.isInteger(days)).toBe(true);
        if (isWorkingDay(period.opensAt) && days % 7 !== 0)
          expect(isWorkingDay(daysLater(next.opensAt, -1))).toBe(false);
        expect([isWorkingDay(next.opensAt), isWorkingDay(next.closesAt)]).toEqual([true, true]);
        // The longest row of days off that there is: 30 April to 3 May with weekends, and the like.
        expect(Math.abs(next.closesAt.getTime() - next.opensAt.getTime() - hours * 3_600_000)).toBeLessThan(
          6 * 24 * 3_600_000,
        );
        expect(next.closesAt.getTime()).toBeGreaterThan(next.opensAt.getTime());
        expect(next.opensAt.getTime()).toBeGreaterThan(now);
        expect(next.opensAt.getTime()).toBeGreaterThanOrEqual(freeFrom(period.closesAt).getTime());
      }),
    );
  });
});
