import { describe, expect, it } from "vitest";
import { parseTimeInput } from "../clock";
import { dueReminderDay } from "./reminder";

/** A time in Kazakhstan. */
const at = (input: string) => parseTimeInput(input) ?? new Date(Number.NaN);

const campaign = { opensAt: at("2026-12-01T09:00"), closesAt: at("2026-12-15T18:00"), reminderDays: [7, 2] };
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

describe("dueReminderDay", () => {
  it.each([
    ["2026-12-08T08:59", null],
    ["2026-12-08T09:00", "2026-12-08"],
    ["2026-12-13T08:59", "2026-12-08"],
    ["2026-12-13T09:00", "2026-12-13"],
    ["2026-12-15T17:59", "2026-12-13"],
    ["2026-12-15T18:00", null],
  ])("at %s in Kazakhstan it is %s", (now, day) => {
    expect(dueReminderDay(campaign, at(now))).toBe(day === null ? null : dayNumber(day));
  });

  it("does not come within a day of the opening", () => {
    const late = { ...campaign, opensAt: at("2026-12-07T10:00") };
    expect(dueReminderDay(late, at("2026-12-09T09:00"))).toBeNull();
  });

  it("comes anew before a later close", () => {
    const extended = { ...campaign, closesAt: at("2026-12-20T18:00") };
    expect(dueReminderDay(extended, at("2026-12-18T09:00"))).toBe(dayNumber("2026-12-18"));
  });

  it("is none where none is asked for", () => {
    expect(dueReminderDay({ ...campaign, reminderDays: [] }, at("2026-12-14T09:00"))).toBeNull();
  });
});
