import { expect, test } from "vitest";
import { disagreementOf, refusalOf } from "./clock-refusal";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SEEN = new Date("2026-11-30T06:00:00Z");
const later = (ms: number) => new Date(SEEN.getTime() + ms);

test.each([
  [800 * DAY_MS, "clock-ahead"],
  [7 * DAY_MS + 1, "clock-ahead"],
  [7 * DAY_MS, null],
  [0, null],
  [-HOUR_MS, null],
  [-HOUR_MS - 1, "clock-behind"],
  [-800 * DAY_MS, "clock-behind"],
])("a clock that is %i ms later than the latest time seen: %s", (ms, refusal) => {
  expect(refusalOf(later(ms), SEEN)).toBe(refusal);
});

test.each([
  [HOUR_MS + 1, "clock-ahead"],
  [HOUR_MS, null],
  [-HOUR_MS, null],
  [-HOUR_MS - 1, "clock-behind"],
])("a clock that is %i ms later than the database's: %s", (ms, refusal) => {
  expect(disagreementOf(later(ms), SEEN)).toBe(refusal);
});
