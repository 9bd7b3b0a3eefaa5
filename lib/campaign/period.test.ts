import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseTimeInput } from "../clock";
import { areTooClose, findConflict, keptFrom, type Period, possibleFrom } from "./period";

const period = (opens: string, closes: string): Period => ({
  opensAt: parseTimeInput(opens)!,
  closesAt: parseTimeInput(closes)!,
});
const AUTUMN = period("2026-08-10T09:00", "2026-08-31T18:00");

describe("six months between two campaigns of a unit", () => {
  it.each([
    ["a minute short of them", period("2027-02-28T17:59", "2027-03-20T18:00"), true],
    ["exactly", period("2027-02-28T18:00", "2027-03-20T18:00"), false],
    ["at the same time", AUTUMN, true],
    ["the other way round, a minute short", period("2026-01-20T09:00", "2026-02-10T09:01"), true],
    ["the other way round, exactly", period("2026-01-20T09:00", "2026-02-10T09:00"), false],
  ])("%s", (_, other, tooClose) => {
    expect(areTooClose(other, AUTUMN)).toBe(tooClose);
    expect(areTooClose(AUTUMN, other)).toBe(tooClose);
  });
});

test("the date from which it would be possible steps over every campaign in the way", () => {
  const spring = period("2027-04-01T09:00", "2027-04-20T18:00");
  const wanted = period("2026-10-01T09:00", "2026-10-15T18:00");
  expect(possibleFrom(wanted, [AUTUMN])).toEqual(parseTimeInput("2027-02-28T18:00"));
  expect(possibleFrom(wanted, [spring, AUTUMN])).toEqual(parseTimeInput("2027-10-20T18:00"));
  expect(possibleFrom(wanted, [])).toEqual(wanted.opensAt);
});

test("the conflict names the first unit in the order given, and a date that is free for all of them", () => {
  const later = period("2026-09-01T09:00", "2026-09-10T09:00");
  const taken = [
    { unitId: "b", ...later },
    { unitId: "a", ...AUTUMN },
    { unitId: "elsewhere", ...period("2027-01-01T09:00", "2027-01-02T09:00") },
  ];
  const wanted = period("2026-10-01T09:00", "2026-10-15T18:00");
  expect(findConflict(wanted, ["c", "a", "b"], taken)).toEqual({
    unitId: "a",
    possibleFrom: parseTimeInput("2027-03-10T09:00"),
  });
  expect(findConflict(wanted, ["c"], taken)).toBeNull();
});

test("at the date named there is no conflict, and no earlier opening is without one", () => {
  const HOUR = 60 * 60 * 1000;
  const periods = fc
    .record({ start: fc.integer({ min: 0, max: 30_000 }), hours: fc.integer({ min: 1, max: 2_000 }) })
    .map(({ start, hours }) => {
      const opensAt = new Date(Date.UTC(2026, 0, 1) + start * HOUR);
      return { opensAt, closesAt: new Date(opensAt.getTime() + hours * HOUR) };
    });
  fc.assert(
    fc.property(periods, fc.array(periods, { maxLength: 6 }), (wanted, others) => {
      const at = (opensAt: Date) => ({
        opensAt,
        closesAt: new Date(opensAt.getTime() + wanted.closesAt.getTime() - wanted.opensAt.getTime()),
      });
      const found = possibleFrom(wanted, others);
      expect(others.some((other) => areTooClose(at(found), other))).toBe(false);
      if (found > wanted.opensAt)
        expect(others.some((other) => areTooClose(at(new Date(found.getTime() - 1)), other))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

describe("people invited to a campaign", () => {
  it.each([
    ["not at the same time", AUTUMN.opensAt, true],
    ["not within the hour after it", parseTimeInput("2026-08-31T19:00")!, true],
    ["not a minute short of six months", parseTimeInput("2027-02-28T17:59")!, true],
    ["after six months", parseTimeInput("2027-02-28T18:00")!, false],
  ])("are invited to the next %s", (_, opensAt, isKept) => {
    expect(keptFrom(opensAt, [AUTUMN])).toEqual(isKept ? [AUTUMN] : []);
  });
});
