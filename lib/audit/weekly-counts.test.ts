import { describe, expect, it, test } from "vitest";
import { COUNTED_FROM } from "../policy/enough-invited";
import { type DayCount, weeklyCounts, weekOf } from "./weekly-counts";

test.each([
  ["2026-11-23", "2026-11-23"],
  ["2026-11-29", "2026-11-23"],
  ["2026-11-30", "2026-11-30"],
  ["2027-01-01", "2026-12-28"],
])("the week of %s begins on %s", (day, monday) => {
  expect(weekOf(day)).toBe(monday);
});

const TODAY = "2026-12-02";
const on = (day: string, count: number, change: Partial<DayCount> = {}): DayCount => ({
  ...{ kind: "response-deleted", day, campaignId: "c", count },
  ...change,
});

describe("what happened", () => {
  it("is added up by week, kind and campaign", () => {
    const days = [on("2026-11-23", 6), on("2026-11-29", 7), on("2026-11-24", 20, { kind: "passwords-set" })];
    expect(weeklyCounts(days, TODAY)).toEqual([
      { kind: "passwords-set", week: "2026-11-23", campaignId: "c", count: 20 },
      { kind: "response-deleted", week: "2026-11-23", campaignId: "c", count: 13 },
    ]);
  });

  it("is not told of fewer than the board's minimum, however many campaigns and weeks there are", () => {
    const few = COUNTED_FROM - 1;
    const days = [
      on("2026-11-23", few),
      on("2026-11-16", few),
      on("2026-11-23", few, { campaignId: "" }),
      on("2026-11-23", few, { kind: "passwords-set" }),
    ];
    expect(weeklyCounts(days, TODAY)).toEqual([]);
  });

  it("is not told before the week is over: two mornings would tell of one day", () => {
    expect(weeklyCounts([on("2026-11-30", 40)], TODAY)).toEqual([]);
    expect(weeklyCounts([on("2026-11-30", 40)], "2026-12-07")).toHaveLength(1);
  });

  it("is not told where one person causes many of it, such as saved answers and mails", () => {
    expect(weeklyCounts([on("2026-11-23", 400, { kind: "answers-saved" })], TODAY)).toEqual([]);
    expect(weeklyCounts([on("2026-11-23", 400, { kind: "mail-handled" })], TODAY)).toEqual([]);
  });
});
