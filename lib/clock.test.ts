import { describe, expect, it, test } from "vitest";
import { dayOf, firstDayCount, lastCountingTime, monthsLater, parseTimeInput, toTimeInput, yearsLater } from "./clock";

const time = (input: string) => parseTimeInput(input)!;

describe("a time that was typed in", () => {
  it("is meant in Kazakhstan", () => {
    expect(parseTimeInput("2026-12-01T09:00")).toEqual(new Date("2026-12-01T04:00:00Z"));
    expect(parseTimeInput("2026-12-01 00:30")).toEqual(new Date("2026-11-30T19:30:00Z"));
    expect(toTimeInput(new Date("2026-11-30T19:30:00Z"))).toBe("2026-12-01T00:30");
  });

  it.each(["", "tomorrow", "2026-02-30T10:00", "2026-12-01T24:30", "2026-12-01", "1026-12-01T09:00"])(
    "%j is none",
    (input) => {
      expect(parseTimeInput(input)).toBeNull();
    },
  );
});

test.each([
  ["2026-08-31T10:00", "2027-02-28T10:00"],
  ["2027-08-31T10:00", "2028-02-29T10:00"],
  ["2026-12-15T18:00", "2027-06-15T18:00"],
  // A day earlier in UTC.
  ["2026-08-31T02:00", "2027-02-28T02:00"],
  ["2026-12-31T23:30", "2027-06-30T23:30"],
])("six months after %s is %s", (from, to) => {
  expect(toTimeInput(monthsLater(time(from), 6))).toBe(to);
});

test("a year later is the same hour of the same day", () => {
  expect(toTimeInput(yearsLater(time("2026-12-01T01:00"), 1))).toBe("2027-12-01T01:00");
  expect(toTimeInput(yearsLater(time("2028-02-29T09:00"), 1))).toBe("2029-02-28T09:00");
});

test("the day is the one in Kazakhstan", () => {
  expect(dayOf(new Date("2026-11-30T18:59:59Z"))).toBe("2026-11-30");
  expect(dayOf(new Date("2026-11-30T19:00:00Z"))).toBe("2026-12-01");
});

test.each([
  { now: "2026-12-01T05:59", last: "2026-11-30T06:00" },
  { now: "2026-12-01T06:00", last: "2026-12-01T06:00" },
  { now: "2026-12-31T23:59", last: "2026-12-31T06:00" },
  { now: "2027-01-01T00:10", last: "2026-12-31T06:00" },
])("at $now the last count was at $last", ({ now, last }) => {
  expect(toTimeInput(lastCountingTime(time(now)))).toBe(last);
});

test.each([
  ["2026-12-01T09:00", "2026-12-01T17:00"],
  ["2026-12-01T14:00", "2026-12-01T17:00"],
  ["2026-12-01T14:01", null],
  ["2026-12-01T05:00", null],
])("a campaign that opens at %s is counted on its first day at %s", (opens, counted) => {
  const at = firstDayCount(time(opens));
  expect(at && toTimeInput(at)).toBe(counted);
});
