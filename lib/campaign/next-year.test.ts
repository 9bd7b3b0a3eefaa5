import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeInput, toTimeInput } from "../clock";
import { nextYear } from "./next-year";
import { freeFrom } from "./period";

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
  ])("%s", (_name, opens, closes, nextOpens, nextCloses) => {
    const next = nextYear({ opensAt: at(opens), closesAt: at(closes) }, at("2026-12-20T12:00"));
    expect([toTimeInput(next.opensAt), toTimeInput(next.closesAt)]).toEqual([nextOpens, nextCloses]);
  });

  it("never lie in the past", () => {
    const old = { opensAt: at("2023-05-15T09:00"), closesAt: at("2023-05-26T18:00") };
    const next = nextYear(old, at("2026-11-30T15:00"));
    expect(toTimeInput(next.opensAt)).toBe("2027-05-17T09:00");
  });

  it("keep the days of the week, the hours, the length and the six months, and lie ahead", () => {
    const times = fc.record({
      opens: fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2028-01-01") }),
      hours: fc.integer({ min: 1, max: 366 * 24 }),
      now: fc.integer({ min: Date.parse("2025-01-01"), max: Date.parse("2031-01-01") }),
    });
    fc.assert(
      fc.property(times, ({ opens, hours, now }) => {
        const period = { opensAt: new Date(opens), closesAt: new Date(opens + hours * 3_600_000) };
        const next = nextYear(period, new Date(now));
        const weeks = (next.opensAt.getTime() - opens) / (7 * 24 * 3_600_000);
        expect(Number.isInteger(weeks)).toBe(true);
        expect(next.closesAt.getTime() - next.opensAt.getTime()).toBe(hours * 3_600_000);
        expect(next.opensAt.getTime()).toBeGreaterThan(now);
        expect(next.opensAt.getTime()).toBeGreaterThanOrEqual(freeFrom(period.closesAt).getTime());
      }),
    );
  });
});
