import { expect, it } from "vitest";
import { timeLeft } from "./time-left";

const END = new Date("2026-12-15T13:00:00Z");

it.each([
  ["2026-12-01T13:00:00Z", { unit: "days", count: 14 }],
  ["2026-12-14T13:00:00Z", { unit: "days", count: 1 }],
  ["2026-12-14T13:00:01Z", { unit: "hours", count: 23 }],
  ["2026-12-15T12:00:00Z", { unit: "hours", count: 1 }],
  ["2026-12-15T12:00:01Z", { unit: "minutes", count: 59 }],
  ["2026-12-15T12:59:59Z", { unit: "minutes", count: 0 }],
  ["2026-12-16T00:00:00Z", { unit: "minutes", count: 0 }],
])("at %s there are %j left", (now, left) => {
  expect(timeLeft(END, new Date(now))).toEqual(left);
});
